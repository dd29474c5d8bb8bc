import type { Block, Segment } from './line';

/** The index of the segment that holds the unit at `offset` of the block's text, or -1; binary search. */
function indexAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = block.segments[middle];
    if (!segment) return -1;
    if (offset < segment.start) high = middle - 1;
    else if (offset >= segment.start + segment.length) low = middle + 1;
    else return middle;
  }
  return -1;
}

const segmentAt = (block: Block, offset: number): Segment | undefined =>
  block.segments[indexAt(block, offset)];

export interface Boundary {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
}

/** Where `[start, end)` of the block's text stands in the page; undefined where the page has changed under it. */
export function locate(block: Block, start: number, end: number): Boundary | undefined {
  const first = segmentAt(block, start);
  const last = segmentAt(block, end - 1);
  if (!first || !last) return undefined;
  const startOffset = first.nodeStart + start - first.start;
  const endOffset = last.nodeStart + end - last.start;
  if (!first.node.isConnected || !last.node.isConnected) return undefined;
  if (startOffset > first.node.length || endOffset > last.node.length) return undefined;
  return { startNode: first.node, startOffset, endNode: last.node, endOffset };
}

/** The offset in the block's text of a position in one of its text nodes; undefined where it stands in none. */
export function offsetOf(block: Block, node: Node, nodeOffset: number): number | undefined {
  for (const segment of block.segments) {
    if (segment.node !== node) continue;
    const inside = nodeOffset - segment.nodeStart;
    if (inside >= 0 && inside <= segment.length) return segment.start + inside;
  }
  return undefined;
}

/** The text nodes that `[start, end)` of the block stands in. */
export function nodesIn(block: Block, start: number, end: number): Text[] {
  const nodes = new Set<Text>();
  for (let index = Math.max(0, indexAt(block, start)); index < block.segments.length; index++) {
    const segment = block.segments[index];
    if (!segment || segment.start >= end) break;
    nodes.add(segment.node);
  }
  return [...nodes];
}
