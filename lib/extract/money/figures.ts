import { classAt, isLetterAt, isOneOf, kindOf } from './characters';
import { compare, type Decimal, shift } from './decimal';
import { type FigureUnit, readFigureUnit } from './figure-units';
import { type InnerHedge, type Numeral, readNumeral } from './numeral';

/** A measured quantity: an area, a share, a count with its counter. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  readonly unit: string;
  readonly hedge: InnerHedge | undefined;
  readonly confidence: number;
}

interface Measured {
  readonly numeral: Numeral;
  readonly unit: FigureUnit | undefined;
  readonly hedge: InnerHedge | undefined;
  readonly end: number;
}

const fractionWords: readonly (readonly [string, string, number])[] = [
  ['百分之', '%', 0],
  ['千分之', '‰', 0],
  ['万分之', '%', -2],
];

/** Reads the quantity at `start` of a normalized text; dates, ordinals, names and bare numbers are none. */
export function readFigure(text: string, start: number): Figure | undefined {
  for (const [word, unit, exponent] of fractionWords) {
    if (text.startsWith(word, start)) return readFraction(text, start, word.length, unit, exponent);
  }
  if (isOneOf(text, start - 1, '第初周年-.') || isLetterAt(text, start - 1)) return undefined;
  const first = readMeasured(text, start);
  if (!first || first.numeral.dotted) return undefined;
  const second = readRangeEnd(text, first);
  if (second?.unit) return toFigure(text, start, first, second, second.unit);
  if (!first.unit || isArticle(first)) return undefined;
  return toFigure(text, start, first, undefined, first.unit);
}

function readFraction(
  text: string,
  start: number,
  length: number,
  unit: string,
  exponent: number,
): Figure | undefined {
  const numeral = readNumeral(text, start + length);
  if (!numeral?.value || numeral.bare) return undefined;
  return {
    start,
    end: numeral.end,
    low: shift(numeral.value, exponent),
    high: numeral.upper && shift(numeral.upper, exponent),
    unit,
    hedge: numeral.hedge,
    confidence: 0.95,
  };
}

function readMeasured(text: string, start: number): Measured | undefined {
  if (kindOf(classAt(text, start)) === 0) return undefined;
  const numeral = readNumeral(text, start);
  if (!numeral || (numeral.bare && numeral.hedge === undefined)) return undefined;
  let at = numeral.end;
  let { hedge } = numeral;
  if (isOneOf(text, at, '多余来几')) {
    hedge ??= text.charAt(at) === '来' ? 'about' : text.charAt(at) === '几' ? 'several' : 'over';
    at++;
  }
  if (text.charAt(at) === ' ') at++;
  const unit = readFigureUnit(text, at);
  return unit
    ? { numeral, unit, hedge, end: unit.end }
    : { numeral, unit, hedge: numeral.hedge, end: numeral.end };
}

/** 30—50家, 10%至20%. */
function readRangeEnd(text: string, first: Measured): Measured | undefined {
  let at = first.end;
  if (text.charAt(at) === ' ') at++;
  if (!isOneOf(text, at, '-–—~～〜至到─−') || first.numeral.bare) return undefined;
  at++;
  if (isOneOf(text, at, '-—')) at++;
  if (text.charAt(at) === ' ') at++;
  const second = readMeasured(text, at);
  if (!second?.unit || (first.unit && first.unit.word !== second.unit.word)) return undefined;
  return second;
}

/** 一个, 一项, 两次: the number only points. */
function isArticle({ numeral, unit, hedge }: Measured): boolean {
  if (!unit?.counter || numeral.arabic || numeral.small || numeral.big > 0 || hedge) return false;
  const value = numeral.value?.digits ?? '';
  return value === '1' || (unit.loose && value.length < 2);
}

function toFigure(
  text: string,
  start: number,
  first: Measured,
  second: Measured | undefined,
  unit: FigureUnit,
): Figure | undefined {
  const value = first.numeral.value;
  const high = second?.numeral.value;
  const low = value && second && first.numeral.big === 0 ? shareMagnitude(value, second.numeral) : value;
  if (low && high && compare(low, high) >= 0) return undefined;
  return {
    start,
    end: second?.end ?? first.end,
    low,
    high: high ?? first.numeral.upper,
    unit: unit.word,
    hedge: second ? undefined : first.hedge,
    confidence: unit.counter
      ? first.numeral.arabic
        ? 0.85
        : 0.75
      : text.charAt(start - 1) === '.'
        ? 0.5
        : 0.95,
  };
}

function shareMagnitude(low: Decimal, numeral: Numeral): Decimal {
  const scaled = shift(low, numeral.big);
  return numeral.value && compare(scaled, numeral.value) > 0 ? low : scaled;
}
