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

/** The newest snippets, newest first: the first screen, before the search entries are loaded. */
export async function newestSnippets(db: LibraryDatabase, limit: number): Promise<Snippet[]> {
  const query = db.snippets.where('[trashed+order]').between(kept[0], kept[1]);
  return (await query.reverse().limit(limit).toArray()).map(toSnippet);
}

/** How many snippets are not in the trash, counted up to `limit`: counting 100,000 keeps a save waiting. */
export async function countSnippets(db: LibraryDatabase, limit: number): Promise<number> {
  const query = db.snippets.where('[trashed+order]').between(kept[0], kept[1]);
  return (await query.limit(limit).primaryKeys()).length;
}

/** Snippets in the order of the ids; ids that are gone are left out. */
export async function readSnippets(db: LibraryDatabase, ids: readonly string[]): Promise<Snippet[]> {
  const rows = await db.snippets.bulkGet([...ids]);
  return rows.filter((row): row is StoredSnippet => row !== undefined).map(toSnippet);
}

/** Where the ranges of ids begin that are read side by side: ids are random, so each holds about as many. */
const laneStarts = ['', '4', '8', 'c'] as const;

const behindAllIds = '\uffff';

/** What is left to read of a range of ids. */
interface Lane {
  readonly from: string;
  /** Whether `from` has been read. */
  readonly begun: boolean;
  readonly end: string;
}

/**
 * All rows, the trash included, in batches and in no order: along the primary key, which takes a third of the time of any
 * index, and several ranges of it side by side, so that the browser reads on while a batch is worked on. Paged by key, so
 * that a save in between shifts nothing.
 */
export async function* everyRow(db: LibraryDatabase, batch = 500): AsyncGenerator<StoredSnippet[]> {
  const read = async (lane: Lane) => {
    const query = db.snippets.where('id').between(lane.from, lane.end, !lane.begun, false);
    return { lane, rows: await query.limit(batch).toArray() };
  };
  const reading = new Map<string, ReturnType<typeof read>>();
  const begin = (lane: Lane) => {
    const next = read(lane);
    // Whoever stops here never looks at it.
    next.catch(() => undefined);
    reading.set(lane.end, next);
  };
  for (const [index, from] of laneStarts.entries()) {
    begin({ from, begun: false, end: laneStarts[index + 1] ?? behindAllIds });
  }
  while (reading.size > 0) {
    const { lane, rows } = await Promise.race(reading.values());
    reading.delete(lane.end);
    const last = rows.at(-1);
    if (last && rows.length === batch) begin({ ...lane, from: last.id, begun: true });
    if (last) yield rows;
  }
}

/** All snippets, the trash included, in batches and in no order. */
export async function* everySnippet(db: LibraryDatabase, batch?: number): AsyncGenerator<Snippet[]> {
  for await (const rows of everyRow(db, batch)) yield rows.map(toSnippet);
}
