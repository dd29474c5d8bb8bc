import { lazily } from '../lazily';
import { isLetterAt } from './characters';
import { type CurrencyWord, latinCodes, prefixWords, unitWords } from './currencies';

export interface Unit extends CurrencyWord {
  readonly word: string;
  readonly end: number;
}

export interface Prefix {
  readonly start: number;
  /** Absent for a bare dollar sign, which is the dollar of the text. */
  readonly code?: string;
  /** Written in Han characters: 人民币, 港币. */
  readonly han: boolean;
}

const unitIndex = lazily(() => indexByFirst([...unitWords().keys()]));
const longestPrefix = lazily(() => Math.max(...[...prefixWords().keys()].map((word) => word.length)));
const prefixEnds = lazily(
  () => new Set([...prefixWords().keys()].map((word) => word.charAt(word.length - 1))),
);

function indexByFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const list = index.get(word.charAt(0));
    if (list) list.push(word);
    else index.set(word.charAt(0), [word]);
  }
  return index;
}

/** The currency word or code at `at`, the longest that fits; `undefined` where there is none. */
export function readUnit(text: string, at: number): Unit | undefined {
  if (isLetterAt(text, at)) return readLatinUnit(text, at);
  const words = unitIndex().get(text.charAt(at));
  const word = words?.find((candidate) => text.startsWith(candidate, at));
  const meaning = word === undefined ? undefined : unitWords().get(word);
  if (word === undefined || !meaning) return undefined;
  return { ...meaning, word, end: at + word.length };
}

function readLatinUnit(text: string, at: number): Unit | undefined {
  let end = at;
  while (end - at < 4 && isLetterAt(text, end)) end++;
  const word = text.slice(at, end);
  const code = latinCodes().get(word.toUpperCase());
  if (code === undefined || isLetterAt(text, end)) return undefined;
  return { code, exponent: 0, local: false, word, end };
}

/** The currency word, sign or code that ends directly before `start` (one space allowed) and begins at or after `floor`. */
export function readPrefix(text: string, start: number, floor: number): Prefix | undefined {
  const end = text.charAt(start - 1) === ' ' ? start - 1 : start;
  const last = text.charAt(end - 1);
  if (last === '') return undefined;
  if (prefixEnds().has(last)) {
    for (let length = Math.min(longestPrefix(), end - floor); length > 0; length--) {
      const word = text.slice(end - length, end);
      const code = prefixWords().get(word) ?? prefixWords().get(word.toUpperCase());
      if (code !== undefined && !isSplitName(text, end - length, word))
        return { start: end - length, code, han: word.charCodeAt(0) > 0x2fff && !'￥￡￦'.includes(word) };
    }
  }
  if (last === '$') return end - 1 >= floor ? { start: end - 1, han: false } : undefined;
  return isLetterAt(text, end - 1) ? readLatinPrefix(text, end, floor) : undefined;
}

function readLatinPrefix(text: string, end: number, floor: number): Prefix | undefined {
  let at = end;
  while (at > floor && end - at < 5 && isLetterAt(text, at - 1)) at--;
  const code = latinCodes().get(text.slice(at, end).toUpperCase());
  return code === undefined ? undefined : { start: at, code, han: false };
}

/** 兑美元7.1: the word belongs to a pair, the number is a rate. A$ inside HKA$ and the like is no sign. */
function isSplitName(text: string, start: number, word: string): boolean {
  return isLetterAt(text, start) && isLetterAt(text, start - 1) && word.length > 1;
}
