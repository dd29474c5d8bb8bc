import Dexie from 'dexie';
import { type LibraryDatabase, type StoredSnippet, toSnippet } from './database';
import type { Snippet } from './schema';

/** What a page needs to paint its saved sentences again. */
export async function listSavedOnPage(
  db: LibraryDatabase,
  url: string,
): Promise<Pick<Snippet, 'id' | 'sentence' | 'selectors'>[]> {
  const rows = await db.snippets.where('page.url').equals(url).toArray();
  return rows
    .filter((row) => !row.trashed)
    .map(({ id, sentence, selectors }) => ({ id, sentence, selectors }));
}

const kept = [
  [0, Dexie.minKey],
  [0, Dexie.maxKey],
] as const;

/** Ids of the newest snippets, newest first: the first screen, before the search entries are loaded. */
export async function newestIds(db: LibraryDatabase, limit: number): Promise<string[]> {
  const query = db.snippets.where('[trashed+order]').between(kept[0], kept[1]);
  return query.reverse().limit(limit).primaryKeys();
}

export const countSnippets = (db: LibraryDatabase): Promise<number> =>
  db.snippets.where('[trashed+order]').between(kept[0], kept[1]).count();

/** Snippets in the order of the ids; ids that are gone are left out. */
export async function readSnippets(db: LibraryDatabase, ids: readonly string[]): Promise<Snippet[]> {
  const rows = await db.snippets.bulkGet([...ids]);
  return rows.filter((row): row is StoredSnippet => row !== undefined).map(toSnippet);
}

/**
 * All rows, the trash included, in batches by id: along the primary key it takes a third of the time of any index. Paged
 * by key, so that a save in between shifts nothing. The next batch is read while the last one is worked on.
 */
export async function* everyRow(db: LibraryDatabase, batch = 2000): AsyncGenerator<StoredSnippet[]> {
  const read = (after: string): Promise<StoredSnippet[]> =>
    db.snippets.where('id').above(after).limit(batch).toArray();
  let next: Promise<StoredSnippet[]> | undefined = read('');
  while (next) {
    const rows: StoredSnippet[] = await next;
    const last = rows.at(-1);
    if (!last) return;
    next = rows.length < batch ? undefined : read(last.id);
    // Whoever stops here never looks at it.
    next?.catch(() => undefined);
    yield rows;
  }
}

/** All snippets, the trash included, in batches by id. */
export async function* everySnippet(db: LibraryDatabase, batch?: number): AsyncGenerator<Snippet[]> {
  for await (const rows of everyRow(db, batch)) yield rows.map(toSnippet);
}
