import type { CollectedFact } from './fact';
import { jointName } from './topic';

/** By what the table can be grouped. */
export const dimensions = ['park', 'institution', 'metric', 'year', 'outlet', 'province'] as const;
export type Dimension = (typeof dimensions)[number];

export interface FactGroup {
  /** The park, the year …; empty for the facts that have none. */
  readonly name: string;
  readonly facts: readonly CollectedFact[];
  /** How many pages they come from. */
  readonly pages: number;
}

const read: Readonly<Record<Dimension, (fact: CollectedFact) => string>> = {
  park: (fact) => jointName(fact.parks),
  institution: (fact) => jointName(fact.institutions),
  metric: (fact) => fact.metric ?? '',
  year: (fact) => (fact.year === undefined ? '' : String(fact.year)),
  outlet: (fact) => fact.page.outlet ?? '',
  province: (fact) => fact.province ?? '',
};

/** Every fact is in exactly one group. Years go backwards, all else by number of facts; what has no name comes last. */
export function groupFacts(facts: readonly CollectedFact[], dimension: Dimension): FactGroup[] {
  const groups = new Map<string, CollectedFact[]>();
  for (const fact of facts) {
    const name = read[dimension](fact);
    const known = groups.get(name);
    if (known) known.push(fact);
    else groups.set(name, [fact]);
  }
  return [...groups]
    .map(([name, own]) => ({ name, facts: own, pages: new Set(own.map((fact) => fact.page.url)).size }))
    .sort((left, right) => {
      if (left.name === '' || right.name === '') return left.name === '' ? 1 : -1;
      if (dimension === 'year') return left.name < right.name ? 1 : -1;
      return right.facts.length - left.facts.length || (left.name < right.name ? -1 : 1);
    });
}
