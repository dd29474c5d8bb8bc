/** The figures of the charts. Nothing is added up: a report may count what another one counted before it. */
import { type CollectedFact, dayOf } from './fact';
import { partOfYearIn } from './period';
import { byTopic } from './same';
import { jointName } from './topic';

/** One bar: the amount reported last, and the others that were reported of the same thing. */
export interface ReportedAmount {
  readonly name: string;
  readonly year: number;
  readonly status: NonNullable<CollectedFact['status']> | 'unknown';
  readonly newest: CollectedFact;
  /** For a place on an axis only; the exact value stands in `newest`. */
  readonly value: number;
  readonly others: readonly number[];
}

/** What the charts of amounts are about: values of one metric in one currency can be compared, others cannot. */
export interface Measure {
  readonly metric: string;
  readonly currency: string;
}

/** The measures of facts that name a park or an institution, with how many facts each has, most frequent first. */
export function listMeasures(facts: readonly CollectedFact[]): (Measure & { readonly facts: number })[] {
  const counts = new Map<string, Measure & { facts: number }>();
  for (const { metric, currency, value, subject } of facts) {
    if (!metric || !currency || value === undefined || subject.length === 0) continue;
    const key = `${metric} ${currency}`;
    const known = counts.get(key);
    if (known) known.facts += 1;
    else counts.set(key, { metric, currency, facts: 1 });
  }
  return [...counts.values()].sort((left, right) => right.facts - left.facts);
}

/** One amount for each subject, year and status of a measure, for whole years only. */
export function reportedAmounts(facts: readonly CollectedFact[], measure: Measure): ReportedAmount[] {
  const own = facts.filter(
    (fact) =>
      fact.metric === measure.metric &&
      fact.currency === measure.currency &&
      partOfYearIn(fact.period) === '',
  );
  return [...byTopic(own).values()].flatMap((same) => {
    const newest = same.reduce((latest, fact) => (dayOf(fact) >= dayOf(latest) ? fact : latest));
    if (newest.year === undefined) return [];
    const value = Number(newest.value);
    const others = new Set(same.map((fact) => Number(fact.value)).filter((other) => other !== value));
    return {
      name: jointName(newest.subject),
      year: newest.year,
      status: newest.status ?? 'unknown',
      newest,
      value,
      others: [...others],
    };
  });
}

/** The newest actual amount of each subject (a target where nothing else is known), largest first. */
export function latestBySubject(amounts: readonly ReportedAmount[], most: number): ReportedAmount[] {
  const latest = new Map<string, ReportedAmount>();
  for (const amount of amounts) {
    const known = latest.get(amount.name);
    if (!known || comesBefore(amount, known)) latest.set(amount.name, amount);
  }
  return [...latest.values()].sort((left, right) => right.value - left.value).slice(0, most);
}

const isActual = ({ status }: ReportedAmount): boolean => status === 'actual' || status === 'unknown';

function comesBefore(amount: ReportedAmount, known: ReportedAmount): boolean {
  if (isActual(amount) !== isActual(known)) return isActual(amount);
  return amount.year > known.year;
}
