/** The facts of a library as the collection page looks at them: each with what it is about and where it was said. */

import type { ExportPage, ExportSnippet } from '../export/snippet';
import type { Amount } from '../extract/types';

/** What a name stands for, as far as anybody knows. */
export interface Identity {
  /** The official name; two mentions with the same one are the same park or body. */
  readonly name: string;
  readonly province?: string | undefined;
  readonly city?: string | undefined;
}

/** Tells which park or institution a name means; undefined leaves it the name that it is. */
export type Identify = (
  name: string,
  kind: 'park' | 'institution',
  snippet: ExportSnippet,
) => Identity | undefined;

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
  readonly page: ExportPage;
  readonly savedAt: string;
}

/** The facts of one snippet. `identify` is asked once for each subject. */
export function collectFacts(snippet: ExportSnippet, identify: Identify = () => undefined): CollectedFact[] {
  if (snippet.facts.length === 0) return [];
  const kinds = new Map(snippet.mentions.map(({ text, kind }) => [text, kind]));
  return snippet.facts.map((fact, index) => {
    const subjects = fact.subject.map((name) => identified(name, kinds.get(name), snippet, identify));
    const named = (kind: string) =>
      subjects.flatMap((subject) => (subject.kind === kind ? subject.name : []));
    return {
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
      page: snippet.page,
      savedAt: snippet.savedAt,
    };
  });
}

function identified(name: string, kind: string | undefined, snippet: ExportSnippet, identify: Identify) {
  if (kind !== 'park' && kind !== 'institution') return { name, kind, province: undefined };
  const identity = identify(name, kind, snippet);
  return { name: identity?.name ?? name, kind, province: identity?.province };
}

/** Several subjects are one group of their own: an amount that two parks share belongs to neither alone. */
export const jointName = (names: readonly string[]): string => [...names].sort().join('、');

/** When it was made public, to the day, as far as the page says. */
export const dayOf = (fact: CollectedFact): string => fact.page.publishedAt?.slice(0, 10) ?? '';
