import type { Selector, TextQuoteSelector } from '../types';
import { uniqueContext } from './find';

/** So much text is kept on each side of a quote that stands more than once; one that is unique needs less. */
const longContext = 96;

/**
 * Selectors for `[start, end)` of a page's text (W3C Web Annotation, TextQuoteSelector and TextPositionSelector).
 * Offsets in UTF-16 units.
 */
export function describeQuote(text: string, start: number, end: number): Selector[] {
  const exact = text.slice(start, end);
  const isUnique = text.indexOf(exact) === start && text.indexOf(exact, start + 1) < 0;
  const reach = isUnique ? uniqueContext : longContext;
  const quote: TextQuoteSelector = {
    type: 'TextQuoteSelector',
    exact,
    prefix: text.slice(Math.max(0, start - reach), start),
    suffix: text.slice(end, end + reach),
  };
  return [quote, { type: 'TextPositionSelector', start, end }];
}
