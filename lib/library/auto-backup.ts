import type { BackupState } from './backup-reminder';

const everyDays = 7;

/** Whether a backup that writes itself is due: a week after the last one, where something was saved or edited since. */
export function autoBackupIsDue({ lastBackupAt, changedSince }: BackupState, now: Date): boolean {
  if (!changedSince) return false;
  if (lastBackupAt === undefined) return true;
  // A clock that was set back must not put it off.
  return Math.abs(now.getTime() - Date.parse(lastBackupAt)) >= everyDays * 86_400_000;
}
