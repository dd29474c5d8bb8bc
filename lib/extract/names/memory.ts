import type { Reading } from '../tagger';
import type { Candidate } from './candidates';

/** Beyond this many characters a document is read again rather than remembered. */
const limit = 4_000_000;
/** The tagger's readings take more room. */
const readingLimit = 1_000_000;

/** What learning has found out of a chunk, so that finding need not do it again. */
export interface ReadChunk {
  /** What it has chosen; holds where the document has taught nothing that stands in the chunk. */
  readonly chosen: readonly Candidate[] | undefined;
  readonly reading: Reading | undefined;
}

export interface Memory {
  /** Whether there is room for the tagger's readings of a text. */
  keepsReadings(text: string): boolean;
  /** Takes in the chunks of a text, in order. */
  keep(text: string, chunks: readonly ReadChunk[]): void;
  recall(text: string): readonly ReadChunk[] | undefined;
}

export function createMemory(): Memory {
  const texts = new Map<string, readonly ReadChunk[]>();
  let size = 0;
  return {
    keepsReadings: (text) => size + text.length <= readingLimit,
    keep(text, chunks) {
      if (size + text.length > limit) return;
      size += text.length;
      texts.set(text, chunks);
    },
    recall: (text) => texts.get(text),
  };
}
