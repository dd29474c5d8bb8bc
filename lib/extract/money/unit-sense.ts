import { classAt, isDigitAt, isHanAt, kindOf, smallMultiplier } from './characters';
import { wholeDigits } from './decimal';
import type { Numeral } from './numeral';
import type { Unit } from './unit';

/** Characters after a unit that make it the beginning of another word, by unit. */
const wordsAfter: Readonly<Record<string, string>> = {
  元: '旦宵勋帅谋朗婴曲凶谷',
  圆: '桌形满梦圈柱心周弧球锥规盘舞',
  块: '状头垒茎根',
  角: '形落度星大楼色膜质洲兽斗亭尖钢铁恋关',
  毛: '泽病坯毯衣线利孩主巾料豆竹囊发笔细绒',
  毫: '米升克秒无不安微发釐厘巴伏瓦州',
  分: '之钟子母公区会局店行支校布析别享类配裂红管级期为米秒贝组部属成数析值工队院所公钟差制线野量',
  厘: '米清定升',
  蚊: '子虫香帐',
  盾: '构牌安',
  新元: '素',
  马克: '杯思西龙沁笔吐斯土',
};

/** Nouns that begin with 一元 / 二元 / 三元 as a kind of structure, not a sum. */
const structures =
  /^(?:化|论|结构|方程|函数|桥|里|区|催化|锂|材料|前驱|正极|电池|醇|酸|体系|共聚|系|股份|食品|牛奶|乳|一次|二次|对立|对|主义|社会|制|复始|性|体制|模型|回归|治理|立体|文化|牌|村|巷|路|街|期权|光学|橡胶|色)/;

/**
 * False where the unit's character begins another word (元宵, 三角形, 五分钟) or the number is no sum (二元结构,
 * 10月5日元首会晤). `start` is where the number starts.
 */
export function isMoneyUnit(text: string, numeral: Numeral, unit: Unit): boolean {
  const next = text.charAt(unit.end);
  if (next !== '' && wordsAfter[unit.word]?.includes(next)) return false;
  const simple = numeral.big === 0 && !numeral.small && numeral.end - numeral.start <= 2;
  const following = text.slice(unit.end, unit.end + 4);
  switch (unit.word) {
    case '元':
      if (/^(?:宇宙|器件)/.test(following) || (simple && /^店(?![面铺])/.test(following))) return false;
      if (simple && (/^[素件]/.test(following) || text.charAt(numeral.start - 1) === '第')) return false;
      if (/^[气月年首老代初末][\u4e00-\u9fff]/.test(following))
        return !isLikelyWordAfterYuan(text, numeral, following);
      return !(simple && !numeral.arabic && structures.test(following)) && !isZone(text, numeral, following);
    case '日元':
    case '日圆':
      return text.charAt(numeral.start - 1) !== '月' && !/^[旦宵首气月年]/.test(following);
    case '块':
    case '角':
    case '毛':
    case '毫':
    case '分':
    case '厘':
    case '圆':
      return isPriceLike(text, numeral, unit, following);
    case '盾':
    case '马克':
      return numeral.big > 0;
    case '欧':
    case '镑':
      if (!numeral.arabic && numeral.big === 0) return !isHanAt(text, unit.end) && numeral.small;
      return numeral.big > 0 ? !'洲盟亚美冠联锦赛姆文式阳若拉巴足超预'.includes(next || ' ') : isClosed(next);
    case '刀':
      return numeral.big > 0 && !isHanAt(text, unit.end);
    default:
      return !isSign(unit.word) || !startsNumber(text, unit.end);
  }
}

/** 100¥ 200 leaves open whose sign it is: the number behind takes it. */
function startsNumber(text: string, at: number): boolean {
  return isDigitAt(text, text.charAt(at) === ' ' ? at + 1 : at);
}

function isSign(word: string): boolean {
  return /[^\u4e00-\u9fffA-Za-z]$/.test(word);
}

/** 元年, 元月, 元首, 元素 after a lone digit or a year are words; after a sum (2000元年费) 元 is the unit. */
function isLikelyWordAfterYuan(text: string, numeral: Numeral, following: string): boolean {
  if (numeral.big > 0 || numeral.small) return false;
  if (text.charAt(numeral.start - 1) === '公') return true;
  const length = numeral.end - numeral.start;
  if (/^(?:首脑|首会|老院|年[，。（]|月[一二三\d])/.test(following)) return length <= 2;
  return length === 1 && !numeral.arabic;
}

/** 亿元区, 万元户, 百亿元县: a class of place or household, where no coefficient says how much. */
function isZone(text: string, numeral: Numeral, following: string): boolean {
  return numeral.bare && /^[户村乡镇区县]/.test(following) && text.charAt(numeral.end) === '元';
}

const priceBefore = /[价元块毛角费钱涨跌贵贱赚省花收付赔买卖每才要值降奖罚薪息红]|便宜|优惠|成本/;

/** 块 毛 角 分 厘 also count pieces, corners, points: ask for 钱, a smaller part, or a word of price nearby. */
function isPriceLike(text: string, numeral: Numeral, unit: Unit, following: string): boolean {
  const after = following.charAt(0);
  if (unit.word === '分' && /[\d.]/.test(after)) return false;
  const before = text.slice(Math.max(0, numeral.start - 10), numeral.start);
  const closed =
    after === '' || !/[\u4e00-\u9fff]/.test(after) || '左以的买就一每不吧吗呢了啊上到也都多'.includes(after);
  const wide =
    numeral.small || numeral.big > 0 || numeral.value === undefined || wholeDigits(numeral.value) > 1;
  switch (unit.word) {
    case '块':
      if (isPartAfter(text, unit.end, '毛角') || isPartAfter(text, unit.end, '')) return true;
      if (/^零?[一二两三四五六七八九](?:分(?!之)|$|[^一-鿿])/.test(following)) return true;
      if (/^[到至—-][0-9一二两三四五六七八九十]{1,3}块/.test(text.slice(unit.end, unit.end + 5))) return true;
      return (
        (closed || isHalf(text, unit.end)) &&
        (wide || priceBefore.test(before) || isWhole(text, numeral, unit))
      );
    case '圆':
      return wide || closed;
    case '毛':
    case '毫':
    case '角':
      if (before.endsWith('长') || before.endsWith('珠')) return false;
      if (isPartAfter(text, unit.end, '分')) return true;
      if (isPartAfter(text, unit.end, '')) return unit.word === '毛' || priceBefore.test(before);
      return closed && (priceBefore.test(before) || isWhole(text, numeral, unit));
    default:
      return false;
  }
}

/** A smaller part follows: a digit and one of the units, or (without units) a digit that closes the amount. */
function isPartAfter(text: string, at: number, units: string): boolean {
  const digit = classAt(text, at);
  if (digit === 0 || kindOf(digit) === smallMultiplier || kindOf(digit) >= 0x40) return false;
  const next = text.charAt(at + 1);
  if (units !== '') return next !== '' && units.includes(next);
  return (
    next === '' ||
    !(isDigitAt(text, at + 1) || /[\u4e00-\u9fff]/.test(next)) ||
    '钱一每的左以到至'.includes(next)
  );
}

/** Nothing follows that could begin another word. */
function isClosed(next: string): boolean {
  return next === '' || !/[一-鿿]/.test(next) || '的每左以至到和起'.includes(next);
}

/** 三块半, not 三块半年用的. */
function isHalf(text: string, at: number): boolean {
  return text.charAt(at) === '半' && !isHanAt(text, at + 1);
}

function isWhole(text: string, numeral: Numeral, unit: Unit): boolean {
  return numeral.start === 0 && (unit.end === text.length || text.length - unit.end <= 2);
}
