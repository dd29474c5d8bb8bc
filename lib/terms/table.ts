/**
 * The terms as pages get them: names by kind, one a line, in extension storage. Three strings cross into a page far
 * quicker than thousands of objects, and no note leaves the extension's own pages.
 */
import * as z from 'zod/mini';
import { lazily } from '../extract/lazily';
import type { ReaderTerm } from '../extract/types';
import { termKey, termKinds } from './name';
import type { TermDraft } from './term';

export const termTableKey = 'termTable';

const termTableSchema = lazily(() => {
  const list = z.catch(z.string(), '');
  return z.object({ park: list, institution: list, none: list });
});
export type TermTable = z.infer<ReturnType<typeof termTableSchema>>;

/** A name wins over an alias of another term, an earlier alias over a later one. */
export function toTable(terms: readonly TermDraft[]): TermTable {
  const names: Record<keyof TermTable, string[]> = { park: [], institution: [], none: [] };
  const seen = new Set<string>();
  const add = (kind: keyof TermTable, text: string): void => {
    const key = termKey(text);
    if (seen.has(key)) return;
    seen.add(key);
    names[kind].push(text);
  };
  for (const { kind, text } of terms) add(kind, text);
  for (const { kind, aliases } of terms) for (const alias of aliases) add(kind, alias);
  const joined = (kind: keyof TermTable) => names[kind].join('\n');
  return { park: joined('park'), institution: joined('institution'), none: joined('none') };
}

/** The terms for the extractor, from what storage holds; what cannot be read says nothing. */
export function fromTable(stored: unknown): ReaderTerm[] {
  if (stored === undefined) return [];
  const table = termTableSchema().safeParse(stored);
  if (!table.success) return [];
  return termKinds.flatMap((kind) =>
    table.data[kind]
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => ({ text, kind })),
  );
}
