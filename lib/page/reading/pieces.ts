import type { MentionReader } from '../../extract';
import type { Mention } from '../../extract/types';
import { lastCut } from '../text/cut';
import type { Line } from './line';

/** The extractor is given at most so many units at once, so that one step stays short. */
const longestPiece = 600;

/** Cuts a long text at sentence ends, else at commas, else anywhere. Offsets in UTF-16 units; a short text is one piece. */
export function* piecesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  while (text.length - start > longestPiece) {
    const window = text.slice(start, start + longestPiece);
    const end = start + (lastCut(window) ?? longestPiece);
    yield { start, end };
    start = end;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Lines that are read together, and where each starts in their joined text. */
export interface Chunk {
  readonly lines: readonly Line[];
  readonly text: string;
}

/** Joins lines up to the length of a piece, so that a sentence is read with those before it. A long line stands alone. */
export function* chunksOf(lines: Iterable<Line>): Generator<Chunk> {
  let chunk: Line[] = [];
  let length = 0;
  for (const line of lines) {
    if (length + line.block.text.length > longestPiece && chunk.length > 0) {
      yield joined(chunk);
      chunk = [];
      length = 0;
    }
    chunk.push(line);
    length += line.block.text.length + 1;
  }
  if (chunk.length > 0) yield joined(chunk);
}

const joined = (lines: readonly Line[]): Chunk => ({
  lines,
  text: lines.map((line) => line.block.text).join('\n'),
});

/** Tells the extractor of a text, a piece a step. */
export function* learnText(extractor: MentionReader, text: string): Generator<void> {
  for (const { start, end } of piecesOf(text)) {
    extractor.learn(text.slice(start, end));
    yield;
  }
}

/** Finds the mentions of a chunk, a piece a step, and gives each line its own. Offsets are into the line. */
export function* findInChunk(
  extractor: MentionReader,
  { lines, text }: Chunk,
): Generator<void, (readonly [Line, Mention[]])[]> {
  const mentions: Mention[] = [];
  for (const { start, end } of piecesOf(text)) {
    for (const mention of extractor.find(text.slice(start, end))) mentions.push(moved(mention, start));
    yield;
  }
  const next = takeFrom(mentions);
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.block.text.length + 1;
    const { text: own } = line.block;
    // A long slice keeps the text that it was cut from: the line's is there anyway, that of the chunk is not.
    const found = next(start, offset - 1);
    return [line, found.map((mention) => ({ ...mention, text: own.slice(mention.start, mention.end) }))];
  });
}

/**
 * Hands out the spans of a sorted list, stretch by stretch: those inside [start, end), with offsets from its start. One
 * that runs over a stretch's edge is nobody's.
 */
function takeFrom<Span extends { readonly start: number; readonly end: number }>(
  spans: readonly Span[],
): (start: number, end: number) => Span[] {
  let next = 0;
  return (start, end) => {
    const taken: Span[] = [];
    for (let span = spans[next]; span && span.start < end; span = spans[++next]) {
      if (span.start < start || span.end > end) continue;
      // Not moved by -start: minus zero would have the engine keep every offset as a fraction.
      taken.push({ ...span, start: span.start - start, end: span.end - start });
    }
    return taken;
  };
}

const moved = <T extends { readonly start: number; readonly end: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});
