import type { DocumentExtractor } from '../../extract';
import type { Extraction, Fact, Mention } from '../../extract/types';
import type { Line } from './line';

/** The extractor is given at most so many units at once, so that one step stays short. */
const longestPiece = 1_200;

const strongEnds = /[。！？!?\n][”’」』）)]*/g;
const weakEnds = /[；;，,、\s]/g;

/** Cuts a long text at sentence ends, else at commas, else anywhere. Offsets in UTF-16 units; a short text is one piece. */
export function* piecesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  while (text.length - start > longestPiece) {
    const window = text.slice(start, start + longestPiece);
    const end = start + (lastEnd(window, strongEnds) ?? lastEnd(window, weakEnds) ?? longestPiece);
    yield { start, end };
    start = end;
  }
  if (start < text.length) yield { start, end: text.length };
}

function lastEnd(window: string, pattern: RegExp): number | undefined {
  let end: number | undefined;
  for (const match of window.matchAll(pattern)) end = match.index + match[0].length;
  return end;
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
export function* learnText(extractor: DocumentExtractor, text: string): Generator<void> {
  for (const { start, end } of piecesOf(text)) {
    extractor.learn(text.slice(start, end));
    yield;
  }
}

/** Extracts from a chunk, a piece a step, and gives each line its own mentions and facts. Offsets are into the line. */
export function* extractChunk(
  extractor: DocumentExtractor,
  { lines, text }: Chunk,
): Generator<void, (readonly [Line, Extraction])[]> {
  const mentions: Mention[] = [];
  const facts: Fact[] = [];
  for (const { start, end } of piecesOf(text)) {
    const part = extractor.extract(text.slice(start, end));
    for (const mention of part.mentions) mentions.push(moved(mention, start));
    for (const fact of part.facts) facts.push(moved(fact, start));
    yield;
  }
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.block.text.length + 1;
    return [line, { mentions: take(mentions, start, offset - 1), facts: take(facts, start, offset - 1) }];
  });
}

/** Takes the spans that end by `end` off the front of a sorted list; one that runs over a line's edge is nobody's. */
function take<Span extends { readonly start: number; readonly end: number }>(
  spans: Span[],
  start: number,
  end: number,
): Span[] {
  const taken: Span[] = [];
  for (let span = spans[0]; span && span.start < end; span = spans[0]) {
    spans.shift();
    if (span.start >= start && span.end <= end) taken.push(moved(span, -start));
  }
  return taken;
}

const moved = <T extends { readonly start: number; readonly end: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});
