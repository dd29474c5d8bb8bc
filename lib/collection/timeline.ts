import { type CollectedFact, dayOf, jointName } from './fact';

/** Facts of one subject that came out in one month. */
export interface Announcement {
  readonly name: string;
  /** 2021-01 */
  readonly month: string;
  readonly facts: number;
  readonly pages: number;
}

/** How many facts on the subjects most written about came out in each month. Facts without subject or date are left out. */
export function announcements(facts: readonly CollectedFact[], mostSubjects: number): Announcement[] {
  const subjects = new Map<string, Map<string, CollectedFact[]>>();
  for (const fact of facts) {
    const month = dayOf(fact).slice(0, 7);
    if (month.length < 7 || fact.subject.length === 0) continue;
    const name = jointName(fact.subject);
    const months = subjects.get(name) ?? new Map<string, CollectedFact[]>();
    subjects.set(name, months);
    const known = months.get(month);
    if (known) known.push(fact);
    else months.set(month, [fact]);
  }
  return [...subjects]
    .map(([name, months]) => ({ name, months, size: sizeOf(months) }))
    .sort((left, right) => right.size - left.size)
    .slice(0, mostSubjects)
    .flatMap(({ name, months }) =>
      [...months].map(([month, own]) => ({
        name,
        month,
        facts: own.length,
        pages: new Set(own.map(({ page }) => page.url)).size,
      })),
    );
}

const sizeOf = (months: ReadonlyMap<string, readonly CollectedFact[]>): number =>
  [...months.values()].reduce((sum, { length }) => sum + length, 0);
