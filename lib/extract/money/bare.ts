import { wholeDigits } from './decimal';
import type { Item } from './item';
import type { Numeral } from './numeral';

/**
 * Whether a magnitude without a currency (投资120亿, 百亿产业链) is money. What follows decides first: a counter
 * makes it a count. Then the words of money around it.
 */

/** Things that are counted in 万 and 亿; a number before one of them is never money. */
const counted =
  /^(?:[多余来几]?(?:级|级别)?(?:的)?)(?:人|户(?!口)|家|个|名|位(?!于)|件|项(?!目)|辆|台(?!湾)|套|条|座|所|只|头|匹|株|棵|亩|吨|公[斤里顷升吨分众]|平方|平米|立方|千瓦|兆瓦|瓦|度|斤|克|两|米|里|升|年(?!薪)|月(?!薪)|日|天(?!价)|小时|分钟|秒|次|种|张|份|册|本(?![金息])|部(?!署)|架(?!构)|艘|例|起|场|届|步|字|词|票(?!房)|粉|点(?!对)|篇|片(?!酬)|岁|代(?![价理工言建])|股(?![权本票东])|手|箱|桶|瓶|双|副|间|栋|幢|层|枚|发(?![展债行放起布])|颗|粒|根|支(?![票出持付援])|枝|声|词|卡路里|大卡|千卡|光年|像素|参数|流量|播放|点击|阅读|浏览|用户|网友|网民|农民|观众|居民|职工|员工|党员|学生|学子|群众|同胞|游客|旅客|乘客|百姓|民众|市民|股民|考生|儿童|老人|粉丝|读者|玩家|会员|订户|访问|并发|数据|词元|字节|比特|标准|标箱|标准箱|重?吨|美[女丽]|子民|华人|中国人|国人|军(?![费购售援工])|大军|兵|雄师|难民|移民|劳动力|人民(?!币)|妇女|青年|少年|教师|医生|企业职工|户籍|常住|分之|把|别|不要|要|莫|勿|物种|个体|细胞|神经|晶体管|字符|立米|标方|方(?![面案])|斗|石|尾|羽|盆|朵|盒|包(?![括含装])|捆|片|帧|赫兹?|帕|伏|安时|卷|封|单(?!位)|笔)/;

/** Sums are invested, fined, lent and owned: the word may stand anywhere in the clause before the number. */
const moneyBefore = words(
  '酬 配套 下达 安排 追加 结转 蒸发 费 薪 受贿 行贿 贪污 敛财 涉案 诈骗 骗取 骗走 赃 挪用 获利 牟利 基金 养老金 套现 救市 输掉 赌 抢走 失窃 盗 中奖 奖池 头奖 现价 开价 出价 报价 叫价 挂牌 起拍 作价 标价 定价 竞得 拍得 悬赏 打赏 红包 彩礼 嫁妆 租 押金 定金 保证金 佣金 学费 投资 出资 斥资 耗资 注资 融资 集资 筹资 募资 增资 外资 引资 资金 资产 资本 巨资 豪掷 投入 花费 耗费 花了 费用 罚 赔 捐 善款 奖励 奖金 补贴 补助 拨款 拨出 拨付 借款 欠 债 贷款 存款 信贷 授信 亏 赚 盈利 盈余 净利 利润 毛利 收入 营收 营业额 销售 成交 交易额 总额 金额 产值 总值 净值 市值 估值 价值 价格 售价 房价 总价 单价 底价 拍卖 身价 年薪 月薪 薪酬 工资 预算 支出 开支 赤字 财政 税 减税 成本 票房 保费 定增 募集 发行 回购 分红 转会费 违约金 首付 存入 收购 卖给 买下 支付 付出 付给 给予 给了 分得 筹 支票 现金 结余 余额 贸易 进出口 出口 进口 消费 经济总量 经济规模 市场规模 产业规模 规模达 GDP 元 币 账 帐 款 额 赞助 赢得 让利 订单 合同 规模 造价 上限 补偿 斥 砸 耗 花 存 缺口 损失 市场 营业 上缴 贴息 认购 出售 转让',
);

/** What is measured in people, views and pieces: the nearer of the two lists wins. */
const countBefore = words(
  '员工 职工 人员 从业 就业 农户 门店 网点 数量 人数 户数 件数 出货量 出货 交付 产能 产销 保有 容纳 覆盖 惠及 服务 带动 安置 吸纳 可供 接待 受益 拥有 师生 在校 月活 日活 用户规模 人口规模 用户量 注册 播放 粉丝 观看 用户 人口 阅读 点击 浏览 流量 面积 人数 人次 产量 销量 下载 观众 曝光 话题 热度 装机 库存 容量 客流 访问 股本 总股本 发行量 股数 学生 会员 玩家 票数 得票 储量 里程 步数 字数 票 存栏 出栏 游客 旅客 人群 网民 参数 次数 吞吐量 发电量 用电量 用户数 住户 名 株 只 持股 股份 年龄 年产',
);

/** Directly before the number, with at most a qualifier between: whatever follows then is what the money is for. */
const spendsHere =
  /(?:拍出|卖出|开出|豪掷|捐出|拿出|掏出?|受贿|行贿|贪污|诈骗|骗取?|骗走|退赃|挪用|获利|蒸发|套现|输掉|烧掉?|砸了|投资|出资|斥资|耗资|注资|融资|集资|筹资|募资|增资|投入|花费?|耗费|罚款?|赔偿?|索赔|获赔|捐赠?|捐款|奖励|补贴|补助|拨款|撥|拨出|借款?|欠款?|贷款?|亏损?|赚|盈利|卖了|售|砸下?|豪掷|掷|市值|估值|身价|年薪|月薪|值|存|付|支付|给予|获|得|收入|营收|产值|募集|筹集|GDP|总额|金额)(?:了|将|超过?|近|约|逾|达到?|至|突破|破|共|合计|高达|人民币|不足|不到|至少|最多)?$/;

/** What only money can be, within the first characters after the number. */
const moneyAfter =
  /^[\u4e00-\u9fff]{0,4}(?:预算|资金|基金|贷款|债券|国债|补贴|补助|授信|大单)|^的?(?:规模|大单|豪宅|订单)|^.{0,3}(?:收购|注资|入股|并购|买下|购入|拍下|拍得|成交|融资|投资|增资|募资|回购)|^(?:的)?(?:巨额|专项|年度|全年|风险|信用|财政|中央|政府|高额|国家|流动|启动|扶持|扶贫|救助|超长期|特别|战略|战投|债|年)?(?:资金|巨资|巨款|现金|支票|贷款|罚款|罚单|罚金|奖金|大奖|债务|债券|国债|资产|市值|营收|产值|订单|合同|合约|补贴|补助|基金|大关|估值|消费|赔偿|赔款|捐款|善款|欠款|结余|存款|税款|利润|红包|票房|成本|预算|投入|薪|身价|转会费|保费|财政|信贷|授信|定增|分红|豪宅|豪车|资本|收入|财富|身家|入户口|入账|年薪|GDP|营业|销售|家产|外资|项目|级|产业|市场|俱乐部|阵营|军团|梯队|赛道|能级|工程|经济|出口|贸易|债|税|金|到位|到账|薪酬|收益|亏损|赔|诈骗|贪|赃|彩礼|悬赏|酬金|赏金|赎金|天价|高价|低价|底价|计划|刺激|拿下|售出|卖出|出售|转让|交易|授信|救市|打造|年薪|签约|解约|违约金|卖身)/;

/** A size class (百亿, 千亿) standing before these is a sum. */
const classAfter =
  /^(?:级|级别)?(?:的)?(?:[A-Z]{2,4}|新型|新兴|特色|优势|主导|支柱|现代|先进|绿色|新材料|数字|文旅|高端|未来|规模|市场|目标)?[\u4e00-\u9fff]{0,6}(?:产业|集群|企业|项目|园区|投资|规模|俱乐部|城市|强县|县|市|赛道|大关|能级|GDP|产值|资金|基金|订单|补贴|消费|工程|计划|板块|龙头|营收|产品|经济|新城|品牌|资产|市值|贷款|融资|年薪|大奖|奖金|财富|美食街|商圈|平台|中心|生意|蓝海|蛋糕|制造|公司|集团)/;

/** Words by their first character, longer ones first. */
function words(list: string): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of list.split(' ').sort((a, b) => b.length - a.length)) {
    const others = index.get(word.charAt(0));
    if (others) others.push(word);
    else index.set(word.charAt(0), [word]);
  }
  return index;
}

/** How sure it is, 0 (no money) to 1, that the bare magnitude at `start`–`end` is money. */
export function bareMoneyConfidence(text: string, start: number, end: number, numeral: Numeral): number {
  if (numeral.big === 0 || numeral.dotted) return 0;
  const after = text.slice(end, end + 14);
  if (counted.test(text.slice(end - (text.charAt(end - 1) === '级' ? 1 : 0), end + 14))) return 0;
  const before = clauseBefore(text, start);
  if (numeral.bare) return sizeClassConfidence(text, before, end, numeral);
  if (/^(?:%|‰|倍|[A-Za-z\d.])/.test(after)) return 0;
  const scope = before.replace(sizeOfCrowd, '用户');
  const money = nearest(scope, moneyBefore);
  const count = nearest(scope, countBefore);
  const spent = spendsHere.test(before);
  if (text.charAt(end - 1) === '级')
    return moneyAfter.test(after) || classAfter.test(after) || money >= 0 ? 0.8 : 0;
  if (spent) return 0.85;
  const beside = count >= 0 && count >= scope.length - 2;
  if (!beside && moneyAfter.test(after)) return 0.8;
  if (count >= 0 && count >= money) return 0;
  const closed =
    !/^[\u4e00-\u9fff]/.test(after) ||
    /^(?:左右|以上|以下|以内|上下|之多|不等|和|及|与|或|的(?![\u4e00-\u9fff])|了|为)/.test(after);
  if (!closed) return after.startsWith('的') && money >= scope.length - 2 && money >= 0 ? 0.7 : 0;
  const comma = Math.max(scope.lastIndexOf('，'), scope.lastIndexOf(','));
  if (money > comma) return 0.75;
  return money >= 0 && scope.length - comma <= 12 ? 0.6 : 0;
}

/** 百亿产业链, 千亿级集群: from ten thousand million on such a class is money unless a counter follows. */
function sizeClassConfidence(text: string, before: string, end: number, numeral: Numeral): number {
  const level = text.charAt(end - 1) === '级' ? 1 : 0;
  const after = text.slice(end - level, end + 14);
  const large = numeral.value !== undefined && wholeDigits(numeral.value) >= 11;
  const single = numeral.end - numeral.start === 1;
  if (single && level === 0) return 0;
  if (/^(?:[富少计]|岁|变|别|不)/.test(after) || /[第整以]$/.test(before)) return 0;
  const money = nearest(before, moneyBefore);
  const count = nearest(before, countBefore);
  if (count > money && !/^级?[\u4e00-\u9fff]{0,4}产业/.test(after)) return 0;
  if (!single && spentAfter.test(after)) return large ? 0.75 : 0.6;
  if (classAfter.test(after) || moneyAfter.test(after))
    return large || (level === 1 && !single) || money >= 0 ? 0.75 : 0;
  if (large) return 0.6;
  const closed = !/^[\u4e00-\u9fff]/.test(after);
  return level === 1 || (!single && (spendsHere.test(before) || (closed && money > count))) ? 0.5 : 0;
}

const sizedByHundredMillion =
  /^(?:级|以上|以下|以内|大关|俱乐部|项目|企业|产业|大奖|订单|投资|规模|产值|收入|资金|大单|融资|票房|豪宅)/;
const sizedByThousands = /^(?:级|以上|以下|以内|左右|大关|大奖|价位|档|年薪|月薪|大单)/;

/** 亿元, 万元 without any number: money only as a size (近亿元, 亿元以上), not as the unit of a table or a class (千元机). */
export function isUnitAlone(text: string, { start, end, numeral, hedge }: Item): boolean {
  if (!numeral.bare || hedge || numeral.end - numeral.start > 1) return false;
  const before = text.charAt(start - 1);
  if (before !== '' && '近超过破上逾达'.includes(before)) return false;
  const sizes = text.charAt(start) === '亿' ? sizedByHundredMillion : sizedByThousands;
  const following = text.slice(text.charAt(end - 1) === '级' ? end - 1 : end, end + 3);
  return !sizes.test(following);
}

/** 百万年薪, 千万大奖. */
const spentAfter =
  /^(?:年薪|大奖|奖金|巨资|现金|存款|罚单|罚款|豪车|豪宅|补贴|补助|红包|彩礼|贷款|债务|悬赏|投资|订单|片酬|身家|善款|捐款|融资|基金|资金)/;

/** 用户规模, 装机规模: not the size of a market. */
const sizeOfCrowd = /(?:用户|人口|装机|招生|种植|养殖|人员|客户|建设|观众|队伍)规模达?/g;

function clauseBefore(text: string, start: number): string {
  const from = Math.max(0, start - 18);
  const window = text.slice(from, start);
  const cut = Math.max(
    ...['。', '；', ';', '！', '!', '？', '?', '\n'].map((mark) => window.lastIndexOf(mark)),
  );
  return window.slice(cut + 1).trimEnd();
}

/** End of the rightmost word of the list in the clause, or -1. */
function nearest(clause: string, list: ReadonlyMap<string, readonly string[]>): number {
  for (let at = clause.length - 1; at >= 0; at--) {
    const word = list.get(clause.charAt(at))?.find((candidate) => clause.startsWith(candidate, at));
    if (word !== undefined) return at + word.length;
  }
  return -1;
}
