import { describe, expect, it } from 'vitest';
import { type BackupState, backupReminder } from '../../../lib/library/backup-reminder';

const now = new Date('2026-06-30T00:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const state = (over: Partial<BackupState>): BackupState => ({
  count: 1,
  firstSavedAt: daysAgo(0),
  lastBackupAt: undefined,
  savedSince: over.count ?? 1,
  changedSince: true,
  ...over,
});

describe('backupReminder', () => {
  it('says nothing after the first saves, however long ago the first was', () => {
    expect(backupReminder(state({}), now)).toBeUndefined();
    expect(backupReminder(state({ count: 19, firstSavedAt: daysAgo(400) }), now)).toBeUndefined();
    expect(backupReminder(state({ count: 60 }), now)).toBeUndefined();
  });

  it('comes after a week with something to lose, or at once with much', () => {
    expect(backupReminder(state({ count: 20, firstSavedAt: daysAgo(7) }), now)).toBe('never');
    expect(backupReminder(state({ count: 200 }), now)).toBe('never');
  });

  it('comes again a month after a backup, where something new was saved', () => {
    const backedUp = { count: 900, firstSavedAt: daysAgo(90), lastBackupAt: daysAgo(30) };
    expect(backupReminder(state({ ...backedUp, savedSince: 9 }), now)).toBeUndefined();
    expect(backupReminder(state({ ...backedUp, savedSince: 10 }), now)).toEqual({ days: 30 });
    expect(
      backupReminder(state({ ...backedUp, lastBackupAt: daysAgo(2), savedSince: 10 }), now),
    ).toBeUndefined();
    expect(backupReminder(state({ ...backedUp, lastBackupAt: daysAgo(2), savedSince: 200 }), now)).toEqual({
      days: 2,
    });
  });

  it('counts no days backwards when the clock is set back', () => {
    expect(backupReminder(state({ lastBackupAt: daysAgo(-5), savedSince: 300 }), now)).toEqual({ days: 0 });
  });
});
