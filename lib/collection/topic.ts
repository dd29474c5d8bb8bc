import type { CollectedFact } from './fact';
import { partOfYearIn } from './period';

/** Several subjects are one group of their own: an amount that two parks share belongs to neither alone. */
export const jointName = (names: readonly string[]): string =>
  names.length > 1 ? [...names].sort().join('、') : (names[0] ?? '');

/**
 * What a fact is about: subject, metric, year and part of it, status, currency. Undefined for a fact that lacks its
 * subject, metric, year or value: nobody can tell what it would be the same as.
 */
export function topicOf(fact: Omit<CollectedFact, 'topic'>): string | undefined {
  const { subject, metric, year, value, status, currency, unit } = fact;
  if (subject.length === 0 || !metric || year === undefined || value === undefined) return undefined;
  // No text of a page holds the separator: lines are parted before anything is read of them.
  return `${jointName(subject)}\n${metric}\n${year}\n${partOfYearIn(fact.period)}\n${status ?? ''}\n${currency ?? unit ?? ''}`;
}
