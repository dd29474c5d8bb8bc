const day = 86_400_000;

export interface BackupState {
  /** Snippets in the library, counted up to `countedUpTo`. */
  readonly count: number;
  /** When the oldest of them was saved, ISO instant; undefined for none. */
  readonly firstSavedAt: string | undefined;
  /** When the last backup was begun, ISO instant; undefined for never. */
  readonly lastBackupAt: string | undefined;
  /** Snippets saved since then, all of them for never; counted up to `countedUpTo`. */
  readonly savedSince: number;
  /** Whether any snippet was saved, edited or deleted since then. */
  readonly changedSince: boolean;
}

/** Days since the last backup, or that there never was one: where it is time to say so. */
export type BackupReminder = { readonly days: number } | 'never';

/** Work of a week, or a good deal of it in less; after a backup, a month with something new in it. */
const enough = { snippets: 20, days: 7, many: 200, staleDays: 30, newSnippets: 10 } as const;

/** More than this makes no difference to the reminder. */
export const countedUpTo = enough.many;

/** Whether the reader should be reminded to back up: by how much would be lost and how old it is, never at the first save. */
export function backupReminder(state: BackupState, now: Date): BackupReminder | undefined {
  const { count, firstSavedAt, lastBackupAt, savedSince } = state;
  const daysSince = (at: string) => Math.floor((now.getTime() - Date.parse(at)) / day);
  if (lastBackupAt !== undefined) {
    const days = daysSince(lastBackupAt);
    const due = savedSince >= enough.many || (days >= enough.staleDays && savedSince >= enough.newSnippets);
    return due ? { days: Math.max(days, 0) } : undefined;
  }
  if (count >= enough.many) return 'never';
  if (count < enough.snippets || firstSavedAt === undefined) return undefined;
  return daysSince(firstSavedAt) >= enough.days ? 'never' : undefined;
}
