import { type CollectedFact, dayOf } from './fact';

/** What the reader wants to see; an absent field asks for nothing. */
export interface FactFilter {
  readonly text?: string;
  readonly metric?: string;
  readonly park?: string;
  readonly institution?: string;
  readonly year?: number;
  readonly status?: string;
  readonly currency?: string;
  readonly outlet?: string;
  readonly province?: string;
  /** Month of publication: 2021-01. */
  readonly month?: string;
}

/** Facts that meet every line of the filter. Text is looked for in subject, metric, amount, sentence, title and outlet. */
export function filterFacts(facts: readonly CollectedFact[], filter: FactFilter): readonly CollectedFact[] {
  const { text, metric, park, institution, year, status, currency, outlet, province, month } = filter;
  const wanted = text?.trim().toLowerCase();
  if (Object.values(filter).every((value) => value === undefined || value === '')) return facts;
  return facts.filter(
    (fact) =>
      (metric === undefined || fact.metric === metric) &&
      (park === undefined || fact.parks.includes(park)) &&
      (institution === undefined || fact.institutions.includes(institution)) &&
      (year === undefined || fact.year === year) &&
      (status === undefined || fact.status === status) &&
      (currency === undefined || fact.currency === currency) &&
      (outlet === undefined || fact.page.outlet === outlet) &&
      (province === undefined || fact.province === province) &&
      (month === undefined || dayOf(fact).startsWith(month)) &&
      (!wanted || holds(fact, wanted)),
  );
}

const holds = (fact: CollectedFact, wanted: string): boolean =>
  [...fact.subject, fact.metric, fact.text, fact.sentence, fact.page.title, fact.page.outlet].some((text) =>
    text?.toLowerCase().includes(wanted),
  );

/** The values of a field with how many facts have each, most frequent first. */
export function countBy<Value extends string | number>(
  facts: readonly CollectedFact[],
  read: (fact: CollectedFact) => readonly (Value | undefined)[],
): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const fact of facts) {
    for (const value of read(fact)) {
      if (value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
}
