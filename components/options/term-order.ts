import { normalize } from '../../lib/extract/normalize';
import { type Term, termKinds } from '../../lib/terms/term';

export const termOrders = ['time', 'name', 'kind'] as const;
export type TermOrder = (typeof termOrders)[number];

/** A text as it is searched for: case, width and script do not matter. */
const searchForm = (text: string): string => normalize(text).toLowerCase();

/** The terms in which all words of a query stand, in their name, an alias or the note. */
export function searchTerms(terms: readonly Term[], query: string): Term[] {
  const words = searchForm(query).split(/\s+/).filter(Boolean);
  return terms.filter(({ text, aliases, note }) => {
    const all = searchForm([text, ...aliases, note].join('\n'));
    return words.every((word) => all.includes(word));
  });
}

/** Terms by when they were added (the last first), by name, or by kind and then name. */
export function sortTerms(terms: readonly Term[], order: TermOrder): Term[] {
  if (order === 'time') return terms.toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  const { compare } = new Intl.Collator('zh-CN');
  const rank = ({ kind }: Term): number => (order === 'kind' ? termKinds.indexOf(kind) : 0);
  return terms.toSorted((a, b) => rank(a) - rank(b) || compare(a.text, b.text));
}
