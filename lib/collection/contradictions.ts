import { type CollectedFact, dayOf } from './fact';
import { byTopic, disagree } from './same';

/** Different values of one thing, oldest first. */
export interface Contradiction {
  readonly key: string;
  readonly facts: readonly CollectedFact[];
  /** Two pages disagree that came out on one day, or whose days are unknown; otherwise the value changed over time. */
  readonly kind: 'conflict' | 'change';
}

/** The same subject, metric and year with values that cannot all be true. What one page says twice is listed once. */
export function findContradictions(facts: readonly CollectedFact[]): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [key, same] of byTopic(facts)) {
    if (!same.some((fact) => fact.value !== same[0]?.value || fact.valueMax !== same[0]?.valueMax)) continue;
    const distinct = withoutRepeats(same);
    if (!disagree(distinct, distinct)) continue;
    const sorted = distinct.sort(byDay);
    found.push({ key, facts: sorted, kind: isConflict(sorted) ? 'conflict' : 'change' });
  }
  return found;
}

const byDay = (left: CollectedFact, right: CollectedFact): number =>
  dayOf(left).localeCompare(dayOf(right)) || left.savedAt.localeCompare(right.savedAt);

function withoutRepeats(facts: readonly CollectedFact[]): CollectedFact[] {
  const seen = new Map<string, CollectedFact>();
  for (const fact of facts) {
    const key = [fact.page.url, fact.value, fact.valueMax, fact.qualifier].join(' ');
    if (!seen.has(key)) seen.set(key, fact);
  }
  return [...seen.values()];
}

function isConflict(facts: readonly CollectedFact[]): boolean {
  const days = new Set(facts.map(dayOf));
  const on = (day: string) => facts.filter((fact) => dayOf(fact) === day);
  return disagree(on(''), facts) || [...days].some((day) => disagree(on(day), on(day)));
}
