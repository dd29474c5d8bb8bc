import { breaksLine, classAt, isDigitAt, isHanAt, isLetterAt, isOneOf, kindOf, skipGap } from './characters';
import { type Decimal, negate, shift } from './decimal';
import { type InnerHedge, type Numeral, readNumeral } from './numeral';
import { readParts } from './parts';
import { type Prefix, readPrefix, readUnit, type Unit } from './unit';
import { isMoneyUnit } from './unit-sense';

/** One number with the currency around it; without `unit` and `prefix` it is no money yet. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: Unit | undefined;
  readonly prefix: Prefix | undefined;
  readonly hedge: InnerHedge | undefined;
  /** In whole units of the currency; absent where the number is absurd. */
  readonly value: Decimal | undefined;
  readonly upper: Decimal | undefined;
  /** Exponent of an English magnitude (15k → 3), or 0. */
  readonly latin: number;
  /** 百亿级: a class of size. */
  readonly magnitude: boolean;
}

/** English magnitudes behind a Latin number ($3.5bn, 50w). */
const latinMagnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['thousand', 3],
  ['w', 4],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['million', 6],
  ['b', 9],
  ['bn', 9],
  ['bln', 9],
  ['billion', 9],
  ['tn', 12],
  ['trillion', 12],
]);

/** Reads the number at `start` with its currency. Nothing before `floor` is taken in. `undefined`: no number there. */
export function readItem(text: string, start: number, floor: number): Item | undefined {
  const numeral = readNumeral(text, start);
  if (!numeral) return undefined;
  const found = readPrefix(text, start, floor);
  const latin = readLatinMagnitude(text, numeral, found);
  const tail = latin ? undefined : readTrailingHedge(text, numeral.end);
  let end = latin ? latin.end : numeral.end;
  const unit = readMoneyUnit(text, numeral, tail ? tail.end : end);
  let { hedge } = numeral;
  if (tail && (unit || (numeral.big > 0 && isFreeHedge(text, tail.end)))) {
    if (hedge !== 'several') hedge = tail.hedge;
    end = tail.end;
  }
  const exponent = (unit ? unit.exponent : 0) + (latin ? latin.exponent : 0);
  let value = numeral.value && shift(numeral.value, exponent);
  if (unit) {
    ({ end, value } = readParts(text, unit, value));
    if (!hedge && isTrailingMore(text, end)) {
      hedge = 'over';
      end++;
    }
  }
  const prefix = found && acceptsPrefix(text, numeral, found, unit, end) ? found : undefined;
  const level = text.charAt(end) === '级' && !isOneOf(text, end + 1, '别数');
  const inner = unit !== undefined && text.charAt(numeral.end) === '级';
  const magnitude = level && (unit !== undefined || prefix !== undefined || numeral.big > 0);
  const sign = readSign(text, prefix ? prefix.start : start, floor, numeral);
  if (sign !== undefined) value = value && negate(value);
  return {
    start: sign ?? (prefix ? prefix.start : start),
    end: magnitude ? end + 1 : end,
    numeral,
    unit,
    prefix,
    hedge,
    value,
    upper: numeral.upper && shift(numeral.upper, exponent),
    latin: latin ? latin.exponent : 0,
    magnitude: magnitude || inner,
  };
}

function readLatinMagnitude(text: string, numeral: Numeral, prefix: Prefix | undefined) {
  if (!numeral.arabic || numeral.big > 0 || numeral.small) return undefined;
  const from = text.charAt(numeral.end) === ' ' ? numeral.end + 1 : numeral.end;
  let end = from;
  while (end - from < 9 && isLetterAt(text, end)) end++;
  if (end === from || isLetterAt(text, end)) return undefined;
  const exponent = latinMagnitudes.get(text.slice(from, end).toLowerCase());
  if (exponent === undefined || (!prefix && !readUnit(text, skipGap(text, end)))) return undefined;
  return { end, exponent };
}

/** 多 余 来 几 between a number and its unit: 900多元, 三百来块, 二十几元. */
function readTrailingHedge(text: string, at: number): { end: number; hedge: InnerHedge } | undefined {
  switch (text.charAt(at)) {
    case '多':
    case '余':
      return { end: at + 1, hedge: 'over' };
    case '来':
    case '把':
      return { end: at + 1, hedge: 'about' };
    case '几':
      return { end: at + 1, hedge: 'several' };
    default:
      return undefined;
  }
}

/** 投资3亿多。: 多 belongs to a bare number only where no noun follows. */
function isFreeHedge(text: string, end: number): boolean {
  return isOneOf(text, end - 1, '多余') && !isHanAt(text, end);
}

/** 五元多: 多 as the last part of an amount, not the first of a word (多个, 多次). */
function isTrailingMore(text: string, at: number): boolean {
  return text.charAt(at) === '多' && (!isHanAt(text, at + 1) || isOneOf(text, at + 1, '的钱吧了呢'));
}

function readMoneyUnit(text: string, numeral: Numeral, at: number): Unit | undefined {
  const level = text.charAt(at) === '级' && numeral.big > 0;
  const next = level ? at + 1 : skipGap(text, at);
  const unit = readUnit(text, next);
  if (!unit || numeral.dotted || !isMoneyUnit(text, numeral, unit)) return undefined;
  if (next > at && breaksLine(text, at, next) && !/[元币圆镑]$/.test(unit.word)) return undefined;
  return unit.local ? withOwner(text, unit) : unit;
}

/** 500元人民币, 500块港币: the currency is named behind 元. */
function withOwner(text: string, unit: Unit): Unit {
  if (unit.word !== '元' && unit.word !== '块' && unit.word !== '圆') return unit;
  const owner = readUnit(text, text.charAt(unit.end) === ' ' ? unit.end + 1 : unit.end);
  if (!owner?.code || !/^(?:[A-Za-z]+|.*币元?|[^元].*元|美金)$/.test(owner.word)) return unit;
  return { ...owner, word: unit.word + owner.word };
}

/** A currency word before a number that has no unit is a sum only where the number stands free (人民币 5,000。). */
function acceptsPrefix(
  text: string,
  numeral: Numeral,
  prefix: Prefix,
  unit: Unit | undefined,
  end: number,
): boolean {
  if (numeral.dotted) return false;
  if (prefix.han && unit?.code && unit.code !== prefix.code) return false;
  if (unit) return true;
  if (text.charAt(end) === '%' || (numeral.bare && numeral.big === 0)) return false;
  if (!prefix.han) return numeral.arabic || numeral.big > 0;
  if (numeral.big > 0) return true;
  if (!text.slice(prefix.start, numeral.start).trimEnd().endsWith('币')) return false;
  if (isOneOf(text, prefix.start - 1, '兑对换比')) return false;
  return !isHanAt(text, end) || isOneOf(text, end, '以左及或和的整');
}

/** -1.2亿元, 负3亿元: index of the sign, where it is one and no dash. */
function readSign(text: string, start: number, floor: number, numeral: Numeral): number | undefined {
  const at = start - 1;
  if (at < floor) return undefined;
  const character = text.charAt(at);
  if (character === '负') return text.charAt(at - 1) === '正' || numeral.bare ? undefined : at;
  if (character !== '-' && character !== '−') return undefined;
  if (floor > 0 && at > floor && at - floor <= 3) return undefined;
  if (kindOf(classAt(text, start)) !== 0x10 || isDigitAt(text, at - 1) || isLetterAt(text, at - 1))
    return undefined;
  return at === 0 || isOneOf(text, at - 1, ':(, \n、~') || isHanAt(text, at - 1) ? at : undefined;
}
