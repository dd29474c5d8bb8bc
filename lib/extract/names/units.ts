/** Classes of UTF-16 units in the reading form (half width, simplified). */
const hard = 1;
const latin = 2;
const digit = 4;

const table = createTable();

function createTable(): Uint8Array {
  const units = new Uint8Array(65536);
  for (let unit = 0; unit < 0x80; unit++) units[unit] = hard;
  for (let unit = 0x30; unit <= 0x39; unit++) units[unit] = digit;
  for (let unit = 0x41; unit <= 0x5a; unit++) units[unit] = latin;
  for (let unit = 0x61; unit <= 0x7a; unit++) units[unit] = latin;
  for (let unit = 0xc0; unit <= 0x24f; unit++) units[unit] = latin;
  for (let unit = 0x2000; unit <= 0x27ff; unit++) units[unit] = hard;
  for (let unit = 0x3000; unit <= 0x303f; unit++) units[unit] = hard;
  for (let unit = 0xfe30; unit <= 0xfe4f; unit++) units[unit] = hard;
  for (const unit of '·•・。,、;:?!…—~￥¥') units[unit.charCodeAt(0)] = hard;
  units[0x3007] = 0;
  return units;
}

/** Punctuation, blanks and signs. */
export const isHard = (unit: number): boolean => table[unit] === hard;
export const isLatin = (unit: number): boolean => table[unit] === latin;
export const isDigit = (unit: number): boolean => table[unit] === digit;
export const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
