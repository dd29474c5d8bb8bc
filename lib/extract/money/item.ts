import { breaksLine, classAt, isDigitAt, isHanAt, isLetterAt, kindOf, skipGap } from './characters';
import { add, type Decimal, negate, shift } from './decimal';
import { type InnerHedge, type Numeral, readNumeral } from './numeral';
import { isMoneyUnit, type Prefix, readPrefix, readUnit, type Unit } from './unit';

/** One number with the currency around it; without `unit` and `prefix` it is no money yet. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit?: Unit;
  readonly prefix?: Prefix;
  readonly hedge?: InnerHedge;
  /** In whole units of the currency; absent where the number is absurd. */
  readonly value?: Decimal;
  readonly upper?: Decimal;
  /** 百亿级: a class of size. */
  readonly magnitude: boolean;
  /** 角 and 分 have been added: the value is no longer the numeral's alone. */
  readonly compound: boolean;
}

/** English magnitudes behind a Latin number ($3.5bn, 50w). */
const latinMagnitudes: Readonly<Record<string, number>> = {
  k: 3,
  w: 4,
  m: 6,
  mn: 6,
  mln: 6,
  million: 6,
  b: 9,
  bn: 9,
  bln: 9,
  billion: 9,
  tn: 12,
  trillion: 12,
  thousand: 3,
};

/** Reads the number at `start` with its currency. Nothing before `floor` is taken in. `undefined`: no number there. */
export function readItem(text: string, start: number, floor: number): Item | undefined {
  const numeral = readNumeral(text, start);
  if (!numeral) return undefined;
  const prefix = readPrefix(text, start, floor);
  const latin = readLatinMagnitude(text, numeral, prefix);
  let end = latin?.end ?? numeral.end;
  let hedge = numeral.hedge;
  const tail = latin ? undefined : readTrailingHedge(text, end);
  const unit = readMoneyUnit(text, numeral, tail?.end ?? end);
  if (tail && (unit || (numeral.big > 0 && isFreeHedge(text, tail.end)))) {
    if (hedge !== 'several') hedge = tail.hedge;
    end = tail.end;
  }
  const exponent = (unit?.exponent ?? 0) + (latin?.exponent ?? 0);
  let value = numeral.value && shift(numeral.value, exponent);
  const upper = numeral.upper && shift(numeral.upper, exponent);
  let compound = false;
  if (unit) {
    const parts = readParts(text, unit, value);
    end = parts.end;
    compound = parts.value !== value;
    value = parts.value;
    const more = !hedge && isTrailingMore(text, end);
    if (more) {
      hedge = 'over';
      end++;
    }
  }
  const used = acceptsPrefix(text, numeral, prefix, unit, end) ? prefix : undefined;
  const magnitude = text.charAt(end) === '级' && !/[别数]/.test(text.charAt(end + 1));
  const sign = readSign(text, used?.start ?? start, floor, numeral);
  return {
    start: sign ?? used?.start ?? start,
    end: magnitude && (unit !== undefined || numeral.big > 0 || used !== undefined) ? end + 1 : end,
    numeral,
    ...(unit && { unit }),
    ...(used && { prefix: used }),
    ...(hedge && { hedge }),
    ...(value && { value: sign === undefined ? value : negate(value) }),
    ...(upper && { upper }),
    magnitude,
    compound,
  };
}

function readLatinMagnitude(text: string, numeral: Numeral, prefix: Prefix | undefined) {
  if (!numeral.arabic || numeral.big > 0 || numeral.small) return undefined;
  const from = text.charAt(numeral.end) === ' ' ? numeral.end + 1 : numeral.end;
  let end = from;
  while (end - from < 9 && isLetterAt(text, end)) end++;
  const exponent = latinMagnitudes[text.slice(from, end).toLowerCase()];
  if (exponent === undefined || isLetterAt(text, end)) return undefined;
  if (!prefix && !readUnit(text, skipGap(text, end))) return undefined;
  return { end, exponent };
}

/** 多 余 来 几 between a number and its unit: 900多元, 三百来块, 二十几元. */
function readTrailingHedge(text: string, at: number): { end: number; hedge: InnerHedge } | undefined {
  switch (text.charAt(at)) {
    case '多':
    case '余':
      return { end: at + 1, hedge: 'over' };
    case '来':
      return { end: at + 1, hedge: 'about' };
    case '几':
      return { end: at + 1, hedge: 'several' };
    default:
      return undefined;
  }
}

/** 投资3亿多。: 多 belongs to a bare number only where no noun follows. */
function isFreeHedge(text: string, end: number): boolean {
  return '多余'.includes(text.charAt(end - 1)) && !isHanAt(text, end);
}

/** 五元多: 多 as the last part of an amount, not the first of a word (多个, 多次). */
function isTrailingMore(text: string, at: number): boolean {
  return text.charAt(at) === '多' && (!isHanAt(text, at + 1) || '的钱吧了呢'.includes(text.charAt(at + 1)));
}

function readMoneyUnit(text: string, numeral: Numeral, at: number): Unit | undefined {
  const next = skipGap(text, at);
  const unit = readUnit(text, next);
  if (!unit || numeral.dotted || !isMoneyUnit(text, numeral, unit)) return undefined;
  if (next > at && breaksLine(text, at, next) && !/[元币圆镑]$/.test(unit.word)) return undefined;
  if (!unit.local) return unit;
  const after = text.charAt(unit.end) === ' ' ? unit.end + 1 : unit.end;
  const owner = readUnit(text, after);
  const owned = unit.word === '元' || unit.word === '块' || unit.word === '圆';
  if (!owned || !owner?.code || owner.local || owner.word.startsWith('元')) return unit;
  if (!/^(?:[A-Za-z]+|.*币.?|.*元|美金)$/.test(owner.word)) return unit;
  return { ...owner, word: unit.word + owner.word };
}

const partUnits: Readonly<Record<string, number>> = { 角: -1, 毛: -1, 分: -2, 厘: -3 };

/** 五角 and 三分 after 六十七元; the 五 of 三块五; 整; 钱; 半. */
function readParts(
  text: string,
  unit: Unit,
  whole: Decimal | undefined,
): { end: number; value: Decimal | undefined } {
  let { end } = unit;
  let value = whole;
  let exponent = unit.exponent;
  while (unit.local && !unit.word.endsWith('钱')) {
    const part = readPart(text, end, exponent, unit.word);
    if (!part) break;
    const scaled = shift(part.value, part.exponent);
    value = value && scaled && add(value, scaled);
    ({ end, exponent } = part);
  }
  if (!unit.local && unit.exponent === 0) {
    const cents = readForeignPart(text, end, unit);
    if (cents) {
      value = value && add(value, cents.value);
      end = cents.end;
    }
  }
  if (end > unit.end && text.charAt(end) === '钱') end++;
  if ((text.charAt(end) === '整' || text.charAt(end) === '正') && !isHanAt(text, end + 1)) end++;
  return { end, value };
}

function readPart(text: string, at: number, above: number, word: string) {
  const from = '零〇又'.includes(text.charAt(at) || '-') ? at + 1 : at;
  if (text.charAt(from) === '半' && /[块元毛]$/.test(word) && !isHanAt(text, from + 1)) {
    return { end: from + 1, value: { digits: 5n, scale: 1 }, exponent: above };
  }
  const kind = kindOf(classAt(text, from));
  if (kind !== 0x10 && kind !== 0x20 && kind !== 0x30) return undefined;
  const numeral = readNumeral(text, from);
  if (!numeral?.value || numeral.big > 0 || numeral.value.digits >= 100n || numeral.value.scale > 0)
    return undefined;
  const exponent = partUnits[text.charAt(numeral.end)];
  if (exponent !== undefined && exponent < above)
    return { end: numeral.end + 1, value: numeral.value, exponent };
  const bare = /[块毛角]$/.test(word) && from === at && numeral.end === from + 1;
  const next = text.charAt(numeral.end);
  if (!bare || (isHanAt(text, numeral.end) && !'钱一每的左以就吧'.includes(next)) || /[\d.%-]/.test(next))
    return undefined;
  return { end: numeral.end, value: numeral.value, exponent: above - 1 };
}

function readForeignPart(text: string, at: number, unit: Unit): { end: number; value: Decimal } | undefined {
  const kind = kindOf(classAt(text, at));
  if (kind !== 0x10 && kind !== 0x20 && kind !== 0x30) return undefined;
  const numeral = readNumeral(text, at);
  const minor = numeral && readUnit(text, numeral.end);
  if (!numeral?.value || !minor || minor.exponent >= 0) return undefined;
  if (!(minor.code === unit.code || minor.word === '分') || numeral.value.digits >= 100n) return undefined;
  const value = shift(numeral.value, minor.exponent);
  return value && { end: minor.end, value };
}

/** A currency word before a number that has no unit is a sum only where the number stands free (人民币 5,000。). */
function acceptsPrefix(
  text: string,
  numeral: Numeral,
  prefix: Prefix | undefined,
  unit: Unit | undefined,
  end: number,
): boolean {
  if (!prefix || numeral.dotted) return false;
  if (prefix.han && unit?.code && unit.code !== prefix.code) return false;
  if (unit) return true;
  if (text.charAt(end) === '%' || text.charAt(end) === '％') return false;
  if (numeral.bare && numeral.big === 0) return false;
  if (!prefix.han) return numeral.arabic || numeral.big > 0 || text.charAt(prefix.start) !== '$';
  if (numeral.big > 0) return true;
  if (!/[币]$/.test(text.slice(prefix.start, numeral.start).trimEnd())) return false;
  if ('兑对换比'.includes(text.charAt(prefix.start - 1) || '-')) return false;
  return !isHanAt(text, end) || '以左及或和的整'.includes(text.charAt(end));
}

/** -1.2亿元, 负3亿元: index of the sign, where it is one and no dash. */
function readSign(text: string, start: number, floor: number, numeral: Numeral): number | undefined {
  const at = start - 1;
  if (at < floor) return undefined;
  const before = text.charAt(at - 1);
  const character = text.charAt(at);
  if (character === '负') return before === '正' || numeral.bare ? undefined : at;
  if (character !== '-' && character !== '−') return undefined;
  if (!isDigitAt(text, start) || isDigitAt(text, at - 1) || isLetterAt(text, at - 1)) return undefined;
  return before === '' || '为是:(, \n约达至到、'.includes(before) || isHanAt(text, at - 1) ? at : undefined;
}
