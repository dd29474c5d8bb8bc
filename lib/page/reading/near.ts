import { locate } from '../text/ranges';
import type { Container } from '../text/tags';
import { containersInView } from './in-view';
import type { Line } from './line';

/** The lines in view, and those before and behind them up to `units` of text each way. */
export function linesNear(lines: readonly Line[], units: number): Set<Line> {
  const seen = containersInView(document);
  const near = new Set<Line>();
  for (const [from, to] of runsIn(lines, seen)) {
    // A container may hold a book: then what is near the middle of the view counts.
    const isBook = lengthOf(lines.slice(from, to)) > 2 * units;
    const middle = isBook ? firstBelow(lines, from, to, window.innerHeight / 2) : undefined;
    const start = reach(lines, middle ?? from, -1, units);
    const end = reach(lines, (middle ?? to) - 1, 1, units);
    for (const line of lines.slice(start, end + 1)) near.add(line);
    if (!isBook) continue;
    // What follows or precedes a book may be in view although its middle is far away.
    if (topOf(lines[to]) < window.innerHeight)
      for (const line of lines.slice(to, reach(lines, to, 1, units) + 1)) near.add(line);
    if (from > 0 && topOf(lines[from - 1]) >= 0)
      for (const line of lines.slice(reach(lines, from - 1, -1, units), from)) near.add(line);
  }
  return near;
}

const lengthOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { block }) => sum + block.text.length, 0);

/** The index that `units` of text away from `from` is reached at. */
function reach(lines: readonly Line[], from: number, by: 1 | -1, units: number): number {
  let at = from;
  let left = units;
  while (left > 0 && lines[at + by]) {
    at += by;
    left -= lines[at]?.block.text.length ?? 0;
  }
  return Math.max(0, at);
}

/** Where lines of containers in `seen` follow one another: from, inclusive, and to, exclusive. */
function* runsIn(lines: readonly Line[], seen: ReadonlySet<Container>): Generator<[number, number]> {
  let from: number | undefined;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (line && seen.has(line.block.container)) from ??= index;
    else if (from !== undefined) {
      yield [from, index];
      from = undefined;
    }
  }
}

/** The first line that stands below `y`, by halving: one container may have a hundred thousand lines. */
function firstBelow(lines: readonly Line[], from: number, to: number, y: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(lines[middle]) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function topOf(line: Line | undefined): number {
  const at = line && locate(line.block, 0, 1);
  if (!at) return Number.POSITIVE_INFINITY;
  const range = document.createRange();
  range.setStart(at.startNode, at.startOffset);
  range.setEnd(at.endNode, at.endOffset);
  return range.getBoundingClientRect().top;
}
