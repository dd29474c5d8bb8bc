import { readCharacters } from './gazetteer/characters';

/**
 * One reading form for the variants of Chinese text: full-width ASCII becomes half-width, traditional characters
 * become simplified. Every UTF-16 unit maps to exactly one unit, so offsets in the result are offsets in the text.
 */
const table = createTable();

function createTable(): Uint16Array {
  const units = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) units[unit] = unit;
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0;
  units[0x3000] = 0x20;
  units[0x00a0] = 0x20;
  readCharacters((traditional, simplified) => {
    units[traditional] = simplified;
  });
  return units;
}

/** The reading form of one UTF-16 unit. */
export function normalizeUnit(unit: number): number {
  return table[unit] as number;
}

/** Returns a string of the same length as `text`. Never throws, lone surrogates included. */
export function normalize(text: string): string {
  const first = firstVariant(text);
  if (first < 0) return text;
  const parts = [text.slice(0, first)];
  const units = new Uint16Array(Math.min(chunkLength, text.length - first));
  for (let from = first; from < text.length; from += chunkLength) {
    const length = Math.min(chunkLength, text.length - from);
    for (let at = 0; at < length; at++) units[at] = table[text.charCodeAt(from + at)] as number;
    parts.push(String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]));
  }
  return parts.join('');
}

const chunkLength = 4096;

function firstVariant(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (table[unit] !== unit) return at;
  }
  return -1;
}
