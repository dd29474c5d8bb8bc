import { addDecimals } from './decimal';
import type { ExportFact, ExportSnippet } from './snippet';

/** What all facts of one park, year, metric, status and currency come to. */
export interface Sum {
  /** The parks that the amounts belong to, joined as in the column `subject`. */
  readonly park: string;
  /** Empty where no text tells the year. */
  readonly year: string;
  readonly metric: string;
  readonly status: string;
  readonly currency: string;
  readonly facts: number;
  /** How many of the facts are hedged (约, 超, 近 …) or a range. */
  readonly inexact: number;
  /** Exact decimals: of the values, and of the upper ends of ranges in their place. */
  readonly total: string;
  readonly totalMax: string;
}

const hedged = (fact: ExportFact): boolean => fact.qualifier !== 'exact' || fact.valueMax !== undefined;

/**
 * Adds up facts by park × year × metric, and never what is not alike: actual and target amounts, or two currencies. A
 * fact of two parks counts once, under both together; facts without a park or a value are left out.
 */
export function createSums() {
  const sums = new Map<string, { -readonly [Key in keyof Sum]: Sum[Key] }>();
  return {
    add(snippet: ExportSnippet): void {
      const parks = new Set(snippet.mentions.filter(({ kind }) => kind === 'park').map(({ text }) => text));
      for (const fact of snippet.facts) {
        const park = fact.subject.filter((name) => parks.has(name)).join('; ');
        if (park === '' || fact.value === undefined || fact.currency === undefined) continue;
        const year = fact.year === undefined ? '' : String(fact.year);
        const { metric = '', status = '', currency } = fact;
        const key = JSON.stringify([park, year, metric, status, currency]);
        const known = sums.get(key);
        const sum = known ?? {
          park,
          year,
          metric,
          status,
          currency,
          facts: 0,
          inexact: 0,
          total: '0',
          totalMax: '0',
        };
        if (!known) sums.set(key, sum);
        sum.facts += 1;
        if (hedged(fact)) sum.inexact += 1;
        sum.total = addDecimals(sum.total, fact.value);
        sum.totalMax = addDecimals(sum.totalMax, fact.valueMax ?? fact.value);
      }
    },
    list: (): Sum[] => [...sums.values()].sort(bySum),
  };
}

const fields = ['park', 'year', 'metric', 'status', 'currency'] as const;

function bySum(left: Sum, right: Sum): number {
  for (const field of fields) {
    if (left[field] !== right[field]) return left[field] < right[field] ? -1 : 1;
  }
  return 0;
}
