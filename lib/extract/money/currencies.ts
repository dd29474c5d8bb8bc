/** ISO 4217 codes and the words and signs that Chinese text writes for them, in the form that `normalize` gives. */
import { lazily } from '../lazily';

/** One currency a line: code, then its words. A word may stand before or after the number. */
const words = `
CNY 人民币 人民币元 元人民币 华币
HKD 港元 港币 港纸 港圆 港币元 元港币 港银 香港元
MOP 澳门元 澳门币 澳门圆 葡币 澳门币元 元澳门币 圆澳门币
TWD 新台币 台币 新台币元 台币元 元新台币 元台币 新台元 台元
USD 美元 美金 刀 美刀 美圆 元美金
EUR 欧元 欧 欧罗 欧圆
JPY 日元 日圆 日币 円
GBP 英镑 镑
KRW 韩元 韩币 韩圆 韩圜 南韩元
KPW 朝鲜元 朝鲜圆 朝元
AUD 澳元 澳大利亚元 澳币 澳洲元 澳圆
CAD 加元 加拿大元 加币 加拿大币
NZD 纽元 新西兰元 纽币 纽西兰元
SGD 新元 新加坡元 新加坡币 坡币 新币 坡币 新加坡圆
CHF 瑞士法郎 瑞郎 瑞法郎
RUB 卢布 俄罗斯卢布 俄卢布
BYN 白俄罗斯卢布 白俄卢布
INR 卢比 印度卢比
PKR 巴基斯坦卢比
LKR 斯里兰卡卢比
NPR 尼泊尔卢比
MUR 毛里求斯卢比
IDR 印尼盾 印尼卢比 印度尼西亚盾 印尼币 印度尼西亚卢比
VND 越南盾 越盾 越南币 越币
THB 泰铢 泰币 铢
MYR 林吉特 令吉 马币 马来西亚林吉特 马来西亚令吉 零吉 马来西亚币
PHP 菲律宾比索 菲律宾披索 菲比索
MMK 缅元 缅币 缅甸元
KHR 瑞尔 柬埔寨瑞尔
LAK 基普 老挝基普
MNT 图格里克 蒙图
KZT 坚戈 腾格
UZS 苏姆
KGS 吉尔吉斯斯坦索姆
TJS 索莫尼
BDT 塔卡 孟加拉塔卡
BND 文莱元 文莱币
BRL 雷亚尔 巴西雷亚尔 巴西里亚尔
MXN 墨西哥比索 墨西哥披索
ARS 阿根廷比索 阿根廷披索
CLP 智利比索
COP 哥伦比亚比索
CUP 古巴比索
UYU 乌拉圭比索
PEN 秘鲁索尔 新索尔
VES 玻利瓦尔
SEK 瑞典克朗 瑞典克郎
NOK 挪威克朗
DKK 丹麦克朗
ISK 冰岛克朗
CZK 捷克克朗
PLN 兹罗提 波兰兹罗提
HUF 福林 匈牙利福林
RON 罗马尼亚列伊 列伊
BGN 列弗
UAH 格里夫纳 乌克兰格里夫纳 格里夫尼亚
TRY 土耳其里拉 里拉 新里拉
ITL 意大利里拉 意大利里拉
DEM 德国马克 西德马克 马克
FRF 法国法郎
ILS 谢克尔 新谢克尔 以色列谢克尔 锡克尔
SAR 沙特里亚尔 沙特里亚
IRR 伊朗里亚尔
QAR 卡塔尔里亚尔
OMR 阿曼里亚尔
YER 也门里亚尔
AED 迪拉姆 阿联酋迪拉姆 迪尔汗
MAD 摩洛哥迪拉姆
KWD 科威特第纳尔
IQD 伊拉克第纳尔
JOD 约旦第纳尔
BHD 巴林第纳尔
LYD 利比亚第纳尔
TND 突尼斯第纳尔
DZD 阿尔及利亚第纳尔
RSD 塞尔维亚第纳尔
EGP 埃及镑
SYP 叙利亚镑
LBP 黎巴嫩镑
SDG 苏丹镑
ZAR 兰特 南非兰特
NGN 奈拉 尼日利亚奈拉
KES 肯尼亚先令
UGX 乌干达先令
TZS 坦桑尼亚先令
GHS 塞地 加纳塞地
ETB 埃塞俄比亚比尔
AOA 宽扎
ZMW 克瓦查 赞比亚克瓦查
ZWD 津巴布韦元 津元
XAF 中非法郎
XOF 西非法郎
AFN 阿富汗尼
AMD 德拉姆
AZN 马纳特
FJD 斐济元
JMD 牙买加元
ALL 列克 阿尔巴尼亚列克
AWG 阿鲁巴弗罗林
BAM 可兑换马克
BBD 巴巴多斯元
BIF 布隆迪法郎
BMD 百慕大元
BOB 玻利维亚诺
BSD 巴哈马元
BTN 努尔特鲁姆
BZD 伯利兹元
CDF 刚果法郎
CRC 哥斯达黎加科朗
CVE 佛得角埃斯库多
DJF 吉布提法郎
DOP 多米尼加比索
ERN 纳克法
FKP 福克兰群岛镑
GIP 直布罗陀镑
GMD 达拉西
GNF 几内亚法郎
GTQ 格查尔
GYD 圭亚那元
HNL 伦皮拉
HRK 库纳 克罗地亚库纳
HTG 古德
KMF 科摩罗法郎
KYD 开曼元 开曼群岛元
LRD 利比里亚元
LSL 洛蒂
MDL 摩尔多瓦列伊
MGA 阿里亚里
MKD 马其顿第纳尔 代纳尔
MRU 乌吉亚
MVR 拉菲亚 卢菲亚
MWK 马拉维克瓦查
MZN 梅蒂卡尔
NAD 纳米比亚元
NIO 科多巴
PAB 巴波亚
PGK 基那
PYG 瓜拉尼
RWF 卢旺达法郎
SBD 所罗门元 所罗门群岛元
SCR 塞舌尔卢比
SHP 圣赫勒拿镑
SLL 利昂
SOS 索马里先令
SRD 苏里南元
STN 多布拉
SZL 里兰吉尼
TMT 土库曼斯坦马纳特
TOP 潘加
TTD 特立尼达元 特立尼达和多巴哥元
UZS 乌兹别克斯坦苏姆
VUV 瓦图
WST 塔拉
XCD 东加勒比元
XPF 太平洋法郎
XDR 特别提款权
`;

/** Words that several countries use; without the country there is no code. */
const shared = '比索 披索 克朗 克郎 法郎 第纳尔 里亚尔 先令 盾 达汉姆';

/** Words for a hundredth of a unit. */
const minor = 'USD 美分 HKD 港仙 EUR 欧分 GBP 便士 AUD 澳分 RUB 戈比';

const signs =
  'CNY ¥ CNY ￥ USD US$ USD U.S.$ HKD HK$ TWD NT$ MOP MOP$ AUD A$ AUD AU$ CAD C$ CAD CA$ SGD S$ SGD SG$ NZD NZ$ BRL R$ MXN MX$ USD USD$ CAD CAD$ AUD AUD$ SGD SGD$ HKD HKD$ TWD TWD$ TWD NTD$ NZD NZD$ EUR € GBP £ GBP ￡ KRW ₩ KRW ￦ RUB ₽ INR ₹ THB ฿ VND ₫ PHP ₱ TRY ₺ ILS ₪ UAH ₴ NGN ₦ KZT ₸ MNT ₮ CHF Fr. JPY JP¥ CNY RMB¥ CNY CN¥ CNY RMB￥';

/** Signs that some write behind the number. */
const trailingSigns = 'EUR € GBP £ GBP ￡ CNY ¥ CNY ￥ RUB ₽ KRW ₩ THB ฿ VND ₫ USD US$ HKD HK$ TWD NT$ USD $';

/** Codes that stand in text as they are. */
const codes =
  'CNY USD EUR JPY GBP HKD MOP TWD KRW AUD CAD NZD SGD CHF RUB INR THB MYR IDR VND PHP BRL MXN ZAR TRY SEK NOK DKK PLN CZK HUF ILS SAR AED QAR KWD EGP PKR BDT LKR KZT MNT UAH ARS CLP COP';

/** What a currency word means: the code, where the word tells it, and the power of ten of its unit. */
export interface CurrencyWord {
  readonly code?: string;
  readonly exponent: number;
  /** 元 and its parts: whose they are depends on the text. */
  readonly local: boolean;
}

const localWords: ReadonlyArray<readonly [string, number]> = [
  ['元', 0],
  ['圆', 0],
  ['块', 0],
  ['块钱', 0],
  ['元钱', 0],
  ['蚊', 0],
  ['角', -1],
  ['角钱', -1],
  ['毛', -1],
  ['毫', -1],
  ['毫子', -1],
  ['毛钱', -1],
  ['分', -2],
  ['分钱', -2],
  ['厘', -3],
  ['厘钱', -3],
];

function pairs(list: string): [string, string][] {
  const parts = list.split(' ');
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [[part, parts[index + 1] ?? ''] as [string, string]] : [],
  );
}

/** Every word that can follow a number. */
export const unitWords = lazily(
  (): ReadonlyMap<string, CurrencyWord> =>
    new Map<string, CurrencyWord>([
      ...localWords.map(([word, exponent]) => [word, { exponent, local: true }] as const),
      ...wordCodes().map(([word, code]) => [word, { code, exponent: 0, local: false }] as const),
      ...pairs(trailingSigns).map(([code, sign]) => [sign, { code, exponent: 0, local: false }] as const),
      ...shared.split(' ').map((word) => [word, { exponent: 0, local: false }] as const),
      ...pairs(minor).map(([code, word]) => [word, { code, exponent: -2, local: false }] as const),
    ]),
);

/** Every word, sign and code that can stand before a number; codes in capitals. */
export const prefixWords = lazily(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...wordCodes().filter(([word]) => word.length > 1 && !word.startsWith('元')),
      ...pairs(signs).map(([code, sign]) => [sign, code] as [string, string]),
    ]),
);

export const latinCodes = lazily(
  (): ReadonlyMap<string, string> =>
    new Map<string, string>([
      ...codes.split(' ').map((code): [string, string] => [code, code]),
      ['RMB', 'CNY'],
      ['CNH', 'CNY'],
      ['NTD', 'TWD'],
    ]),
);

function wordCodes(): [string, string][] {
  return words
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', ...names] = line.split(' ');
      return names.map((name) => [name, code] as [string, string]);
    });
}
