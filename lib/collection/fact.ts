/** The facts of a library as the collection page looks at them: each with what it is about and where it was said. */

import type { ExportPage, ExportSelector, ExportSnippet } from '../export/snippet';
import type { Amount } from '../extract/types';
import { identityOf } from '../identity/identify';
import type { NamedIdentity } from '../identity/types';
import { topicOf } from './topic';

export interface CollectedFact extends Amount {
  readonly key: string;
  readonly snippetId: string;
  /** Its place in the snippet's facts. */
  readonly index: number;
  /** Subjects by their official names, where these are known. */
  readonly subject: readonly string[];
  /** Those subjects that are parks, or institutions. */
  readonly parks: readonly string[];
  readonly institutions: readonly string[];
  readonly province?: string | undefined;
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
  readonly year?: number | undefined;
  readonly status?: 'actual' | 'target' | 'forecast' | undefined;
  /** The amount as the text has it. */
  readonly text: string;
  readonly sentence: string;
  /** Where in its page the sentence stands. */
  readonly selectors?: readonly ExportSelector[] | undefined;
  readonly page: ExportPage;
  readonly savedAt: string;
  /** The same for all facts of the same thing (`topicOf`), worked out once for all figures. */
  readonly topic: string | undefined;
}

/** The facts of one snippet; `identities` are those of the names in it. */
export function collectFacts(
  snippet: ExportSnippet,
  identities: readonly NamedIdentity[] | undefined = snippet.identities,
): CollectedFact[] {
  const kinds = new Map<string, string>(snippet.mentions.map(({ text, kind }) => [text, kind]));
  const identified = (name: string) => {
    const kind = kinds.get(name) ?? identities?.find(({ text }) => text === name)?.kind;
    const identity = identityOf(identities, name, kind);
    return { name: identity?.canonicalName ?? name, kind, province: identity?.province };
  };
  return snippet.facts.map((fact, index) => {
    const subjects = fact.subject.map(identified);
    const named = (kind: string) =>
      subjects.flatMap((subject) => (subject.kind === kind ? subject.name : []));
    const collected = {
      key: `${snippet.id ?? snippet.sentence} ${index}`,
      snippetId: snippet.id ?? '',
      index,
      value: fact.value,
      valueMax: fact.valueMax,
      currency: fact.currency,
      unit: fact.unit,
      qualifier: fact.qualifier,
      subject: subjects.map(({ name }) => name),
      parks: named('park'),
      institutions: named('institution'),
      province: subjects.find(({ province }) => province)?.province,
      metric: fact.metric,
      period: fact.period,
      year: fact.year,
      status: fact.status,
      text: fact.text,
      sentence: snippet.sentence,
      selectors: snippet.selectors,
      page: snippet.page,
      savedAt: snippet.savedAt,
    };
    return { ...collected, topic: topicOf(collected) };
  });
}

/** When it was made public, to the day, as far as the page says. */
export const dayOf = (fact: CollectedFact): string => fact.page.publishedAt?.slice(0, 10) ?? '';
