/** Units and counters of measured quantities, and the characters that make a counter the beginning of a word. */

/** Units of measure: they count whatever stands before them. */
const measures =
  '亩 平方米 平米 平方公里 平方千米 平方英里 平方英尺 平方尺 平方呎 呎 公顷 英亩 英里 立方米 立方 公里 千米 海里 厘米 毫米 微米 纳米 吨 公吨 公斤 千克 毫克 盎司 磅 标方 桶 升 毫升 千瓦 兆瓦 吉瓦 千瓦时 兆瓦时 吉瓦时 度电 千伏 千伏安 标准箱 标箱 大卡 摄氏度 吨标准煤 吨公里 人公里 载重吨 总吨 个百分点 百分点 个基点 基点 倍 ㎡ m² m2 km² km2 km kg GW MW kW GWh MWh kWh TWh TEU GB TB PB EFLOPS PFLOPS 坪 甲 公頃 % ‰ ℃ 人次 人年 架次 台次 辆次 车次 件次 班次 户次 场次 标台 斤 市斤 英尺 标煤 吨级 万吨级 兆赫';

/** Counters; each is followed after a colon by characters that would make another word of it. */
const counters =
  '家:庭长人具电乡族园境居禽属用教装纺世常里政暴训 户:外籍口型均主头 个:月小半性人体股钟多世星季年学工 件: 项:目链圈羽 人:民大工才均气口物类事员道文身格生性力造体士家选群质机脸行流均 名:单义牌誉词称录额声为叫列录校企著胜贵优医师流 位:于置列居移元 台:湾州风式北商独胞中积阶账灯币胞 辆: 套:餐利路现保期 座:谈位落席右 条:件例款约文 所:有以在谓属处长得需学 间:接隔谍歇 栋: 幢: 艘: 架:构设空子 匹:配 株:洲式 棵: 颗: 枚: 枝: 支:持付撑出行部援点柱流路线 本:报次市周月届身地土年来科币轮期金外部级色质能领 部:门委分署队长级位落属件将省下 册: 份:额 篇:章 批:准发评复示次 种:植子族地类业养田 类:似型 门:户口店票槛诊头 组:织成建装合长件团 笔:者记试 宗:旨教 处:理罚置分长于在境方级 起:来步点诉源草伏因初飞义重 例:如外会行 场:所景地馆合面次外内均 次:日年月要级数新方级生 款:项待 对:于外此方手象接口比应话面标于的 只:要有能是需不会为好剩见用占 头:部衔条等号脑条寸顶 片:区面段状 双:方边创向核十碳休重循层赢一语 单:位一独身价元个纯打项 列:入为车出示 班:子车级组长 集:团群中聚体成装资合散约结锦 张:家江北店 层:次面级出 间: 例: 张: 票:房价据 箱: 瓶: 盒: 包:括含装裹 趟: 幅:度员 副:主书会市总省部省局校院 尾:气矿 羽: 村:民庄委镇级 镇: 县:城域级委长政 国:家内际外企产资有务民防道债语货画足 省:级委份内政会道部长 市:场民长委值级政区属县域 座城: 株: 亿次: 岁:月末以 字:样节 词:条 秒: 吨: 步:入伐行 期: 帧: 篇: 员: 股:份东权票市民本价指 手:机术段续工 吨:位';

function words(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}

const followers = new Map<string, string>();
for (const entry of words(counters)) {
  const [counter = '', bad = ''] = entry.split(':');
  followers.set(counter, (followers.get(counter) ?? '') + bad);
}

/** Counters that stand in prose with small Chinese numbers without measuring anything: 三个, 两次, 一项. */
const loose = new Set(
  words(
    '个 次 种 位 条 场 类 点 步 批 层 对 片 期 起 处 大 项 名 人 只 头 张 本 部 句 组 门 间 双 单 手 股 期 列 国 省 市 县 镇 村 字 期',
  ),
);

/** Not measures of anything: 期 股 岁 are read as dates, papers and ages. */
for (const word of words('期 岁 秒 手 步 村 镇 县 国 省 市')) followers.delete(word);

const index = new Map<string, string[]>();
for (const word of [...words(measures), ...followers.keys()].sort((a, b) => b.length - a.length)) {
  const list = index.get(word.charAt(0));
  if (list) list.push(word);
  else index.set(word.charAt(0), [word]);
}

export interface FigureUnit {
  readonly word: string;
  readonly end: number;
  /** A counter (家, 件) rather than a measure (亩, %). */
  readonly counter: boolean;
  /** Says little with a small number in Chinese characters: 三个, 两次. */
  readonly loose: boolean;
}

/** The unit or counter at `at`, the longest that fits and begins no other word; `undefined` where there is none. */
export function readFigureUnit(text: string, at: number): FigureUnit | undefined {
  const word = index.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
  if (word === undefined) return undefined;
  const end = at + word.length;
  const next = text.charAt(end);
  const counter = followers.has(word);
  if (counter && next !== '' && followers.get(word)?.includes(next)) return undefined;
  if (/[A-Za-z]$/.test(word) && /[A-Za-z]/.test(next)) return undefined;
  return { word, end, counter, loose: loose.has(word) };
}
