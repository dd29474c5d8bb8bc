import { standsOnce } from './quote';
import type { ExportSelector } from './snippet';

/** A text up to this many characters is named whole; a longer one by its first and its last clause. */
const wholeLength = 300;

/** A clause that stands for the start or end of a long text is at least this long, so that it is seldom found elsewhere. */
const clauseLength = 16;

const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * A link that opens a page at a text (the WICG Text Fragments draft: `#:~:text=start,end`). Browsers look for whole
 * words within one block: so a text is cut at punctuation only, and one of several lines is named by its first and last.
 * White space at the ends is no part of it; a lone surrogate cannot be encoded and leaves the link without a fragment.
 *
 * @param selectors where the text stands; where it stands more than once, the link names what is around it, too.
 */
export function textFragmentUrl(
  url: string,
  text: string,
  selectors: readonly ExportSelector[] = [],
): string {
  const [page = ''] = url.split('#');
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return url;
  try {
    return `${page}#:~:text=${inContext(directive(first, last, lines.length > 1), selectors)}`;
  } catch {
    return url;
  }
}

/** `prefix-,text,-suffix`, each of one block and cut at punctuation like the text itself. */
function inContext(text: string, selectors: readonly ExportSelector[]): string {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote || standsOnce(quote)) return text;
  const prefix = encode(nearestBefore(quote.prefix));
  const suffix = encode(nearestBehind(quote.suffix));
  return `${prefix && `${prefix}-,`}${text}${suffix && `,-${suffix}`}`;
}

/** The line that ends at the quote, or the one above; its start only where that is known to be one. */
function nearestBefore(prefix: string): string {
  const line = prefix.trimEnd().split('\n').at(-1) ?? '';
  if (line.length < prefix.trimEnd().length) return line.trim();
  const start = line.search(clauseEnd) + 1;
  return start > 0 ? line.slice(start).trim() : '';
}

function nearestBehind(suffix: string): string {
  const line = suffix.trimStart().split('\n')[0] ?? '';
  if (line.length < suffix.trimStart().length) return line.trim();
  for (let end = line.length; end > 0; end--) {
    if (clauseEnd.test(line.charAt(end - 1))) return line.slice(0, end).trim();
  }
  return '';
}

function directive(first: string, last: string, severalLines: boolean): string {
  if (!severalLines && first.length <= wholeLength) return encode(first);
  const start = first.length <= wholeLength ? first : firstClause(first);
  const end = last.length <= wholeLength ? last : lastClause(last);
  return `${encode(start)},${encode(end)}`;
}

const clauseEnd = /[，。；：、！？,.;:!?]/;

function firstClause(text: string): string {
  const rest = text.slice(clauseLength).search(clauseEnd);
  return rest < 0 ? text : text.slice(0, clauseLength + rest);
}

function lastClause(text: string): string {
  for (let at = text.length - clauseLength; at > 0; at--) {
    if (clauseEnd.test(text.charAt(at - 1))) return text.slice(at);
  }
  return text;
}
