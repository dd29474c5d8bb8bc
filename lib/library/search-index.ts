import { createFacetNumbers, type FacetCounts } from './facets';
import { foldText } from './search-entry';
import { admit, countFacets, type Prepared } from './search-filter';
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

/** Up to so many are sorted in one by one; beyond that sorting everything is as fast. */
const fewEntries = 4096;

const newestFirst = (a: Prepared, b: Prepared): number => b.entry.order - a.entry.order;

/** A sorted list with some of its entries taken out and others sorted in. */
function exchange(
  sorted: readonly Prepared[],
  gone: readonly Prepared[],
  fresh: readonly Prepared[],
): Prepared[] {
  const leaving = new Set(gone);
  const coming = fresh.toSorted(newestFirst);
  const merged: Prepared[] = [];
  let next = 0;
  for (const known of sorted) {
    if (leaving.has(known)) continue;
    for (let one = coming[next]; one && newestFirst(one, known) < 0; one = coming[next]) {
      merged.push(one);
      next += 1;
    }
    merged.push(known);
  }
  return merged.concat(coming.slice(next));
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
  /** All entries, newest first; undefined while a large change has not been sorted in yet. */
  let sorted: readonly Prepared[] | undefined;
  let revision = 0;
  /** How many are not in the trash. */
  let kept = 0;
  /** How many have each tag, the trash included. */
  const tagged = new Map<string, number>();
  /** The last text match: a longer text that contains the old one can only match less. */
  let last: { terms: readonly string[]; matching: readonly Prepared[] } | undefined;

  const tally = (prepared: readonly Prepared[], by: 1 | -1) => {
    for (const { entry } of prepared) {
      if (!entry.trashed) kept += by;
      for (const tag of entry.tags) tagged.set(tag, (tagged.get(tag) ?? 0) + by);
    }
  };
  const entries = (): readonly Prepared[] => {
    sorted ??= [...segments.values()].flat().sort(newestFirst);
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
      if (changed.length === 0) return revision;
      const gone: Prepared[] = [];
      const fresh: Prepared[] = [];
      for (const segment of changed) {
        gone.push(...(segments.get(segment.number) ?? []));
        const prepared = segment.entries.map((entry) => ({ entry, numbers: numbers.numbersOf(entry) }));
        segments.set(segment.number, prepared);
        fresh.push(...prepared);
        revision = Math.max(revision, segment.revision);
      }
      tally(gone, -1);
      tally(fresh, 1);
      last = undefined;
      sorted = sorted && fresh.length <= fewEntries ? exchange(sorted, gone, fresh) : undefined;
      return revision;
    },
    search(request) {
      const terms = searchTerms(request.text);
      const candidates = matching(terms);
      const lets = admit(request, numbers);
      const found = candidates.filter(lets);
      const byTime = request.order === 'time' || terms.length === 0;
      const ordered = byTime ? found : byRelevance(found, terms);
      return {
        ids: ordered.map(({ entry }) => entry.id),
        counts: () => countFacets(candidates, request, numbers),
      };
    },
    count: () => kept,
    tags: () =>
      [...tagged]
        .filter(([, count]) => count > 0)
        .sort((a, b) => b[1] - a[1])
        .map(([tag]) => tag),
  };
}

/** A hit in the sentence counts more than one elsewhere, more hits more than few; then the newest first. */
function byRelevance(found: readonly Prepared[], terms: readonly string[]): Prepared[] {
  const scored = found.map((prepared) => ({ prepared, score: relevance(prepared.entry.text, terms) }));
  return scored
    .sort((a, b) => b.score - a.score || newestFirst(a.prepared, b.prepared))
    .map(({ prepared }) => prepared);
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
