import type { Candidate } from './candidates';

/** Beyond this many characters a document is read again rather than remembered. */
const limit = 4_000_000;

/**
 * What learning has chosen in the chunks of a text, so that finding need not choose again where the document has taught
 * nothing that stands in the chunk. Undefined for a chunk that must be read again.
 */
export interface Memory {
  keep(text: string, chosen: (Candidate[] | undefined)[]): void;
  recall(text: string): readonly (Candidate[] | undefined)[] | undefined;
}

export function createMemory(): Memory {
  const texts = new Map<string, (Candidate[] | undefined)[]>();
  let size = 0;
  return {
    keep(text, chosen) {
      if (size + text.length > limit) return;
      size += text.length;
      texts.set(text, chosen);
    },
    recall: (text) => texts.get(text),
  };
}
