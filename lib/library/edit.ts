import { applyChanges, type SnippetChanges } from './changes';
import type { LibraryDatabase, StoredSnippet } from './database';
import { mergeCorrection, withCorrection } from './page-correction';
import type { CorrectedPage, SnippetFact } from './schema';
import { refreshEntries } from './segments';

/** Changes one snippet. Like every edit here it returns the ids that it reached: none if the snippet is gone. */
export function updateSnippet(
  db: LibraryDatabase,
  id: string,
  changes: SnippetChanges,
  now = new Date(),
): Promise<string[]> {
  return rewrite(db, [id], (row) => applyChanges(row, changes, now.toISOString()));
}

/** A fact as the reader saw it, absent for one that is added; and as it is to be, absent for one that goes. */
export interface FactChange {
  readonly was?: SnippetFact | undefined;
  readonly becomes?: SnippetFact | undefined;
}

/**
 * Changes one fact and leaves the others as they are now, whoever has changed them since the reader looked. Reaches nothing
 * where the fact is not what the reader saw.
 */
export function changeFact(
  db: LibraryDatabase,
  id: string,
  { was, becomes }: FactChange,
  now = new Date(),
): Promise<string[]> {
  return rewrite(db, [id], (row) => {
    const at = was ? row.facts.findIndex((fact) => isSame(fact, was)) : row.facts.length;
    if (at < 0) return undefined;
    const facts = row.facts.toSpliced(at, 1, ...(becomes ? [becomes] : []));
    return applyChanges(row, { facts }, now.toISOString());
  });
}

const entriesOf = (fact: SnippetFact): string =>
  JSON.stringify(
    Object.entries(fact)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const isSame = (one: SnippetFact, other: SnippetFact): boolean => entriesOf(one) === entriesOf(other);

/** Adds and takes off tags of many snippets. */
export function tagSnippets(
  db: LibraryDatabase,
  ids: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  now = new Date(),
): Promise<string[]> {
  return rewrite(db, ids, (row) => {
    const kept = row.tags.filter((tag) => !remove.includes(tag));
    return applyChanges(row, { tags: [...kept, ...add] }, now.toISOString());
  });
}

/** Gives a tag another name everywhere, the trash included. */
export function renameTag(
  db: LibraryDatabase,
  from: string,
  to: string,
  now = new Date(),
): Promise<string[]> {
  return db.transaction('rw', db.snippets, db.segments, async () => {
    const ids = await db.snippets.where('tags').equals(from).primaryKeys();
    return rewrite(db, ids, (row) => {
      const tags = row.tags.map((tag) => (tag === from ? to : tag));
      return applyChanges(row, { tags }, now.toISOString());
    });
  });
}

/**
 * Gives one page, and every snippet of it, the reader's title, outlet, author or date. `read` is what the page says
 * itself, as far as it is known.
 */
export function correctPage(
  db: LibraryDatabase,
  correction: Omit<CorrectedPage, 'updatedAt'>,
  now = new Date(),
): Promise<string[]> {
  const { url } = correction;
  return db.transaction('rw', db.snippets, db.segments, db.pages, async () => {
    const page = mergeCorrection(await db.pages.get(url), correction, now);
    await db.pages.put(page);
    const ids = await db.snippets.where('page.url').equals(url).primaryKeys();
    const updatedAt = now.toISOString();
    return rewrite(db, ids, (row) => ({ ...withCorrection(row, page), updatedAt }));
  });
}

function rewrite(
  db: LibraryDatabase,
  ids: readonly string[],
  change: (row: StoredSnippet) => StoredSnippet | undefined,
): Promise<string[]> {
  return db.transaction('rw', db.snippets, db.segments, async () => {
    const rows = await db.snippets.bulkGet([...ids]);
    const changed = rows.flatMap((row) => (row && change(row)) ?? []);
    await db.snippets.bulkPut(changed);
    await refreshEntries(db, changed);
    return changed.map((row) => row.id);
  });
}
