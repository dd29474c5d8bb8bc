import type { ExportSelector } from './snippet';

export type ExportQuote = Extract<ExportSelector, { type: 'TextQuoteSelector' }>;

/** A quote that stands once on its page is kept with at most so much text on each side. */
const uniqueContext = 32;

export const standsOnce = ({ prefix, suffix }: ExportQuote): boolean =>
  prefix.length <= uniqueContext && suffix.length <= uniqueContext;

/**
 * The quote with no more around it than its own line has. How lines are set apart differs from reader to reader of a page,
 * and some look for prefix, quote and suffix letter by letter. One that stands more than once keeps all, to be told apart.
 */
export function withinLine(quote: ExportQuote): ExportQuote {
  if (!standsOnce(quote)) return quote;
  return {
    ...quote,
    prefix: quote.prefix.slice(quote.prefix.lastIndexOf('\n') + 1),
    suffix: quote.suffix.split('\n', 1)[0] ?? '',
  };
}
