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
  const holds = createSearch(text?.trim() ?? '');
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
      holds(fact),
  );
}

/** Where nothing in the wanted text has a case, as in Chinese, nothing needs to be put into lower case for it. */
function createSearch(wanted: string): (fact: CollectedFact) => boolean {
  if (wanted === '') return () => true;
  const lower = wanted.toLowerCase();
  const folds = lower !== wanted.toUpperCase();
  const isIn = (text: string | undefined): boolean =>
    text !== undefined && (folds ? text.toLowerCase() : text).includes(lower);
  return (fact) =>
    isIn(fact.sentence) ||
    isIn(fact.page.title) ||
    isIn(fact.page.outlet) ||
    isIn(fact.metric) ||
    isIn(fact.text) ||
    fact.subject.some(isIn);
}

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
