import type { SearchEntry } from './search-entry';

/** What results can be narrowed by. */
export const facets = ['kinds', 'tags', 'outlets', 'hosts', 'parks', 'years'] as const;
export type Facet = (typeof facets)[number];

/** How many results each value would give; most frequent first. */
export type FacetCounts = Readonly<Record<Facet, readonly (readonly [value: string, count: number])[]>>;

const valuesOf: Readonly<Record<Facet, (entry: SearchEntry) => readonly string[]>> = {
  kinds: (entry) => entry.kinds,
  tags: (entry) => entry.tags,
  outlets: (entry) => (entry.outlet ? [entry.outlet] : []),
  hosts: (entry) => [entry.host],
  parks: (entry) => entry.parks,
  years: (entry) => (entry.year ? [entry.year] : []),
};

/** Numbers for the values of all facets: counting 100,000 entries by number is ten times as fast as by text. */
export interface FacetNumbers {
  /** The numbers of an entry's values, over all facets. */
  numbersOf(entry: SearchEntry): number[];
  /** The number of one value; undefined where no entry has it. */
  numberOf(facet: Facet, value: string): number | undefined;
  /** The place in `facets` of a number's facet. */
  facetOf(number: number): number;
  /** How many numbers there are. */
  size(): number;
  /** Counts by number as counts by facet and value. */
  name(counts: ArrayLike<number>): FacetCounts;
}

export function createFacetNumbers(): FacetNumbers {
  const known = facets.map(() => new Map<string, number>());
  const values: string[] = [];
  const facetOfNumber: number[] = [];

  const number = (facet: number, value: string): number => {
    const old = known[facet]?.get(value);
    if (old !== undefined) return old;
    const made = values.push(value) - 1;
    facetOfNumber.push(facet);
    known[facet]?.set(value, made);
    return made;
  };

  return {
    numbersOf(entry) {
      const own: number[] = [];
      for (const [index, facet] of facets.entries()) {
        for (const value of valuesOf[facet](entry)) own.push(number(index, value));
      }
      return own;
    },
    numberOf: (facet, value) => known[facets.indexOf(facet)]?.get(value),
    facetOf: (which) => facetOfNumber[which] ?? -1,
    size: () => values.length,
    name(counts) {
      const named = new Map<Facet, [string, number][]>(facets.map((facet) => [facet, []]));
      for (let which = 0; which < values.length; which += 1) {
        const count = counts[which] ?? 0;
        const facet = facets[facetOfNumber[which] ?? -1];
        if (count > 0 && facet) named.get(facet)?.push([values[which] ?? '', count]);
      }
      const sorted = (facet: Facet) => (named.get(facet) ?? []).sort((a, b) => b[1] - a[1]);
      return {
        kinds: sorted('kinds'),
        tags: sorted('tags'),
        outlets: sorted('outlets'),
        hosts: sorted('hosts'),
        parks: sorted('parks'),
        years: sorted('years'),
      };
    },
  };
}
