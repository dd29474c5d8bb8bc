import { lastBackup } from './backup';
import type { BackupState } from './backup-reminder';
import type { LibraryDatabase } from './database';
import { latestRevision } from './segments';

/** What a reminder to back up is decided by; `count` is known to whoever shows the library. */
export async function backupState(db: LibraryDatabase, count: number): Promise<BackupState> {
  const last = await lastBackup(db);
  const first = await db.snippets.orderBy('order').first();
  const savedSince =
    last === undefined ? count : await db.snippets.where('order').above(Date.parse(last.at)).count();
  const changedSince =
    last?.revision === undefined ? savedSince > 0 : (await latestRevision(db)) > last.revision;
  return { count, firstSavedAt: first?.savedAt, lastBackupAt: last?.at, savedSince, changedSince };
}
