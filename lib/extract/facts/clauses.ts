/** Where sentences and clauses begin, asked backwards from a place in the text and within a bounded window. */

const sentenceWindow = 500;
const clauseWindow = 160;
/** A line shorter than this is a headline or a list item, never a line that a page break has cut. */
const wrappedLine = 25;

const clauseBreaks = new Set(',;:。!?…\n\r()[]【】“”「」');
const sentenceBreaks = new Set('。!?');

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A comma, colon or stop between two digits belongs to a number or a time of day. */
function insideNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

/** True where the unit at `at` ends a clause. */
export function breaksClause(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (!clauseBreaks.has(char)) return char === ' ' && separatesHeadline(text, at);
  if (char === '\n' || char === '\r') return !isWrapped(text, at);
  return !((char === ',' || char === ':') && insideNumber(text, at));
}

/** True where the unit at `at` ends a sentence: a full stop, or a line end that is not a page's line break. */
export function breaksSentence(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === '\n') return !isWrapped(text, at);
  return sentenceBreaks.has(char);
}

/** A space between two Chinese characters parts the halves of a headline. */
function separatesHeadline(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) > 0x3000 && text.charCodeAt(at + 1) > 0x3000;
}

/** A line that is long and ends in the middle of a sentence runs on in the next line. */
function isWrapped(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && at - end < 6 && text.charCodeAt(end - 1) <= 0x20) end--;
  if (end === 0 || clauseBreaks.has(text.charAt(end - 1)) !== (text.charAt(end - 1) === ',')) return false;
  let marks = 0;
  for (let back = end - 1; back >= 0 && end - back <= 200; back--) {
    const char = text.charAt(back);
    if (char === '\n') return marks > 0 && end - back > wrappedLine;
    if (char === ',' || char === '。') marks++;
  }
  return marks > 0;
}

export function clauseStart(text: string, position: number, floor = 0): number {
  const limit = Math.max(floor, position - clauseWindow);
  let at = position;
  while (at > limit && !breaksClause(text, at - 1)) at--;
  return at;
}

export function sentenceStart(text: string, position: number): number {
  const limit = Math.max(0, position - sentenceWindow);
  let at = position;
  while (at > limit && !breaksSentence(text, at - 1)) at--;
  return at;
}

export function clauseEnd(text: string, position: number): number {
  const limit = Math.min(text.length, position + clauseWindow);
  let at = position;
  while (at < limit && !breaksClause(text, at)) at++;
  return at;
}
