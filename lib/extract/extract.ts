import { type ReadBlock, readBlockFacts } from './blocks';
import { readFacts } from './facts';
import { createMentionReader, type MentionReader } from './mentions';
import type { Extraction, ExtractOptions, Fact } from './types';

/** Reads mentions and facts of one document, block by block. */
export interface DocumentExtractor extends MentionReader {
  /** See `readBlockFacts`. */
  readFacts(blocks: readonly ReadBlock[]): Generator<void, Fact[][]>;
  /** Mentions and facts of one block read for itself. */
  extract(text: string): Extraction;
}

export function createDocumentExtractor(options: ExtractOptions = {}): DocumentExtractor {
  const reader = createMentionReader(options);
  return {
    ...reader,
    readFacts: (blocks) => readBlockFacts(blocks, options),
    extract(text) {
      const mentions = reader.find(text);
      return { mentions, facts: readFacts(text, mentions, options) };
    },
  };
}

/** Parks, institutions and money in a text, and what it says of the amounts. Pure; never throws. */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const document = createDocumentExtractor(options);
  document.learn(text);
  return document.extract(text);
}
