import { lastBackup } from './backup';
import { type BackupState, countedUpTo } from './backup-reminder';
import type { LibraryDatabase } from './database';
import { countSnippets } from './read';
import { latestRevision } from './segments';

/** What a reminder to back up is decided by. It is asked for after every save, so nothing is counted to the end. */
export async function backupState(db: LibraryDatabase): Promise<BackupState> {
  const last = await lastBackup(db);
  const count = await countSnippets(db, countedUpTo);
  const first = await db.snippets.orderBy('order').first();
  const savedSince = last === undefined ? count : await countSince(db, last.at);
  const changedSince =
    last?.revision === undefined ? savedSince > 0 : (await latestRevision(db)) > last.revision;
  return { count, firstSavedAt: first?.savedAt, lastBackupAt: last?.at, savedSince, changedSince };
}

async function countSince(db: LibraryDatabase, at: string): Promise<number> {
  const query = db.snippets.where('order').above(Date.parse(at));
  return (await query.limit(countedUpTo).primaryKeys()).length;
}
