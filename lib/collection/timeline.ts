import { type CollectedFact, dayOf } from './fact';
import { jointName } from './topic';

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
  const told = facts.filter((fact) => fact.subject.length > 0 && dayOf(fact).length >= wholeMonth);
  const counts = new Map<string, number>();
  for (const { subject } of told) {
    const name = jointName(subject);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].sort((left, right) => right[1] - left[1]).slice(0, mostSubjects);
  const lanes = new Map(most.map(([name]) => [name, new Map<string, CollectedFact[]>()]));
  for (const fact of told) {
    const lane = lanes.get(jointName(fact.subject));
    if (!lane) continue;
    const month = dayOf(fact).slice(0, wholeMonth);
    const known = lane.get(month);
    if (known) known.push(fact);
    else lane.set(month, [fact]);
  }
  return [...lanes].flatMap(([name, months]) =>
    [...months].map(([month, own]) => ({
      name,
      month,
      facts: own.length,
      pages: new Set(own.map(({ page }) => page.url)).size,
    })),
  );
}

/** Length of YYYY-MM. */
const wholeMonth = 7;

/** All months from the first to the last (2021-01), for an axis; undefined where they are more than `most`. */
export function everyMonth(announcements: readonly Announcement[], most: number): string[] | undefined {
  const known = announcements.map(({ month }) => month).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = monthNumber(last) - monthNumber(first) + 1;
  if (length > most) return undefined;
  return Array.from({ length }, (_, index) => sayMonth(monthNumber(first) + index));
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const sayMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
