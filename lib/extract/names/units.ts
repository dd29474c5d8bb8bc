import { openQuotes } from './punctuation';

/** Classes of UTF-16 units in the reading form (half width, simplified). */
export const hard = 1;
const latin = 2;
export const digit = 4;

/** Signs that whole rules wait for: where a chunk has none, they need not look. Bits of `signOf`. */
export const sign = {
  /** ( and 【 */
  bracket: 8,
  openQuote: 16,
  listComma: 32,
  /** What a share did: 涨 跌 升 挫 翻 收. */
  move: 64,
} as const;
const classMask = 7;

const table = createTable();

function createTable(): Uint8Array {
  const units = new Uint8Array(65536);
  units.fill(hard, 0, 0x80);
  units.fill(digit, 0x30, 0x3a);
  units.fill(latin, 0x41, 0x5b);
  units.fill(latin, 0x61, 0x7b);
  units.fill(latin, 0xc0, 0x250);
  units.fill(hard, 0x2000, 0x2800);
  units.fill(hard, 0x3000, 0x3040);
  units.fill(hard, 0xfe30, 0xfe50);
  for (const unit of '·•・。,、;:?!…—~￥¥丨') units[unit.charCodeAt(0)] = hard;
  units[0x3007] = 0;
  const mark = (signs: Iterable<string>, bit: number) => {
    for (const unit of signs) units[unit.charCodeAt(0)] = (units[unit.charCodeAt(0)] as number) | bit;
  };
  mark('(【', sign.bracket);
  mark(
    [...openQuotes].map((unit) => String.fromCharCode(unit)),
    sign.openQuote,
  );
  mark('、', sign.listComma);
  mark('涨跌升挫翻收', sign.move);
  return units;
}

/** `hard`, `digit`, Latin, or 0. */
export const classOfUnit = (unit: number): number => (table[unit] as number) & classMask;
export const isLatin = (unit: number): boolean => table[unit] === latin;
export const isDigit = (unit: number): boolean => table[unit] === digit;
/** Bits of `sign`, and of the classes. */
export const signOf = (unit: number): number => table[unit] as number;
