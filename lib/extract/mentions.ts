import { createAmountReader } from './money';
import { createNameReader, prepareNames } from './names';
import { prepareNormalizing } from './normalize';
import type { ExtractOptions, Mention } from './types';

/** Blocks of one document share what has been learned of it; a late block is read alone and cheaply. */
export interface MentionReader {
  /** Takes in a block as evidence (aliases, full names, whose 元 it writes) without reading it. */
  learn(text: string): void;
  /** Mentions of one block; offsets are into that block. */
  find(text: string): Mention[];
  /** Gives the memory back that spares `find` a second look at learned texts: all are found. What they taught stays. */
  forget(): void;
}

/**
 * Decodes the tables in steps of a millisecond at most, between which a caller may pause. Without it the first reader does
 * it at once, for all.
 */
export function* prepareExtractor(): Generator<void> {
  yield* prepareNormalizing();
  yield* prepareNames();
}

/** Finds parks, institutions and amounts, and nothing of what is said of them: that is the facts' affair. */
export function createMentionReader(options: ExtractOptions = {}): MentionReader {
  const names = createNameReader(options.terms ? { terms: options.terms } : {});
  const amounts = createAmountReader(options);
  return {
    learn(text) {
      names.learn(text);
      amounts.learn(text);
    },
    find: (text) => mergeMentions(names.find(text), amounts.find(text)),
    forget: names.forget,
  };
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
