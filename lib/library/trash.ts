import type { LibraryDatabase, StoredSnippet } from './database';
import { refreshEntries } from './segments';

export const daysInTrash = 30;

const found = (rows: readonly (StoredSnippet | undefined)[]): StoredSnippet[] =>
  rows.filter((row) => row !== undefined);

/** Moves snippets to the trash; returns the ids that it moved. */
export function moveToTrash(
  db: LibraryDatabase,
  ids: readonly string[],
  now = new Date(),
): Promise<string[]> {
  return db.transaction('rw', db.snippets, db.segments, async () => {
    const at = now.toISOString();
    const rows = found(await db.snippets.bulkGet([...ids]))
      .filter((row) => !row.trashed)
      .map((row): StoredSnippet => ({ ...row, deletedAt: at, updatedAt: at, trashed: 1 }));
    await db.snippets.bulkPut(rows);
    await refreshEntries(db, rows);
    return rows.map((row) => row.id);
  });
}

/** Takes snippets back from the trash; returns the ids that it took back. */
export function restoreFromTrash(
  db: LibraryDatabase,
  ids: readonly string[],
  now = new Date(),
): Promise<string[]> {
  return db.transaction('rw', db.snippets, db.segments, async () => {
    const rows = found(await db.snippets.bulkGet([...ids])).filter((row) => row.trashed);
    await takeFromTrash(db, rows, now.toISOString());
    return rows.map((row) => row.id);
  });
}

/** Within the caller's transaction. */
export async function takeFromTrash(
  db: LibraryDatabase,
  rows: readonly StoredSnippet[],
  at: string,
): Promise<void> {
  const restored = rows.map(
    ({ deletedAt: _deletedAt, ...row }): StoredSnippet => ({ ...row, updatedAt: at, trashed: 0 }),
  );
  await db.snippets.bulkPut(restored);
  await refreshEntries(db, restored);
}

/** Removes for good what has been in the trash for `daysInTrash` and returns the ids. */
export function purgeTrash(db: LibraryDatabase, now = new Date()): Promise<string[]> {
  const limit = new Date(now.getTime() - daysInTrash * 86_400_000).toISOString();
  return db.transaction('rw', db.snippets, db.segments, async () =>
    remove(db, await db.snippets.where('deletedAt').belowOrEqual(limit).toArray()),
  );
}

/** Removes everything in the trash for good and returns the ids. */
export function emptyTrash(db: LibraryDatabase): Promise<string[]> {
  return db.transaction('rw', db.snippets, db.segments, async () =>
    remove(db, await db.snippets.where('deletedAt').above('').toArray()),
  );
}

async function remove(db: LibraryDatabase, rows: StoredSnippet[]): Promise<string[]> {
  const ids = rows.map((row) => row.id);
  await db.snippets.bulkDelete(ids);
  await refreshEntries(db, [], rows);
  return ids;
}
