import { applyChanges, type SnippetChanges } from './changes';
import type { LibraryDatabase, StoredSnippet } from './database';
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

/** Gives the snippets of one page the reader's title, outlet, author or date. */
export function correctPage(
  db: LibraryDatabase,
  url: string,
  page: NonNullable<SnippetChanges['page']>,
  now = new Date(),
): Promise<string[]> {
  return db.transaction('rw', db.snippets, db.segments, async () => {
    const ids = await db.snippets.where('page.url').equals(url).primaryKeys();
    return rewrite(db, ids, (row) => {
      // An empty text takes a field away: unknown is absent, never empty.
      const fields = Object.entries({ ...row.page, ...page }).filter(([, value]) => value !== '');
      return applyChanges(row, { page: Object.fromEntries(fields) }, now.toISOString());
    });
  });
}

function rewrite(
  db: LibraryDatabase,
  ids: readonly string[],
  change: (row: StoredSnippet) => StoredSnippet,
): Promise<string[]> {
  return db.transaction('rw', db.snippets, db.segments, async () => {
    const rows = await db.snippets.bulkGet([...ids]);
    const changed = rows.filter((row) => row !== undefined).map(change);
    await db.snippets.bulkPut(changed);
    await refreshEntries(db, changed);
    return changed.map((row) => row.id);
  });
}
