import { createNameReader } from '../../../lib/extract/names';
import type { Mention, ReaderTerm } from '../../../lib/extract/types';

/** The names in a text that stands for a whole document. */
export function namesIn(text: string, terms: readonly ReaderTerm[] = []): Mention[] {
  const reader = createNameReader({ terms });
  reader.learn(text);
  return reader.find(text);
}

/** The names as a reader of Chinese can check them: parks marked with an asterisk. */
export function listed(text: string, terms: readonly ReaderTerm[] = []): string[] {
  return namesIn(text, terms)
    .filter((mention) => !mention.optional)
    .map((mention) => (mention.kind === 'park' ? `${mention.text}*` : mention.text));
}
