import { createGainsStore, type Reading } from '../tagger';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';

/** Beyond this many characters a document is read again rather than remembered. */
const limit = 16_000_000;
/** The tagger's readings take more room. */
const readingLimit = 1_000_000;

/** What learning has found out of a chunk, so that finding need not do it again. */
export interface ReadChunk {
  /** What it has chosen; holds where the document has taught nothing since that stands in the chunk. */
  readonly chosen: readonly Candidate[];
  /** What the document had taught by then, as a version of its names. */
  readonly version: number;
  /** Whether some of its words were names learned by then. */
  readonly learned: boolean;
  readonly reading: Reading | undefined;
  /** The chunk in the reading form. */
  readonly text: string;
  readonly offsets: Offsets;
}

/** Where the units of a chunk stand in the text that holds it: one by one, or where the first of an unbroken row does. */
export type Offsets = Int32Array | number;

export const offsetOf = (offsets: Offsets, unit: number): number =>
  typeof offsets === 'number' ? offsets + unit : (offsets[unit] as number);

/** The offsets of a chunk, valid for good. */
export function keepOffsets({ offsets, length }: Chunk): Offsets {
  const from = offsets[0] as number;
  return offsets[length - 1] === from + length - 1 ? from : offsets.slice(0, length);
}

export interface Memory {
  /** The reading, valid for good; undefined where there is no room for the readings of its text. */
  keepReading(text: string, reading: Reading): Reading | undefined;
  /** Takes in the chunks of a text, in order. */
  keep(text: string, chunks: readonly ReadChunk[]): void;
  recall(text: string): readonly ReadChunk[] | undefined;
  /** Gives up all that is kept; what is found later is read again. */
  clear(): void;
}

export function createMemory(): Memory {
  const texts = new Map<string, readonly ReadChunk[]>();
  let store = createGainsStore();
  let size = 0;
  return {
    keepReading: (text, reading) => (size + text.length <= readingLimit ? reading.keep(store) : undefined),
    keep(text, chunks) {
      if (size + text.length > limit) return;
      size += text.length;
      texts.set(text, chunks);
    },
    recall: (text) => texts.get(text),
    clear() {
      texts.clear();
      store = createGainsStore();
      size = 0;
    },
  };
}
