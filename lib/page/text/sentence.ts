const openers = '“‘「『（(【《〈[';
const closers = '”’」』）)】》〉]';
const quoteClosers = '”」』';
const enders = '。！？!?…';

/** A sentence may not grow beyond this many units; then clauses end at ；and quotes are no longer held together. */
const longest = 400;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentence of `text` around `[start, end)`, without white space at its edges. It ends behind 。！？… and the quotes and
 * brackets that close there; an end inside a quote or bracket counts only where the sentence would grow too long.
 */
export function sentenceAround(text: string, start: number, end: number): Span {
  const windowStart = Math.max(0, start - 4 * longest);
  const windowEnd = Math.min(text.length, end + 4 * longest);
  const held = grow(text, windowStart, windowEnd, start, end, true);
  const span =
    held.end - held.start <= longest ? held : grow(text, windowStart, windowEnd, start, end, false);
  return trim(text, span);
}

function grow(text: string, from: number, to: number, start: number, end: number, hold: boolean): Span {
  let open = from;
  for (const at of sentenceEnds(text, from, to, hold)) {
    if (at >= end) return { start: open, end: at };
    if (at <= start) open = at;
  }
  return { start: open, end: to };
}

/** The offsets behind each sentence end. With `hold`, an end inside quotes or brackets is none. */
function* sentenceEnds(text: string, from: number, to: number, hold: boolean): Generator<number> {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charAt(at);
    if (unit === '\n') {
      depth = 0;
      yield at + 1;
    } else if (openers.includes(unit)) {
      depth++;
    } else if (closers.includes(unit)) {
      depth = Math.max(0, depth - 1);
      // 他说：“……。” ends with the quote that held its end.
      if (depth === 0 && quoteClosers.includes(unit) && enders.includes(text.charAt(at - 1))) yield at + 1;
    } else if (enders.includes(unit) || (!hold && unit === '；')) {
      if (hold && depth > 0) continue;
      while (at + 1 < to && (enders + closers).includes(text.charAt(at + 1))) at++;
      yield at + 1;
    }
  }
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
