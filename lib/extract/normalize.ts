import { readCharactersInSteps } from './gazetteer/characters';
import { createOnce } from './steps';

/**
 * One reading form for the variants of Chinese text: full-width ASCII becomes half-width, traditional characters
 * become simplified. Every UTF-16 unit maps to exactly one unit, so offsets in the result are offsets in the text.
 */
const turns = createOnce(createTurns);

/** Decodes the table of variants, which else the first text does. */
export const prepareNormalizing = (): Generator<void> => turns.steps();

/** By unit: what to add to it, modulo 2^16; 0 for a unit that stays as it is. */
function* createTurns(): Generator<void, Uint16Array> {
  const table = new Uint16Array(0x10000);
  table.fill(-0xfee0, 0xff01, 0xff5f);
  table[0x3000] = 0x20 - 0x3000;
  table[0x00a0] = 0x20 - 0xa0;
  yield* readCharactersInSteps((traditional, simplified) => {
    table[traditional] = simplified - traditional;
  });
  return table;
}

/** By UTF-16 unit, what to add to it modulo 2^16 to get its reading form: for loops that take every unit of a text. */
export const unitTurns = (): Uint16Array => turns.get();

/** The reading form of one UTF-16 unit. */
export function normalizeUnit(unit: number): number {
  return (unit + (turns.get()[unit] as number)) & 0xffff;
}

/** Returns a string of the same length as `text`. Never throws, lone surrogates included. */
export function normalize(text: string): string {
  const table = turns.get();
  const first = firstVariant(text, table);
  if (first < 0) return text;
  const parts = [text.slice(0, first)];
  const units = new Uint16Array(Math.min(chunkLength, text.length - first));
  for (let from = first; from < text.length; from += chunkLength) {
    const length = Math.min(chunkLength, text.length - from);
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(from + at);
      units[at] = unit + (table[unit] as number);
    }
    parts.push(String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]));
  }
  return parts.join('');
}

const chunkLength = 4096;

function firstVariant(text: string, table: Uint16Array): number {
  for (let at = 0; at < text.length; at++) {
    if (table[text.charCodeAt(at)] !== 0) return at;
  }
  return -1;
}
