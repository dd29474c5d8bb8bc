import type { Block } from '../text/line';
import type { Sourced } from '../types';
import { isLabelAlone, type Label, labelled } from './labels';

/** The byline stands this many lines around the headline. */
const linesBefore = 6;
const linesAfter = 16;
/** The cells of a table of facts above the headline reach further up. */
const cellsBefore = 24;
const longestByline = 200;

/** A line near the headline. */
export interface BylinePart {
  readonly block: Block;
  /** Its text, with a space where one inline element ends and the next begins: there a reader sees a gap. */
  readonly text: string;
  /** The line above it on the page, where the label of a value in a table stands. */
  readonly previous: string;
  /** True above the headline. */
  readonly isAbove: boolean;
  /** The line behind it on the page, where the value of a label in a table stands. */
  readonly next: string;
}

export const asPart = (
  block: Block,
  index: number,
  blocks: readonly Block[],
  isAbove = false,
): BylinePart => ({
  block,
  isAbove,
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
  const parts = (from: number, to: number): BylinePart[] =>
    blocks.slice(from, to).map((block, index) => asPart(block, from + index, blocks, from + index < at));
  const behind = parts(at + (headline === undefined ? 0 : 1), at + 1 + linesAfter);
  const before = parts(Math.max(0, at - cellsBefore), at).filter(
    ({ block }, index, all) => index >= all.length - linesBefore || isCell(block),
  );
  return [...behind, ...before.reverse()].filter(({ text }) => text.length <= longestByline);
}

const isCell = ({ container }: Block): boolean =>
  container instanceof Element && /^(?:td|th|dt|dd)$/.test(container.localName);

/** A line that is another article's title, as a link, with its date or source. */
export function isOfAnother({ container, linkLength, text }: Block): boolean {
  if (linkLength < shortestTitle) return false;
  const isItem = container instanceof Element && /^(?:li|dd)$/.test(container.localName);
  return isItem || linkLength >= 0.4 * text.length;
}
const shortestTitle = 8;

/** In a table these labels stand without a colon; 作者 or 文 alone may be anything. */
const tableLabels: ReadonlySet<Label> = new Set(['outlet', 'issuer', 'published', 'dated', 'written']);

const names = /^[\p{Script=Han}·]{2,4}(?:[\s、，]+[\p{Script=Han}·]{2,4})*$/u;

/** The next line may be a label's value; that of a person's label only if it is names and nothing else. */
function mayFollow(next: string, label: Label): boolean {
  if (next.length > 24 || /[:：。]/.test(next)) return false;
  return (label !== 'author' && label !== 'editor') || names.test(next.trim());
}

const startsWithLink = ({ segments }: Block): boolean =>
  Boolean(segments[0]?.node.parentElement?.closest('a')) && (segments[0]?.length ?? 0) >= shortestTitle;

/** The first labelled value that is `accepted`; one that stands in the next line is read there. */
export function findLabelled(
  lines: readonly BylinePart[],
  label: Label,
  accepted: (value: string) => boolean = () => true,
): Sourced<string> | undefined {
  for (const { block, text, next } of lines) {
    const found = labelled(text, label);
    if (!found && !(tableLabels.has(label) && isLabelAlone(text, label))) continue;
    if (isOfAnother(block) && startsWithLink(block)) continue;
    const goesOn = (!found || found.isLast) && mayFollow(next, label);
    const value = found?.value || (goesOn ? next.trim() : '');
    if (value && accepted(value)) return { value, from: 'labelled-line', detail: found?.text ?? text };
  }
  return undefined;
}

/** Facts about an article stand behind its text too, so many lines from the top at most. */
const mostLines = 5_000;
const longestSignature = 80;

/** The short lines of the whole page that are like `pattern`, those behind the text among them. */
export const signatures = (blocks: readonly Block[], pattern: RegExp): BylinePart[] =>
  blocks
    .slice(0, mostLines)
    .flatMap((block, index) =>
      block.text.length <= longestSignature && pattern.test(block.text) ? [asPart(block, index, blocks)] : [],
    );

/** True for what may be the name of a person or an outlet. */
export const isName = (value: string): boolean =>
  value.length <= 40 && !/https?:|www\.|[<>{}=@]/.test(value) && /\p{L}/u.test(value);
