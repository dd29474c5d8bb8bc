import type { Block } from '../text/line';
import type { Sourced } from '../types';
import { isLabelAlone, type Label, labelled } from './labels';

/** The byline stands this many lines around the headline. */
const linesBefore = 6;
const linesAfter = 16;
const longestByline = 200;

/** A line near the headline. */
export interface BylinePart {
  readonly block: Block;
  /** Its text, with a space where one inline element ends and the next begins: there a reader sees a gap. */
  readonly text: string;
  /** The line above it on the page, where the label of a value in a table stands. */
  readonly previous: string;
  /** The line behind it on the page, where the value of a label in a table stands. */
  readonly next: string;
}

export const asPart = (block: Block, index: number, blocks: readonly Block[]): BylinePart => ({
  block,
  text: withGaps(block),
  previous: blocks[index - 1]?.text ?? '',
  next: blocks[index + 1]?.text ?? '',
});

function withGaps({ text, segments }: Block): string {
  if (segments.length < 2 || text.length > longestByline) return text;
  return segments
    .map(({ node, start, length }, index) => {
      const before = segments[index - 1]?.node;
      const gap = before && areBeside(before, node) ? ' ' : '';
      return gap + text.slice(start, start + length);
    })
    .join('');
}

/** True for texts in two elements of which neither holds the other. */
function areBeside({ parentElement: a }: Text, { parentElement: b }: Text): boolean {
  return a !== null && b !== null && !a.contains(b) && !b.contains(a);
}

/** The short lines around the headline, those behind it first. */
export function bylineOf(blocks: readonly Block[], headline: number | undefined): BylinePart[] {
  const at = headline ?? 0;
  const from = Math.max(0, at - linesBefore);
  const parts = blocks
    .slice(from, at + 1 + linesAfter)
    .map((block, index) => asPart(block, from + index, blocks));
  const behind = parts.slice(at - from + (headline === undefined ? 0 : 1));
  const before = parts.slice(0, at - from).reverse();
  return [...behind, ...before].filter(({ text }) => text.length <= longestByline);
}

/** In a table these labels stand without a colon; 作者 or 文 alone may be anything. */
const tableLabels: ReadonlySet<Label> = new Set(['outlet', 'published', 'dated', 'written']);

/** The first labelled value that is `accepted`; one that stands in the next line is read there. */
export function findLabelled(
  lines: readonly BylinePart[],
  label: Label,
  accepted: (value: string) => boolean = () => true,
): Sourced<string> | undefined {
  for (const { text, next } of lines) {
    const found = labelled(text, label);
    if (!found && !(tableLabels.has(label) && isLabelAlone(text, label))) continue;
    const value = found?.value || (next.length <= 24 && !/[:：。]/.test(next) ? next.trim() : '');
    if (value && accepted(value)) return { value, from: 'labelled-line', detail: found?.text ?? text };
  }
  return undefined;
}

/** True for what may be the name of a person or an outlet. */
export const isName = (value: string): boolean =>
  value.length <= 40 && !/https?:|www\.|[<>{}=@]/.test(value) && /\p{L}/u.test(value);
