import {
  asciiDigit,
  chineseDigit,
  classAt,
  isHanAt,
  isOneOf,
  kindOf,
  payloadOf,
  smallMultiplier,
} from './characters';
import { add, type Decimal, fromInteger, half, shift, wholeDigits } from './decimal';
import { readNumeral } from './numeral';
import { readUnit, type Unit } from './unit';

/** The smaller parts behind a unit: 五角 and 三分 after 六十七元, the 五 of 三块五, 美分 after 美元. */

interface Part {
  readonly end: number;
  readonly value: Decimal;
  /** Power of ten of the part's unit. */
  readonly exponent: number;
}

const partUnits: Readonly<Record<string, number>> = { 角: -1, 毛: -1, 毫: -1, 分: -2, 厘: -3 };

/** Adds to `whole` all parts that follow `unit`, and takes in a closing 钱 or 整. */
export function readParts(
  text: string,
  unit: Unit,
  whole: Decimal | undefined,
): { end: number; value: Decimal | undefined } {
  let { end, exponent } = unit;
  let value = whole;
  const divisible = unit.local && !unit.word.endsWith('钱');
  for (let part = divisible && readPart(text, end, exponent, unit.word); part; ) {
    value = value && add(value, shift(part.value, part.exponent));
    ({ end, exponent } = part);
    part = readPart(text, end, exponent, unit.word);
  }
  const cents = !unit.local && unit.exponent === 0 ? readCents(text, end, unit) : undefined;
  if (cents) {
    value = value && add(value, shift(cents.value, cents.exponent));
    end = cents.end;
  }
  if (end > unit.end && text.charAt(end) === '钱') end++;
  if (isOneOf(text, end, '整正') && !isHanAt(text, end + 1)) end++;
  return { end, value };
}

function readPart(text: string, at: number, above: number, word: string): Part | undefined {
  const from = isOneOf(text, at, '零〇又') ? at + 1 : at;
  if (text.charAt(from) === '半' && /[块元毛]$/.test(word) && !isHanAt(text, from + 1)) {
    return { end: from + 1, value: half, exponent: above };
  }
  const lone = /[块毛角蚊]$/.test(word) ? readLoneDigit(text, from) : undefined;
  if (lone && from === at) return { ...lone, exponent: above - 1 };
  // 三块零四: the nought stands for the part left out.
  if (lone && text.charAt(at) === '零' && above === 0) return { ...lone, exponent: -2 };
  const numeral = readSmallNumber(text, from);
  if (!numeral) return undefined;
  const exponent = partUnits[text.charAt(numeral.end)];
  return exponent !== undefined && exponent < above
    ? { ...numeral, end: numeral.end + 1, exponent }
    : undefined;
}

/** 三块五。 and 三块五一斤 end with their last digit; 三块五毛 and 三块50% do not. */
function readLoneDigit(text: string, at: number): { end: number; value: Decimal } | undefined {
  const classified = classAt(text, at);
  const kind = kindOf(classified);
  if (kind !== asciiDigit && kind !== chineseDigit) return undefined;
  const next = at + 1;
  const closed = isHanAt(text, next)
    ? isOneOf(text, next, '钱一每的左以就吧到至')
    : !isOneOf(text, next, '0123456789.%-');
  return closed ? { end: next, value: fromInteger(payloadOf(classified)) } : undefined;
}

function readCents(text: string, at: number, unit: Unit): Part | undefined {
  const numeral = readSmallNumber(text, text.charAt(at) === '又' ? at + 1 : at);
  const minor = numeral && readUnit(text, numeral.end);
  if (!minor || minor.exponent >= 0 || (minor.code !== unit.code && minor.word !== '分')) return undefined;
  return { end: minor.end, value: numeral.value, exponent: minor.exponent };
}

/** A whole number below 100. */
function readSmallNumber(text: string, at: number): { end: number; value: Decimal } | undefined {
  const kind = kindOf(classAt(text, at));
  if (kind !== asciiDigit && kind !== chineseDigit && kind !== smallMultiplier) return undefined;
  const numeral = readNumeral(text, at);
  if (!numeral?.value || numeral.big > 0 || numeral.value.exponent < 0) return undefined;
  return wholeDigits(numeral.value) <= 2 ? { end: numeral.end, value: numeral.value } : undefined;
}
