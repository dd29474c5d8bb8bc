import { breaksLine, classAt, isDigitAt, isHanAt, kindOf, skipGap } from './characters';

/** A run of Arabic digits as written (`start`–`end`) and its plain decimal reading, separators removed. */
export interface DigitRun {
  readonly end: number;
  readonly text: string;
  /** Dotted or slashed like a date, a version or an address (2020.5.6): no quantity. */
  readonly dotted: boolean;
}

/** Reads 1,900.5 · 1 900 · 28.49 from `start`, which must be a digit. Numbers broken by a line end are joined. */
export function readDigits(text: string, start: number): DigitRun {
  let at = endOfDigits(text, start);
  let digits = text.slice(start, at);
  if (at - start <= 3) {
    const grouped = readGroups(text, at);
    digits += grouped.digits;
    at = grouped.end;
  }
  const continued = continuationAfterBreak(text, start, at);
  if (continued > 0) {
    const from = at;
    at = endOfDigits(text, continued);
    digits += text.slice(skipGap(text, from), at);
  }
  const fraction = fractionStart(text, start, at);
  if (fraction < 0) return { end: at, text: digits, dotted: false };
  const end = endOfDigits(text, fraction);
  const dotted = text.charAt(end) === '.' && isDigitAt(text, end + 1);
  return { end, text: `${digits}.${text.slice(fraction, end)}`, dotted };
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (isDigitAt(text, at)) at++;
  return at;
}

function readGroups(text: string, start: number): { digits: string; end: number } {
  const separator = text.charAt(start);
  let digits = '';
  let at = start;
  if (!isGroupSeparator(separator)) return { digits, end: at };
  while (text.charAt(at) === separator && endOfDigits(text, at + 1) === at + 4) {
    digits += text.slice(at + 1, at + 4);
    at += 4;
  }
  return { digits, end: at };
}

function isGroupSeparator(character: string): boolean {
  return character === ',' || character === ' ' || character === '\u2009' || character === '\u202f';
}

/**
 * 19⏎00亿元: digits go on after a line or page break. Told from two numbers by a leading zero, or by prose on both
 * sides: Han directly before the number, and a magnitude after it. Returns the index of the next digit, or 0.
 */
function continuationAfterBreak(text: string, start: number, at: number): number {
  const next = skipGap(text, at);
  if (next === at || !breaksLine(text, at, next) || !isDigitAt(text, next)) return 0;
  if (!isHanAt(text, start - 1) || !isProseBefore(text, start)) return 0;
  const end = endOfDigits(text, next);
  const followed = text.charAt(end);
  if (followed !== '亿' && followed !== '万' && followed !== '余' && followed !== '多' && followed !== '元')
    return 0;
  return text.charAt(next) === '0' || end - next <= 2 ? next : 0;
}

function isProseBefore(text: string, start: number): boolean {
  for (let at = start - 8; at < start; at++) if (at < 0 || text.charCodeAt(at) === 10) return false;
  return true;
}

/** Index of the first digit after the decimal point that follows `at`, or -1. */
function fractionStart(text: string, start: number, at: number): number {
  const point = text.charAt(at);
  if (point !== '.' && point !== '·') return -1;
  if (isDigitAt(text, at + 1)) return at + 1;
  const next = skipGap(text, at + 1);
  if (next === at + 1 || !isDigitAt(text, next) || !isHanAt(text, start - 1)) return -1;
  const followed = classAt(text, endOfDigits(text, next));
  return kindOf(followed) === 0x40 ? next : -1;
}
