import type { Block } from '../text/line';
import { isOfAnother } from './byline';
import { parseDate } from './date';
import { labelled } from './labels';
import { isColumn } from './title-parts';

/** So many lines from the top a headline may stand. */
const topLines = 80;
/** Between a headline and its date stand a subtitle or a few counters at most. */
const reach = 3;
const shortest = 8;
const longest = 100;
const longestDateLine = 100;

/** The line above the first line that tells a publish date: what a page without any stated title shows as one. */
export function lineAboveDate(blocks: readonly Block[]): Block | undefined {
  const top = blocks.slice(0, topLines);
  for (const [at, block] of top.entries()) {
    if (block.text.length > longestDateLine || isOfAnother(block) || !tellsDate(block.text)) continue;
    const above = top
      .slice(Math.max(0, at - reach), at)
      .filter(mayBeTitle)
      .reverse();
    const found = above.find(isHeading) ?? above[0];
    if (found) return found;
  }
  return undefined;
}

function tellsDate(line: string): boolean {
  const stated = labelled(line, 'published') ?? labelled(line, 'dated');
  if (stated) return parseDate(stated.value) !== undefined;
  return line.length <= 60 && (parseDate(line)?.length ?? 0) >= 10;
}

function mayBeTitle({ text, linkLength }: Block): boolean {
  return (
    text.length >= shortest &&
    text.length <= longest &&
    linkLength === 0 &&
    !/[：:]|^(?:当前|您的|现在|今天)/u.test(text) &&
    !isColumn(text.trim())
  );
}

export const isHeading = ({ container }: Block): boolean =>
  container instanceof Element && /^h[1-6]$/.test(container.localName);
