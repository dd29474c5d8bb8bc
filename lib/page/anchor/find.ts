import { type Squashed, squash } from '../text/squash';
import type { Selector, TextPositionSelector, TextQuoteSelector } from '../types';
import { findFuzzy } from './fuzzy';

/** Where a saved quote stands in the page's text as it is now. A lost one is a result like any other. */
export type Anchored =
  | { readonly state: 'found' | 'approximate'; readonly start: number; readonly end: number }
  | { readonly state: 'lost' };

/** The names (parks, institutions) in a text: what a changed sentence must still have verbatim. */
export type NamesIn = (text: string) => readonly string[];

/** A quote shorter than this could stand anywhere, so its surroundings must bear it out. */
const tellingLength = 20;

/** Units of surroundings that must agree beside a short quote (or a page edge, or a line edge with half of it). */
const tellingContext = 6;

const mostCandidates = 2_000;

/**
 * Finds a quote again: the exact words, in any spacing and width, where their surroundings fit best; failing that, for
 * long quotes, words with small insertions or omissions in which every name, number and word stays. Never a guess: where
 * two places fit as well and the position does not decide, or nothing fits, the quote is lost.
 *
 * @param page the page's text as `squash` gives it.
 * @returns offsets into the page's text, UTF-16 units.
 */
export function findQuote(page: Squashed, selectors: readonly Selector[], namesIn: NamesIn): Anchored {
  const quote = selectors.find((one): one is TextQuoteSelector => one.type === 'TextQuoteSelector');
  const position = selectors.find((one): one is TextPositionSelector => one.type === 'TextPositionSelector');
  if (!quote) return { state: 'lost' };
  const exact = squash(quote.exact).text;
  if (exact === '') return { state: 'lost' };
  const surroundings = { prefix: squash(quote.prefix).text, suffix: squash(quote.suffix).text };
  const places = occurrences(page.text, exact);
  if (places.length > 0) {
    const best = choose(page, exact, places, surroundings, position);
    return best === undefined ? { state: 'lost' } : spanOf(page, best, best + exact.length, 'found');
  }
  if (exact.length < tellingLength) return { state: 'lost' };
  const near = findFuzzy(page.text, exact, quote.exact, namesIn, (start, end) => page.text.slice(start, end));
  return near ? spanOf(page, near.start, near.end, 'approximate') : { state: 'lost' };
}

function occurrences(text: string, exact: string): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(exact);
    at >= 0 && places.length < mostCandidates;
    at = text.indexOf(exact, at + 1)
  ) {
    if (!splitsWord(text, at, at + exact.length)) places.push(at);
  }
  return places;
}

const isWordUnit = /[0-9a-z.]/;

/** 5亿元 is not to be found in 35亿元 or 3.5亿元. */
function splitsWord(text: string, start: number, end: number): boolean {
  const before = isWordUnit.test(text.charAt(start - 1)) && /[0-9a-z]/.test(text.charAt(start));
  const after = /[0-9a-z]/.test(text.charAt(end)) && /[0-9a-z]/.test(text.charAt(end - 1));
  return before || after;
}

interface Surroundings {
  readonly prefix: string;
  readonly suffix: string;
}

function choose(
  page: Squashed,
  exact: string,
  places: readonly number[],
  surroundings: Surroundings,
  position: TextPositionSelector | undefined,
): number | undefined {
  const scored = places.map((at) => ({
    at,
    score: agreement(page.text, at, at + exact.length, surroundings),
    distance: position ? Math.abs((page.offsets[at] ?? 0) - position.start) : 0,
  }));
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance);
  const [best, second] = scored;
  if (!best) return undefined;
  const possible = surroundings.prefix.length + surroundings.suffix.length;
  const enough = Math.min(tellingContext, possible);
  if (exact.length < tellingLength && best.score < enough) return undefined;
  if (!second) return best.at;
  if (best.score < enough) return undefined;
  if (best.score > second.score) return best.at;
  // Word for word the same surroundings: only the place itself can tell, and only if it has not moved.
  return best.distance === 0 ? best.at : undefined;
}

/** How many units agree before and behind, counted from the quote outwards. */
function agreement(text: string, start: number, end: number, { prefix, suffix }: Surroundings): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text.charAt(start - 1 - before)) before++;
  let behind = 0;
  while (behind < suffix.length && suffix.charAt(behind) === text.charAt(end + behind)) behind++;
  return before + behind;
}

function spanOf(page: Squashed, start: number, end: number, state: 'found' | 'approximate'): Anchored {
  const from = page.offsets[start];
  const last = page.offsets[end - 1];
  return from === undefined || last === undefined ? { state: 'lost' } : { state, start: from, end: last + 1 };
}
