import type { Snippet, SnippetFact } from '../../lib/library/schema';
import { firstReading } from './fact-texts';

/** One fact of the library, with where it comes from. */
export interface FactRow {
  readonly key: string;
  readonly snippetId: string;
  /** Its place in the snippet's facts. */
  readonly index: number;
  /** Rises with the time at which the snippet was saved. */
  readonly order: number;
  readonly fact: SnippetFact;
  readonly corrected: boolean;
}

export const factColumns = ['subject', 'metric', 'value', 'period', 'status'] as const;
export type FactColumn = (typeof factColumns)[number];

export interface FactOrder {
  readonly column: FactColumn;
  readonly descending: boolean;
}

/** The facts of one snippet. `order` is the library's, by which newer snippets come first. */
export function factRows(snippet: Snippet, order: number): FactRow[] {
  return snippet.facts.map((fact, index) => ({
    key: `${snippet.id} ${index}`,
    snippetId: snippet.id,
    index,
    order,
    fact,
    corrected: firstReading(fact, snippet.read) !== undefined,
  }));
}

/** Sorted by a column; what the text does not say comes last either way, equals keep their order. */
export function sortFacts(
  rows: readonly FactRow[],
  order: FactOrder | undefined,
  language: string,
): FactRow[] {
  if (!order) return [...rows];
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = order.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sortKey(row.fact, order.column) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
    return sign * collator.compare(String(a.key), String(b.key));
  });
  return keyed.map(({ row }) => row);
}

const statusOrder = ['actual', 'target', 'forecast'];

/** Values are compared as numbers: for the order alone a float is exact enough. */
function sortKey(fact: SnippetFact, column: FactColumn): string | number | undefined {
  if (column === 'subject') return fact.subject[0];
  if (column === 'metric') return fact.metric;
  if (column === 'value') return fact.value === undefined ? undefined : Number(fact.value);
  if (column === 'period') return fact.year ?? (fact.period ? Number.MAX_SAFE_INTEGER : undefined);
  return fact.status === undefined ? undefined : statusOrder.indexOf(fact.status);
}
