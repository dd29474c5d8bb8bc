import { type Model, readModel, readSized } from '../packed/model';
import type { PackedReader } from '../packed/reader';

/**
 * What the words of all tables are written with: single UTF-16 units, and strings of units that come often (大学, 有限公司),
 * sorted. A word ends with the unit 0, which a piece may hold as its last one.
 */
export interface Pieces {
  /** The units of all pieces one after the other; a piece's go from `starts[piece]` to `starts[piece + 1]`. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** By unit: the first of the pieces that begin with a greater one. */
  readonly above: Uint16Array;
  readonly model: Model;
  /** By the length of the word before, up to `sharedContexts`: how many units of it are shared. */
  readonly sharing: readonly Model[];
}

/** The unit after a word's last. */
export const wordEnd = 0;

/** No word of the tables is so long. */
export const longestWord = 64;

/** How many units a word shares with the one before it depends on that one's length, up to this. */
export const sharedContexts = 8;

export function readPieces(reader: PackedReader): Pieces {
  const gaps = readModel(reader);
  const letters = [wordEnd];
  for (let count = reader.uniform(0x10000); count > 0; count--)
    letters.push((letters.at(-1) as number) + readSized(reader, gaps));
  const beginnings = readModel(reader);
  const adding = readModel(reader);
  const count = reader.uniform(0x10000);
  const units: number[] = [];
  const starts = new Uint32Array(count + 1);
  const above = new Uint16Array(0x10000);
  let letter = 0;
  for (let piece = 0; piece < count; piece++) {
    const before = starts[piece - 1] ?? 0;
    const shared = reader.expected(beginnings, 0);
    starts[piece] = units.length;
    for (let at = 0; at < shared; at++) units.push(units[before + at] as number);
    if (shared === 0) units.push(letters[letter++] as number);
    else
      for (let more = reader.expected(adding, 0); more > 0; more--)
        units.push(letters[reader.uniform(letters.length)] as number);
    above[units[starts[piece] as number] as number] = piece + 1;
  }
  starts[count] = units.length;
  const model = readModel(reader);
  const sharing = Array.from({ length: sharedContexts }, () => readModel(reader));
  return { units: Uint16Array.from(units), starts, above, model, sharing };
}

/** A sorted list of words, each without the units that it shares with the word before it. */
export interface FrontCodedWords {
  readonly count: number;
  /** How many units each word shares with the one before. */
  readonly shared: Uint8Array;
  /** The other units of all words, `wordEnd` after each word. */
  readonly suffixes: Uint16Array;
}

export function readWords(
  reader: PackedReader,
  { units, starts, above, model, sharing }: Pieces,
): FrontCodedWords {
  const count = reader.uniform(0x10000);
  const shared = new Uint8Array(count);
  const suffixes = new Uint16Array(reader.uniform(0x10000));
  // Made before the loop: an engine that compiles the loop while it runs has not seen what comes after it.
  const words = { count, shared, suffixes };
  const word = new Uint16Array(2 * longestWord);
  let to = 0;
  let length = 0;
  for (let index = 0; index < count; index++) {
    const kept = reader.expected(sharing[Math.min(length, sharedContexts - 1)] as Model, 0);
    // The list is sorted: the next unit is above the one that stood here, or above nothing where the last word ended.
    let least = above[kept < length ? (word[kept] as number) : wordEnd] as number;
    shared[index] = kept;
    length = kept;
    do {
      const piece = reader.expected(model, least);
      const end = starts[piece + 1] as number;
      for (let at = starts[piece] as number; at < end; at++) {
        word[length] = units[at] as number;
        suffixes[to] = units[at] as number;
        length++;
        to++;
      }
      least = 0;
    } while (word[length - 1] !== wordEnd);
    length--;
  }
  return words;
}
