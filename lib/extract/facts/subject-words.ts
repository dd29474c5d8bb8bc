import { wordSet } from './words';

/** Words by which a company speaks of itself. */
export const firstPerson = wordSet(
  '他说 她说 他表示 她表示 他透露 他介绍 他坦言 我们 公司 本公司 我司 集团 企业 我行 本行 我院 我校 我园 我区 我 我们企业 我们公司 我们集团',
);
/** Words that stand for a name told before. */
export const pronouns = wordSet(
  '他说 她说 他表示 她表示 他透露 他介绍 他坦言 我们 公司 该公司 本公司 我司 集团 该集团 企业 该企业 其 它 该 这家 该项目 本项目 项目 园区 该园区 全区 区内 该区 本区 当地 该基地 基地 该平台 平台 他们 入驻企业 中心 该中心 该行 本行 该院 学校 医院 协会 基金 该基金 双方 两家 该校 我行 我院 我校 我区 我园 被告',
);

/** Words that open a clause and say nothing of whose the amount is. */
export const openers = wordSet(
  '其中 同时 此外 另外 而 则 并 且 也 又 还 已 已经 将 预计 目前 据悉 据介绍 据统计 据了解 数据显示 累计 全年 共 共计 今年 去年 当年 年 月 日 预计全年 力争 争取 到 截至 至 的 新增 实现 完成 在 对 于 从 为 向 以 使 发放 涉及 现 现已 仅 近日 日前 随着 通过 因此 所以 但 但是 不过 如果 若 未来 每年 并且 以及 和 与 会上 公布 当前 总 计划 拟 获 获得 更 先后 成功 计 如今 现在 此后 随后 后来 之后 当时 首先 反观 另一 至于 因为 由于 虽然 尽管 然而 而且 却 惟 指 称 日前 早前 其后 最终 据 单是 单 仅仅 连同 加上 又 原本 曾 此前 其中的 更 就 只是 这 该 原',
);

/** After a name: it reports, or is the source of what is reported. */
export const reportingAfter =
  /^(?:最新|有关|相关|官网|官方|新闻|新闻发言人|研究|近日|日前|今天|昨日|发布|公布|调研|统计|测算|[0-9]{1,2}日|\([^)]{1,12}\)|周[一二三四五六日]|主要)*(?:的?(?:数据|统计|消息|报告|资料|调查)|讯|电|记者|公布|发布|统计|通报|印发|获悉|显示|负责人|发言人|认为|指出|判决|财报|表示|介绍|透露|批复|核准|审批|出台|召开|举行)/;
/** After a name: a title, so a person of that organisation speaks or acts. */
export const titleAfter =
  /^.{0,8}?(?:总经理|董事长|总裁|副总裁|首席执行官|CEO|CFO|COO|创始人|负责人|主任|副主任|局长|副局长|院长|副院长|书记|副书记|校长|会长|秘书长|主席|研究员|分析师|经济学家|厅长|区长|市长|处长|科长|司长|署长|行政总裁|总统|总理|县长|镇长|省长|所长|站长|理事长|董事|主管|首席|律师|工作人员|负责同志|教练|主帅|球员|党组|党委|部长|行长|监事|总监|经理|发言人|教授|专家|记者|主编|高管|员工|股东)/;
/** Before a name: it is where something is, or from where something comes, not whose the amount is. */
export const placeBefore = /(?:在|位于|入驻|落户|进驻|前往|坐落于|于|坐落在|走进|来到|赴|落地)$/;
export const sourceBefore = /(?:据|根据|来自|从|按照|记者从|由|依据|经)$/;
export const giverBefore = /(?:获得|获|得到|接受|来自|收到|由|引入|被)$/;
export const receiverBefore = /(?:向|给|对|投向|用于|给予|注资|拨款|支持|处罚)$/;
export const companionBefore = /(?:与|和|同|跟|及|携手|联合|会同|通过|经由|委托)$/;
/** After 由 and a name: it does what the amount pays for (由某公司投资建设). */
export const undertakingAfter =
  /^(?:[与和、][^,。;]{1,16})?(?:共同|联合|负责|独家|全资)?(?:投资|出资|建设|承建|打造|开发|领投|运营|捐赠|捐建)/;
/** Right after a name that does not open its clause: it acts there all the same (撬动了某银行给他们发放…). */
export const actingAfter =
  /^(?:给|向|为|对|获|将|已|累计|发放|提供|投资|出资|捐|实现|完成|拟|计划|投入|支付|发行|融资|募)/;
/** Bodies that judge, count or tell, and bare words for purses: an amount seldom belongs to them. */
export const neverOwns =
  /(?:法院|法庭|检察院|高院|公安局|公安厅|警方|廉署|海关|海关总署|统计局|证监会|[东欧]盟|财政|中央|新闻联播|银?保监会|银监会|[证银]监局|监管[分总]?局|财政司|财(?:务委员|委)会|立法会|议会|人大常委会|(?<!信)通讯社|新华社|中[新央]社|[财美法路]联?社|(?:日|晚|早|商|时|周|公|都市|青年|晨|证券)报|电视台|新闻[台网社]?|通讯|半月谈|周刊)$/;
/** Organs of state: the topic of their own sentence, but never carried into the next. */
export const government =
  /(?:(?<!乐)部|局|总署|署|委|委员会|办公室|新闻办|办|法院|高院|政府|厅|(?<!公)司|处|国务院|人大|政协|海关|央行|人民银行|智库|研究所|研究中心|咨询|网|报|社|日报|晚报|新闻|联盟|协会)$/;
/** A shortened mention that stands for the last full name with the same end. */
export const bareHeads = wordSet(
  '管委会 创新中心 公司 集团 园区 新区 基地 中心 研究院 学院 医院 协会 基金会 实验室 产业园',
);
/** A class word right before a name: the two name one body (创科机构某某, 旗下子公司某某). */
export const appositionBefore =
  /(?:机构|公司|企业|巨头|品牌|龙头|厂商|俱乐部|集团|平台|券商|房企|车企|旗下|附属|下属|所属|子公司|企业)$/;
