/** What a page says in numbers: who, how much, for what, when. Pure. */
import type { Fact } from '../extract/types';
import { identityOf, nameKey } from '../identity/identify';
import type { Identity, NamedIdentity } from '../identity/types';
import { sumOf } from './sum';

/** A fact with the sentence that states it. */
export interface ToldFact extends Fact {
  readonly sentence: string;
}

export interface DigestName {
  readonly text: string;
  readonly identity?: Identity | undefined;
}

/** The amounts of one metric, at one time, of one status and currency. */
export interface DigestLine<Told extends ToldFact = ToldFact> {
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
  readonly year?: number | undefined;
  readonly status?: Fact['status'];
  /** What the page repeats stands once, as it came first. */
  readonly facts: readonly Told[];
  /** What the amounts come to, where they are parts that may be added up: an exact decimal. */
  readonly sum?: string | undefined;
}

export interface DigestEntry<Told extends ToldFact = ToldFact> {
  readonly key: string;
  /** Whose the amounts are; empty where no sentence tells. */
  readonly subject: readonly DigestName[];
  /** What is. */
  readonly results: readonly DigestLine<Told>[];
  /** What is meant or expected to be. */
  readonly plans: readonly DigestLine<Told>[];
}

/**
 * The facts of a page by subject, in the order in which the page first speaks of each; facts without a subject come last.
 * Names of one park or body are one subject.
 */
export function digestFacts<Told extends ToldFact>(
  facts: readonly Told[],
  identities: readonly NamedIdentity[],
): DigestEntry<Told>[] {
  const groups = new Map<string, { readonly subject: readonly DigestName[]; readonly facts: Told[] }>();
  for (const fact of facts) {
    const subject = subjectOf(fact, identities);
    const key = subject
      .map(({ text, identity }) => nameKey(text, '', identity))
      .sort()
      .join('\n');
    const group = groups.get(key);
    if (group) group.facts.push(fact);
    else groups.set(key, { subject, facts: [fact] });
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([key, { subject, facts: own }]) => ({
      key,
      subject,
      results: linesOf(own.filter((fact) => !isPlan(fact))),
      plans: linesOf(own.filter(isPlan)),
    }));
}

/** The subjects of a fact, each thing once. */
function subjectOf(fact: Fact, identities: readonly NamedIdentity[]): DigestName[] {
  const names = new Map<string, DigestName>();
  for (const text of fact.subject) {
    const identity = identityOf(identities, text);
    const key = nameKey(text, '', identity);
    if (!names.has(key)) names.set(key, { text, identity });
  }
  return [...names.values()];
}

const isPlan = ({ status }: Fact): boolean => status === 'target' || status === 'forecast';

function linesOf<Told extends ToldFact>(facts: readonly Told[]): DigestLine<Told>[] {
  const lines = new Map<string, Told[]>();
  for (const fact of facts) {
    const { metric, status, currency, unit, year, period } = fact;
    // What has no metric says nothing that another amount could stand beside.
    const key = JSON.stringify([
      metric ?? fact.start,
      status,
      currency,
      unit,
      year,
      year ? undefined : period,
    ]);
    lines.set(key, [...(lines.get(key) ?? []), fact]);
  }
  return [...lines.values()].map((alike): DigestLine<Told> => {
    const distinct = withoutRepeats(alike);
    const [first] = distinct;
    const sum = sumOf(distinct);
    return {
      metric: first?.metric,
      period: first?.period,
      year: first?.year,
      status: first?.status,
      facts: distinct,
      ...(sum !== undefined && { sum }),
    };
  });
}

/** The same amount told twice is one amount. */
function withoutRepeats<Told extends Fact>(facts: readonly Told[]): Told[] {
  const seen = new Map<string, Told>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.value ?? fact.text, fact.valueMax, fact.qualifier]);
    if (!seen.has(key)) seen.set(key, fact);
  }
  return [...seen.values()];
}
