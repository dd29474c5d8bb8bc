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
  order: 'time',
  trashed: false,
};

export const facets = ['kinds', 'tags', 'outlets', 'hosts', 'parks', 'years'] as const;
export type Facet = (typeof facets)[number];

export interface SearchResult {
  readonly ids: readonly string[];
  readonly factCount: number;
  /** How many results each value would give, were it the only choice of its own list; most frequent first. */
  readonly counts: Readonly<Record<Facet, readonly (readonly [value: string, count: number])[]>>;
}

export interface SearchIndex {
  /** Takes in segments as read from the library, in any order; returns the highest revision seen. */
  apply(segments: readonly Segment[]): number;
  /** Every term of the text must occur (as a substring, in any field). Newest first. */
  search(request: SearchRequest): SearchResult;
  /** All tags, most used first: for completion. */
  tags(): readonly string[];
}

const valuesOf: Readonly<Record<Facet, (entry: SearchEntry) => readonly string[]>> = {
  kinds: (entry) => entry.kinds,
  tags: (entry) => entry.tags,
  outlets: (entry) => (entry.outlet ? [entry.outlet] : []),
  hosts: (entry) => [entry.host],
  parks: (entry) => entry.parks,
  years: (entry) => (entry.year ? [entry.year] : []),
};

/** The terms of a search text: folded, parted by white space. */
export const searchTerms = (text: string): string[] =>
  foldText(text)
    .split(/\s+/u)
    .filter((term) => term !== '');

/** Search over entries held in memory: a scan of the text of 100,000 snippets takes a few dozen milliseconds. */
export function createSearchIndex(): SearchIndex {
  const segments = new Map<number, Segment>();
  let entries: SearchEntry[] = [];
  let revision = 0;
  /** The last text match: a longer text that contains the old one can only match less. */
  let last: { terms: readonly string[]; matching: readonly SearchEntry[] } | undefined;

  const matching = (terms: readonly string[]): readonly SearchEntry[] => {
    if (terms.length === 0) return entries;
    const narrows = last?.terms.every((old) => terms.some((term) => term.includes(old)));
    const from = narrows && last ? last.matching : entries;
    const found = from.filter((entry) => terms.every((term) => entry.text.includes(term)));
    last = { terms, matching: found };
    return found;
  };

  return {
    apply(changed) {
      for (const segment of changed) {
        segments.set(segment.number, segment);
        revision = Math.max(revision, segment.revision);
      }
      if (changed.length > 0) {
        entries = [...segments.values()].flatMap((segment) => segment.entries);
        entries.sort((a, b) => b.order - a.order);
        last = undefined;
      }
      return revision;
    },
    search(request) {
      const terms = searchTerms(request.text);
      const result = select(matching(terms), request);
      if (request.order === 'time' || terms.length === 0) return { ...result, ids: result.found.map(idOf) };
      return { ...result, ids: byRelevance(result.found, terms).map(idOf) };
    },
    tags: () => select(entries, anything).counts.tags.map(([tag]) => tag),
  };
}

const idOf = (entry: SearchEntry): string => entry.id;

function select(entries: readonly SearchEntry[], request: SearchRequest) {
  const asked = facets.filter((facet) => request[facet].length > 0);
  const wanted = new Map(asked.map((facet) => [facet, new Set(request[facet])]));
  const counting = facets.map((facet) => ({ facet, counts: new Map<string, number>(), of: valuesOf[facet] }));
  const found: SearchEntry[] = [];
  let factCount = 0;

  for (const entry of entries) {
    if (entry.trashed !== request.trashed) continue;
    // The one facet that keeps the entry out, if exactly one does: there it is still counted.
    let missed: Facet | undefined;
    let misses = 0;
    for (const [facet, values] of wanted) {
      if (valuesOf[facet](entry).some((value) => values.has(value))) continue;
      missed = facet;
      misses += 1;
    }
    if (misses > 1) continue;
    if (misses === 0) {
      found.push(entry);
      factCount += entry.factCount;
    }
    for (const { facet, counts, of } of counting) {
      if (misses === 1 && facet !== missed) continue;
      for (const value of of(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const sorted = counting.map(({ facet, counts }) => [facet, [...counts].sort((a, b) => b[1] - a[1])]);
  return { found, factCount, counts: Object.fromEntries(sorted) as SearchResult['counts'] };
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
