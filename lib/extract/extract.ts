import { readFacts } from './facts';
import { createAmountReader } from './money';
import { createNameReader } from './names';
import type { Extraction, ExtractOptions, Mention } from './types';

/** Blocks of one document share what has been learned of it; a late block is extracted alone and cheaply. */
export interface DocumentExtractor {
  /** Takes in a block as evidence (aliases, full names, whose 元 it writes) without extracting it. */
  learn(text: string): void;
  /** Mentions and facts of one block; offsets are into that block. */
  extract(text: string): Extraction;
}

export function createDocumentExtractor(options: ExtractOptions = {}): DocumentExtractor {
  const names = createNameReader(options.terms ? { terms: options.terms } : {});
  const amounts = createAmountReader(options);
  return {
    learn(text) {
      names.learn(text);
      amounts.learn(text);
    },
    extract(text) {
      const mentions = mergeMentions(names.find(text), amounts.find(text));
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

/** Names win over amounts where they overlap: a name may hold a number, an amount never holds a name. */
function mergeMentions(names: readonly Mention[], amounts: readonly Mention[]): Mention[] {
  const free = amounts.filter(
    (amount) => !names.some((name) => name.start < amount.end && amount.start < name.end),
  );
  return [...names, ...free].sort((a, b) => a.start - b.start);
}
