/** Classes of UTF-16 units in the reading form (half width, simplified). */
export const hard = 1;
const latin = 2;
export const digit = 4;

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
  return units;
}

/** `hard`, `digit`, Latin, or 0. */
export const classOfUnit = (unit: number): number => table[unit] as number;
export const isLatin = (unit: number): boolean => table[unit] === latin;
export const isDigit = (unit: number): boolean => table[unit] === digit;
