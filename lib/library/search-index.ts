import { createFacetNumbers, type FacetCounts, type FacetNumbers, facets } from './facets';
import { foldText, type SearchEntry } from './search-entry';
import type { Segment } from './segments';

/** What the reader asks for. An empty list or text asks for nothing in particular; values of one list are alternatives. */
export interface SearchRequest {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly tags: readonly string[];
  readonly outlets: readonly string[];
  readonly hosts: readonly string[];
  readonly parks: readonly string[];
  readonly years: readonly string[];
  /** First and last day of publication, YYYY-MM-DD; empty for no bound. */
  readonly from: string;
  readonly to: string;
  readonly order: 'time' | 'relevance';
  readonly trashed: boolean;
}

export const anything: SearchRequest = {
  text: '',
  kinds: [],
  tags: [],
  outlets: [],
  hosts: [],
  parks: [],
  years: [],
  from: '',
  to: '',
  order: 'time',
  trashed: false,
};

export interface SearchResult {
  readonly ids: readonly string[];
  /** Each value is counted as if it were the only choice of its own list. Counted when asked for, not on each keystroke. */
  readonly counts: () => FacetCounts;
}

export interface SearchIndex {
  /** Takes in segments as read from the library, in any order; returns the highest revision seen. */
  apply(segments: readonly Segment[]): number;
  /** Every term of the text must occur (as a substring, in any field). Newest first. */
  search(request: SearchRequest): SearchResult;
  /** How many snippets are not in the trash. */
  count(): number;
  /** All tags, most used first: for completion. */
  tags(): readonly string[];
}

/** An entry with the numbers of its facet values. */
interface Prepared {
  readonly entry: SearchEntry;
  readonly numbers: readonly number[];
}

/** The terms of a search text: folded, parted by white space. */
export const searchTerms = (text: string): string[] =>
  foldText(text)
    .split(/\s+/u)
    .filter((term) => term !== '');

/** Search over entries held in memory: a scan of the text of 100,000 snippets takes some ten milliseconds. */
export function createSearchIndex(): SearchIndex {
  const segments = new Map<number, readonly Prepared[]>();
  const numbers = createFacetNumbers();
  /** All entries, newest first; undefined while a change has not been sorted in yet. */
  let sorted: readonly Prepared[] | undefined;
  let revision = 0;
  /** The last text match: a longer text that contains the old one can only match less. */
  let last: { terms: readonly string[]; matching: readonly Prepared[] } | undefined;

  const entries = (): readonly Prepared[] => {
    sorted ??= [...segments.values()].flat().sort((a, b) => b.entry.order - a.entry.order);
    return sorted;
  };
  const matching = (terms: readonly string[]): readonly Prepared[] => {
    if (terms.length === 0) return entries();
    const narrows = last?.terms.every((old) => terms.some((term) => term.includes(old)));
    const from = narrows && last ? last.matching : entries();
    const found = from.filter(({ entry }) => terms.every((term) => entry.text.includes(term)));
    last = { terms, matching: found };
    return found;
  };

  return {
    apply(changed) {
      for (const segment of changed) {
        segments.set(
          segment.number,
          segment.entries.map((entry) => ({ entry, numbers: numbers.numbersOf(entry) })),
        );
        revision = Math.max(revision, segment.revision);
      }
      if (changed.length > 0) {
        sorted = undefined;
        last = undefined;
      }
      return revision;
    },
    search(request) {
      const terms = searchTerms(request.text);
      const candidates = matching(terms);
      const missed = filterBy(request, numbers);
      const found: SearchEntry[] = [];
      for (const prepared of candidates) {
        const { entry } = prepared;
        if (entry.trashed !== request.trashed || !isInRange(entry, request)) continue;
        if (missed(prepared) === 0) found.push(entry);
      }
      const byTime = request.order === 'time' || terms.length === 0;
      const ordered = byTime ? found : byRelevance(found, terms);
      return {
        ids: ordered.map(({ id }) => id),
        counts: () => countFacets(candidates, request, numbers),
      };
    },
    count: () => entries().reduce((sum, { entry }) => sum + (entry.trashed ? 0 : 1), 0),
    tags() {
      const counts = new Uint32Array(numbers.size());
      for (const { entry, numbers: own } of entries()) {
        if (entry.tags.length > 0) for (const number of own) counts[number] = (counts[number] ?? 0) + 1;
      }
      return numbers.name(counts).tags.map(([tag]) => tag);
    },
  };
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

function countFacets(
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

/** A hit in the sentence counts more than one elsewhere, more hits more than few; then the newest first. */
function byRelevance(found: readonly SearchEntry[], terms: readonly string[]): SearchEntry[] {
  const scored = found.map((entry) => ({ entry, score: relevance(entry.text, terms) }));
  return scored.sort((a, b) => b.score - a.score || b.entry.order - a.entry.order).map(({ entry }) => entry);
}

function relevance(text: string, terms: readonly string[]): number {
  const sentenceEnd = text.indexOf('\n');
  let score = 0;
  for (const term of terms) {
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
      score += at < sentenceEnd ? 3 : 1;
    }
  }
  return score;
}
