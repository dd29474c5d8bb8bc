/** A stretch of text in reading form (see normalize). The names' chunks are such stretches. */
export interface TaggerText {
  /** UTF-16 units. */
  readonly units: Uint16Array;
  readonly length: number;
  /** 1 where a line break was left out before the unit: no name reaches across it. */
  readonly breaks: Uint8Array;
}

/** Longer stretches are read up to here, so that sums of weights stay inside 32 bits. */
export const stretchLimit = 4096;

/** A line break takes so many places that no window of characters reaches across it. */
export const breakWidth = 3;
export const placeLimit = stretchLimit * (1 + breakWidth);

/** Room before the first unit and after the last, so that a window never leaves the arrays. */
export const margin = 4;
export const lineBreak = 0x0a;

/** Every digit counts as one character, every Latin letter of a case as another. */
export function foldUnit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return 0x30;
  if (unit >= 0x41 && unit <= 0x5a) return 0x41;
  return unit >= 0x61 && unit <= 0x7a ? 0x61 : unit;
}

const numerals = '一二三四五六七八九十百千万亿零两';
const stops = '\n，。；！？、：,;:!?';
const quotes = '“”‘’"《》「」『』';
const brackets = '()【】[]〔〕';

const classTable = createClassTable();

function createClassTable(): Uint8Array {
  const table = new Uint8Array(65536).fill(8);
  table.fill(0, 0x4e00, 0xa000);
  const set = (characters: string, value: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = value;
  };
  set(numerals, 1);
  set('0', 2);
  set('Aa', 3);
  set(stops, 4);
  set(quotes, 5);
  set(brackets, 6);
  set(' ', 7);
  return table;
}

/** A coarse class of a folded unit: 0 for Han. */
export function classOf(folded: number): number {
  return classTable[folded] as number;
}
