import { type FacetCounts, type FacetNumbers, facets } from './facets';
import type { SearchEntry } from './search-entry';
import type { SearchRequest } from './search-index';

/** An entry with the numbers of its facet values. */
export interface Prepared {
  readonly entry: SearchEntry;
  readonly numbers: readonly number[];
}

/** Whether an entry is what the request asks for, its text aside. */
export function admit(request: SearchRequest, numbers: FacetNumbers): (prepared: Prepared) => boolean {
  const { trashed, from, to } = request;
  const isWide = from === '' && to === '';
  if (isWide && facets.every((facet) => request[facet].length === 0)) {
    return ({ entry }) => entry.trashed === trashed;
  }
  const missed = filterBy(request, numbers);
  return (prepared) =>
    prepared.entry.trashed === trashed && isInRange(prepared.entry, request) && missed(prepared) === 0;
}

/** Whether the page may have come out between the two days, as far as its date is known; one without a date is in no range. */
function isInRange({ published, year }: SearchEntry, { from, to }: SearchRequest): boolean {
  if (from === '' && to === '') return true;
  const date = published ?? year;
  if (date === '') return false;
  return date >= from.slice(0, date.length) && (to === '' || date <= to.slice(0, date.length));
}

/**
 * Which facets keep an entry out, as bits by their place in `facets`: 0 lets it in. Each facet asked for is satisfied by
 * any of its values.
 */
function filterBy(request: SearchRequest, numbers: FacetNumbers): (prepared: Prepared) => number {
  const wanted = new Map<number, number>();
  let asked = 0;
  facets.forEach((facet, bit) => {
    if (request[facet].length > 0) asked |= 1 << bit;
    for (const value of request[facet]) {
      const number = numbers.numberOf(facet, value);
      if (number !== undefined) wanted.set(number, 1 << bit);
    }
  });
  if (asked === 0) return () => 0;
  return ({ numbers: own }) => {
    let satisfied = 0;
    for (const number of own) satisfied |= wanted.get(number) ?? 0;
    return asked & ~satisfied;
  };
}

/** What each value would give: the candidates that only its own facet may keep out. */
export function countFacets(
  candidates: readonly Prepared[],
  request: SearchRequest,
  numbers: FacetNumbers,
): FacetCounts {
  const missedBy = filterBy(request, numbers);
  const counts = new Uint32Array(numbers.size());
  for (const prepared of candidates) {
    if (prepared.entry.trashed !== request.trashed || !isInRange(prepared.entry, request)) continue;
    const missed = missedBy(prepared);
    // Kept out by one facet alone: there, and only there, the entry still counts.
    if ((missed & (missed - 1)) !== 0) continue;
    for (const number of prepared.numbers) {
      if (missed === 0 || 1 << numbers.facetOf(number) === missed) counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return numbers.name(counts);
}
