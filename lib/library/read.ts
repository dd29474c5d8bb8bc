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
 * Snippets of many ids in batches, oldest first; what is in the trash is left out. Reads along the index and passes over
 * what is not asked for: hundreds of rows at a time, where asking for each by its id takes a request for each.
 */
export async function* scanSnippets(
  db: LibraryDatabase,
  ids: ReadonlySet<string>,
  batch = 1000,
): AsyncGenerator<Snippet[]> {
  let after = 0;
  while (true) {
    const rows = await db.snippets
      .where('[trashed+order]')
      .between([0, after], kept[1], false, true)
      .limit(batch)
      .toArray();
    const last = rows.at(-1);
    if (!last) return;
    // Restored snippets may share their order: the rest of the last order comes with the next batch.
    const whole = rows.length < batch ? rows : rows.filter((row) => row.order !== last.order);
    const complete = whole.length > 0 ? whole : await sameOrder(db, last.order);
    after = complete.at(-1)?.order ?? last.order;
    yield complete.filter((row) => ids.has(row.id)).map(toSnippet);
  }
}

const sameOrder = (db: LibraryDatabase, order: number): Promise<StoredSnippet[]> =>
  db.snippets.where('[trashed+order]').equals([0, order]).toArray();

/** All snippets, the trash included, in batches by id: paged by key, so that a save in between shifts nothing. */
export async function* everySnippet(db: LibraryDatabase, batch = 500): AsyncGenerator<Snippet[]> {
  let after: string | undefined;
  while (true) {
    const rows: StoredSnippet[] = await (after === undefined
      ? db.snippets.orderBy('id')
      : db.snippets.where('id').above(after)
    )
      .limit(batch)
      .toArray();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.map(toSnippet);
  }
}
