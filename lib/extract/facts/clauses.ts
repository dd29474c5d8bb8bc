/** Where the sentences, clauses and quotations of a text end. Positions lie behind the mark, sorted. */
export interface Layout {
  readonly clauses: readonly number[];
  readonly sentences: readonly number[];
  readonly quotes: readonly Quote[];
}

export interface Quote {
  /** Position of the mark. */
  readonly start: number;
  readonly opens: boolean;
}

/** No sentence or clause reaches back further than this, so that a text without marks stays cheap. */
const sentenceWindow = 500;
const clauseWindow = 160;
/** A line shorter than this is a headline or a list item, never a line that a page break has cut. */
const wrappedLine = 25;

const clauseMarks = ',;:。!?…\n\r()[]【】“”「」';
const sentenceMarks = '。!?\n';
/** One bit for each kind of mark, by UTF-16 unit. */
const kinds = new Uint8Array(65536);
const [clauseBit, sentenceBit, openBit, closeBit, spaceBit] = [1, 2, 4, 8, 16] as const;
addKind(clauseMarks, clauseBit);
addKind(sentenceMarks, sentenceBit);
addKind('“「', openBit);
addKind('”」', closeBit);
kinds[0x20] = spaceBit;

function addKind(marks: string, bit: number): void {
  for (const mark of marks) {
    const unit = mark.charCodeAt(0);
    kinds[unit] = (kinds[unit] ?? 0) | bit;
  }
}

/** Finds all marks of a text that `normalize` has passed, in one pass. */
export function layoutOf(text: string): Layout {
  const clauses: number[] = [];
  const sentences: number[] = [];
  const quotes: Quote[] = [];
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if (kind === 0 || !breaks(text, at, kind)) continue;
    clauses.push(at + 1);
    if (kind & sentenceBit) sentences.push(at + 1);
    if (kind & (openBit | closeBit)) quotes.push({ start: at, opens: (kind & openBit) !== 0 });
  }
  return { clauses, sentences, quotes };
}

function breaks(text: string, at: number, kind: number): boolean {
  if (kind === spaceBit) return separatesHeadline(text, at);
  const unit = text.charCodeAt(at);
  if (unit === 0x0a || unit === 0x0d) return !isWrapped(text, at);
  return !((unit === 0x2c || unit === 0x3a) && insideNumber(text, at));
}

/** A comma or colon between two digits belongs to a number or a time of day. */
function insideNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A space between two Chinese characters parts the halves of a headline. */
function separatesHeadline(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) > 0x3000 && text.charCodeAt(at + 1) > 0x3000;
}

/** A line that is long and ends in the middle of a sentence runs on in the next line. */
function isWrapped(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && at - end < 6 && text.charCodeAt(end - 1) <= 0x20) end--;
  if (end === 0) return false;
  const last = text.charAt(end - 1);
  if (last !== ',' && clauseMarks.includes(last)) return false;
  let marks = 0;
  for (let back = end - 1; back >= 0 && end - back <= 200; back--) {
    const char = text.charAt(back);
    if (char === '\n') return marks > 0 && end - back > wrappedLine;
    if (char === ',' || char === '。') marks++;
  }
  return marks > 0;
}

/** Start of the clause that `position` lies in or ends. */
export function clauseStart(layout: Layout, position: number, floor = 0): number {
  return Math.max(floor, position - clauseWindow, lastUpTo(layout.clauses, position));
}

export function sentenceStart(layout: Layout, position: number): number {
  return Math.max(0, position - sentenceWindow, lastUpTo(layout.sentences, position));
}

/** End of the clause that `position` lies in, before its mark. */
export function clauseEnd(layout: Layout, position: number): number {
  const next = layout.clauses[countUpTo(layout.clauses, position)];
  return Math.min(position + clauseWindow, next === undefined ? Number.POSITIVE_INFINITY : next - 1);
}

/** End of the clause before the one that starts at `start`, before its marks; undefined where a sentence ends between. */
export function clauseEndBefore(layout: Layout, start: number): number | undefined {
  let at = start;
  while (start - at < 4 && lastUpTo(layout.clauses, at) === at && at > 0) {
    if (lastUpTo(layout.sentences, at) === at) return undefined;
    at--;
  }
  return at === start ? undefined : at;
}

/** Start of the paragraph that the sentence from `sentence` on stands in, at most 1200 units back. */
export function paragraphStart(layout: Layout, text: string, sentence: number): number {
  for (let at = countUpTo(layout.sentences, sentence) - 1; at >= 0; at--) {
    const end = layout.sentences[at] as number;
    if (sentence - end > 1200) return end;
    if (text.charCodeAt(end - 1) === 0x0a) return end;
  }
  return 0;
}

/** True where a paragraph ends in [from, to). */
export function crossesParagraph(layout: Layout, text: string, from: number, to: number): boolean {
  for (let at = countUpTo(layout.sentences, from); at < layout.sentences.length; at++) {
    const end = layout.sentences[at] as number;
    if (end > to) return false;
    if (text.charCodeAt(end - 1) === 0x0a) return true;
  }
  return false;
}

function lastUpTo(positions: readonly number[], limit: number): number {
  return positions[countUpTo(positions, limit) - 1] ?? 0;
}

/** How many of the sorted positions are at most `limit`. */
function countUpTo(positions: readonly number[], limit: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
