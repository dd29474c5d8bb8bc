import type { Fact, Mention } from '../../extract/types';
import type { Mark } from '../paint/painter';
import type { Block } from '../text/line';

/** A mention in a line. The id is stable while the page lives. */
export interface LineMention extends Mention {
  readonly id: string;
}

/** A line of the page and what is known of it. It outlives its block: the page may draw the same place again. */
export interface Line {
  block: Block;
  inBody: boolean;
  /** False while what was found is missing or is of an older text. */
  isRead: boolean;
  /** False while the marks are missing or are of an older block. */
  isPainted: boolean;
  mentions: readonly LineMention[];
  facts: readonly Fact[];
  /** False while the facts are missing or are of older mentions. */
  hasFacts: boolean;
  /** The mentions that are to be seen. */
  shown: readonly LineMention[];
  /** While the line is painted: the marks of what is shown, in the same order. */
  marks: readonly Mark[];
}

/** Lists of most lines are empty: they share this one. */
const none: readonly never[] = [];

export const newLine = (block: Block): Line => ({
  block,
  inBody: false,
  isRead: false,
  isPainted: false,
  mentions: none,
  facts: none,
  hasFacts: false,
  shown: none,
  marks: none,
});

/** Gives mentions their ids: the ones of `before` for the same text and kind, in order, else new ones. */
export function identify(
  mentions: readonly Mention[],
  before: readonly LineMention[],
  newId: () => string,
): readonly LineMention[] {
  if (mentions.length === 0) return none;
  const known = new Map<string, { readonly ids: string[]; next: number }>();
  for (const { kind, text, id } of before) {
    const key = `${kind} ${text}`;
    const same = known.get(key);
    if (same) same.ids.push(id);
    else known.set(key, { ids: [id], next: 0 });
  }
  return mentions.map((mention) => {
    const same = known.get(`${mention.kind} ${mention.text}`);
    return { ...mention, id: same?.ids[same.next++] ?? newId() };
  });
}
