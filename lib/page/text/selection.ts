import type { Line } from '../reading/line';
import { offsetOf } from './ranges';

/** A part of a line that a selection covers. */
export interface SelectedPart {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
}

/** The parts of lines inside a range, in document order. What the range covers outside of lines is left out. */
export function partsInRange(lines: readonly Line[], range: Range): SelectedPart[] {
  const parts: SelectedPart[] = [];
  for (const line of lines) {
    const part = partOf(line, range);
    if (part) parts.push(part);
  }
  return parts;
}

function partOf(line: Line, range: Range): SelectedPart | undefined {
  const { segments } = line.block;
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return undefined;
  if (first.node.getRootNode() !== range.startContainer.getRootNode()) return undefined;
  if (range.comparePoint(last.node, Math.min(last.node.length, last.nodeStart + last.length)) < 0)
    return undefined;
  if (range.comparePoint(first.node, Math.min(first.node.length, first.nodeStart)) > 0) return undefined;
  let start = line.block.text.length;
  let end = 0;
  for (const segment of segments) {
    for (const inside of [0, segment.length]) {
      const offset = segment.nodeStart + inside;
      if (offset > segment.node.length || range.comparePoint(segment.node, offset) !== 0) continue;
      start = Math.min(start, segment.start + inside);
      end = Math.max(end, segment.start + inside);
    }
  }
  const atStart = offsetOf(line.block, range.startContainer, range.startOffset);
  const atEnd = offsetOf(line.block, range.endContainer, range.endOffset);
  if (atStart !== undefined) start = Math.min(start, atStart);
  if (atEnd !== undefined) end = Math.max(end, atEnd);
  if (atStart !== undefined && end === 0) end = line.block.text.length;
  if (atEnd !== undefined && start === line.block.text.length) start = 0;
  return trimmed(line, start, end);
}

function trimmed(line: Line, from: number, to: number): SelectedPart | undefined {
  const text = line.block.text;
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { line, start, end } : undefined;
}
