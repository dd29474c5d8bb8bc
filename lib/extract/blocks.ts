import { type FactOptions, readFactsInSteps } from './facts';
import type { Fact, Mention } from './types';

/** A block of a document with its mentions; offsets are into its text. */
export interface ReadBlock {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/**
 * Facts of consecutive blocks, one list per block with offsets into it. Read together, because a subject or a period is
 * often told a paragraph earlier. An amount a step, between which the caller may pause.
 */
export function* readBlockFacts(
  blocks: readonly ReadBlock[],
  options: FactOptions = {},
): Generator<void, Fact[][]> {
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
