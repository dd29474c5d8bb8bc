import type { Line } from './line';

/** The page's text: its lines joined by line feeds. Text positions of selectors count in it. */
export interface PageText {
  readonly text: string;
  /** The parts of lines that `[start, end)` covers. */
  partsOf(start: number, end: number): LinePart[];
  /** Where the line starts, if it is one of the page's. */
  startOf(line: Line): number | undefined;
}

export interface LinePart {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
}

export function joinLines(lines: readonly Line[]): PageText {
  const starts = new Map<Line, number>();
  const offsets: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.set(line, length);
    offsets.push(length);
    length += line.block.text.length + 1;
  }
  return {
    text: lines.map((line) => line.block.text).join('\n'),
    startOf: (line) => starts.get(line),
    partsOf(start, end) {
      const parts: LinePart[] = [];
      for (let index = lastAtOrBefore(offsets, start); index < lines.length; index++) {
        const line = lines[index];
        const offset = offsets[index];
        if (!line || offset === undefined || offset >= end) break;
        const from = Math.max(0, start - offset);
        const to = Math.min(line.block.text.length, end - offset);
        if (from < to) parts.push({ line, start: from, end: to });
      }
      return parts;
    },
  };
}

function lastAtOrBefore(offsets: readonly number[], position: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
