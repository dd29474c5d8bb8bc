import type { DocumentExtractor } from '../../extract';
import type { Extraction, Fact, Mention } from '../../extract/types';

/** The extractor is given at most so many units at once, so that one step stays short. */
const longestPiece = 3_000;

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

/** Tells the extractor of a text, a piece a step. */
export function* learnText(extractor: DocumentExtractor, text: string): Generator<void> {
  for (const { start, end } of piecesOf(text)) {
    extractor.learn(text.slice(start, end));
    yield;
  }
}

/** Extracts from a text of any length, a piece a step. Offsets are into the whole text. */
export function* extractText(extractor: DocumentExtractor, text: string): Generator<void, Extraction> {
  if (text.length <= longestPiece) {
    const extraction = extractor.extract(text);
    yield;
    return extraction;
  }
  const mentions: Mention[] = [];
  const facts: Fact[] = [];
  for (const { start, end } of piecesOf(text)) {
    const part = extractor.extract(text.slice(start, end));
    for (const mention of part.mentions) mentions.push(moved(mention, start));
    for (const fact of part.facts) facts.push(moved(fact, start));
    yield;
  }
  return { mentions, facts };
}

const moved = <T extends { readonly start: number; readonly end: number }>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});
