import { type Squashed, squash } from '../text/squash';
import type { Selector, TextPositionSelector, TextQuoteSelector } from '../types';
import { findFuzzy } from './fuzzy';

/** Where a saved quote stands in the page's text as it is now. A lost one is a result like any other. */
export type Anchored =
  | { readonly state: 'found' | 'approximate'; readonly start: number; readonly end: number }
  | { readonly state: 'lost' };

/** The names (parks, institutions) in a text: what a changed sentence must still have verbatim. */
export type NamesIn = (text: string) => readonly string[];

/** A shorter quote could stand anywhere, so its surroundings must bear it out. */
const tellingLength = 20;

/** So many units of surroundings that agree leave no doubt. */
const tellingContext = 16;

/** A quote that stood more than once has twins that share the text on one side: both sides must bear it out, so far. */
const tellingSide = 8;

/** A quote that stood once was given at most so much text on each side; see `describeQuote`. */
export const uniqueContext = 32;

const mostCandidates = 2_000;

/**
 * Finds a quote again: the exact words, in any spacing and width, where their surroundings fit best; failing that, for
 * long quotes, words with small insertions or omissions in which every name, number and word stays. Never a guess: where
 * two places fit as well and the position does not decide, or nothing fits, the quote is lost.
 *
 * @param page what `squash` makes of `pageText`, the lines of the page joined by line feeds.
 * @returns offsets into the page's text, UTF-16 units.
 */
export function findQuote(
  page: Squashed,
  pageText: string,
  selectors: readonly Selector[],
  namesIn: NamesIn,
): Anchored {
  const quote = selectors.find((one): one is TextQuoteSelector => one.type === 'TextQuoteSelector');
  const position = selectors.find((one): one is TextPositionSelector => one.type === 'TextPositionSelector');
  const exact = squash(quote?.exact ?? '').text;
  if (!quote || exact === '') return { state: 'lost' };
  const wanted: Wanted = {
    exact,
    // Squashed together with the quote: whether a space keeps two words apart is told by both.
    prefix: squash(quote.prefix + quote.exact).text.slice(0, -exact.length),
    suffix: squash(quote.exact + quote.suffix).text.slice(exact.length),
    isWholeLine: /(?:^|\n)\s*$/.test(quote.prefix) && /^\s*(?:\n|$)/.test(quote.suffix),
    wasUnique: quote.prefix.length + quote.suffix.length <= 2 * uniqueContext,
  };
  const places = occurrences(page, pageText, wanted);
  if (places.length > 0) {
    const best = choose(page, pageText, places, wanted, position);
    return best === undefined ? { state: 'lost' } : spanOf(page, best, best + exact.length, 'found');
  }
  if (exact.length < tellingLength) return { state: 'lost' };
  const near = findFuzzy(page.text, exact, quote.exact, namesIn);
  return near ? spanOf(page, near.start, near.end, 'approximate') : { state: 'lost' };
}

/** What is looked for, squashed. */
interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly isWholeLine: boolean;
  /** False where the quote stood more than once when it was saved: then it was given longer surroundings. */
  readonly wasUnique: boolean;
}

function occurrences(page: Squashed, pageText: string, wanted: Wanted): number[] {
  const places: number[] = [];
  const { exact } = wanted;
  for (let at = page.text.indexOf(exact); at >= 0; at = page.text.indexOf(exact, at + 1)) {
    if (!splitsWord(page, pageText, at, wanted)) places.push(at);
    if (places.length === mostCandidates) break;
  }
  return places;
}

const isWordUnit = /[0-9a-z]/;

/** 5亿元 is not to be found in 35亿元 or 3.5亿元, unless that is where it was taken from. */
function splitsWord(
  { text, offsets }: Squashed,
  pageText: string,
  start: number,
  { exact, prefix, suffix }: Wanted,
): boolean {
  const before = text.charAt(start - 1);
  const behind = text.charAt(start + exact.length);
  // Squashed, a full stop is a point as well; in front of a number only a real one is its decimal point.
  const isPoint = before === '.' && /[.．]/.test(pageText.charAt(offsets[start - 1] ?? -1));
  const splitsStart =
    (isWordUnit.test(before) || isPoint) && isWordUnit.test(exact.charAt(0)) && prefix.at(-1) !== before;
  const splitsEnd =
    isWordUnit.test(behind) && isWordUnit.test(exact.at(-1) ?? '') && suffix.charAt(0) !== behind;
  return splitsStart || splitsEnd;
}

function choose(
  page: Squashed,
  pageText: string,
  places: readonly number[],
  wanted: Wanted,
  position: TextPositionSelector | undefined,
): number | undefined {
  const scored = places.map((at) => ({
    at,
    ...agreement(page.text, at, wanted),
    distance: position ? Math.abs((page.offsets[at] ?? 0) - position.start) : 0,
  }));
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance);
  const [best, second] = scored;
  if (!best) return undefined;
  const enough = Math.min(tellingContext, wanted.prefix.length + wanted.suffix.length);
  if (!wanted.wasUnique && !best.onBothSides) return undefined;
  if (!second) {
    if (best.score >= enough) return best.at;
    if (!wanted.wasUnique) return undefined;
    if (wanted.exact.length >= tellingLength) return best.at;
    return wanted.isWholeLine && isWholeLine(page, pageText, best.at, wanted) ? best.at : undefined;
  }
  if (best.score < enough) return undefined;
  if (best.score > second.score) return best.at;
  // Word for word the same surroundings: only the place itself can tell, and only if it has not moved.
  return best.distance === 0 ? best.at : undefined;
}

function isWholeLine(page: Squashed, pageText: string, at: number, { exact }: Wanted): boolean {
  const start = page.offsets[at] ?? 0;
  const end = (page.offsets[at + exact.length - 1] ?? 0) + 1;
  return (
    /(?:^|\n)\s*$/.test(pageText.slice(Math.max(0, start - 8), start)) &&
    /^\s*(?:\n|$)/.test(pageText.slice(end, end + 8))
  );
}

/** How many units agree before and behind, counted from the quote outwards. */
function agreement(
  text: string,
  start: number,
  { exact, prefix, suffix }: Wanted,
): { readonly score: number; readonly onBothSides: boolean } {
  const end = start + exact.length;
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text.charAt(start - 1 - before)) before++;
  let behind = 0;
  while (behind < suffix.length && suffix.charAt(behind) === text.charAt(end + behind)) behind++;
  const side = exact.length < tellingLength ? tellingContext : tellingSide;
  const onBothSides = before >= Math.min(side, prefix.length) && behind >= Math.min(side, suffix.length);
  return { score: before + behind, onBothSides };
}

function spanOf(page: Squashed, start: number, end: number, state: 'found' | 'approximate'): Anchored {
  const from = page.offsets[start];
  const last = page.offsets[end - 1];
  return from === undefined || last === undefined ? { state: 'lost' } : { state, start: from, end: last + 1 };
}
