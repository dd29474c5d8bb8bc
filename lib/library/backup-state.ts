import { lastBackup } from './backup';
import type { BackupState } from './backup-reminder';
import type { LibraryDatabase } from './database';

/** What a reminder to back up is decided by; `count` is known to whoever shows the library. */
export async function backupState(db: LibraryDatabase, count: number): Promise<BackupState> {
  const lastBackupAt = await lastBackup(db);
  const first = await db.snippets.orderBy('order').first();
  const savedSince =
    lastBackupAt === undefined
      ? count
      : await db.snippets.where('order').above(Date.parse(lastBackupAt)).count();
  return { count, firstSavedAt: first?.savedAt, lastBackupAt, savedSince };
}
