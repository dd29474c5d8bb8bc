import { readFacts, readFactsInSteps } from './facts';
import { createAmountReader } from './money';
import { createNameReader, prepareNames } from './names';
import { prepareNormalizing } from './normalize';
import type { Extraction, ExtractOptions, Fact, Mention } from './types';

/** A block of a document with its mentions; offsets are into its text. */
export interface ReadBlock {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Blocks of one document share what has been learned of it; a late block is extracted alone and cheaply. */
export interface DocumentExtractor {
  /** Takes in a block as evidence (aliases, full names, whose 元 it writes) without extracting it. */
  learn(text: string): void;
  /** Mentions of one block; offsets are into that block. */
  find(text: string): Mention[];
  /** Gives the memory back that spares `find` a second look at learned texts: all are found. What they taught stays. */
  forget(): void;
  /**
   * Facts of consecutive blocks, one list per block with offsets into it. Read together, because a subject or a
   * period is often told a paragraph earlier. An amount a step, between which the caller may pause.
   */
  readFacts(blocks: readonly ReadBlock[]): Generator<void, Fact[][]>;
  /** Mentions and facts of one block read for itself. */
  extract(text: string): Extraction;
}

/**
 * Decodes the tables in steps of about a millisecond, between which a caller may pause. Without it the first extractor does
 * it at once, for all.
 */
export function* prepareExtractor(): Generator<void> {
  yield* prepareNormalizing();
  yield* prepareNames();
}

export function createDocumentExtractor(options: ExtractOptions = {}): DocumentExtractor {
  const names = createNameReader(options.terms ? { terms: options.terms } : {});
  const amounts = createAmountReader(options);
  const find = (text: string): Mention[] => mergeMentions(names.find(text), amounts.find(text));
  return {
    learn(text) {
      names.learn(text);
      amounts.learn(text);
    },
    find,
    forget: names.forget,
    readFacts: (blocks) => readBlockFacts(blocks, options),
    extract(text) {
      const mentions = find(text);
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

/**
 * Both lists are sorted and disjoint, and so is the result. Names win over amounts where they overlap: a name may
 * hold a number, an amount never holds a name.
 */
function mergeMentions(names: readonly Mention[], amounts: readonly Mention[]): Mention[] {
  const merged: Mention[] = [];
  let next = 0;
  for (const amount of amounts) {
    for (let name = names[next]; name && name.end <= amount.start; name = names[++next]) merged.push(name);
    const name = names[next];
    if (!name || name.start >= amount.end) merged.push(amount);
  }
  for (; next < names.length; next++) merged.push(names[next] as Mention);
  return merged;
}

function* readBlockFacts(blocks: readonly ReadBlock[], options: ExtractOptions): Generator<void, Fact[][]> {
  const starts: number[] = [];
  const mentions: Mention[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    for (const mention of block.mentions) mentions.push(shift(mention, length));
    length += block.text.length + 1;
  }
  const facts = blocks.map((): Fact[] => []);
  let index = 0;
  const text = blocks.map((block) => block.text).join('\n');
  for (const fact of yield* readFactsInSteps(text, mentions, options)) {
    while (index + 1 < starts.length && (starts[index + 1] ?? 0) <= fact.start) index++;
    facts[index]?.push(shift(fact, -(starts[index] ?? 0)));
  }
  return facts;
}

const shift = <Span extends { readonly start: number; readonly end: number }>(
  span: Span,
  by: number,
): Span => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});
