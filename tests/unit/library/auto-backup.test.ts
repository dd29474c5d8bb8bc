import { describe, expect, it } from 'vitest';
import { autoBackupIsDue } from '../../../lib/library/auto-backup';

const now = new Date('2026-06-30T00:00:00.000Z');
const state = (daysAgo: number | undefined, savedSince: number, changedSince = savedSince > 0) => ({
  count: 9,
  firstSavedAt: undefined,
  lastBackupAt:
    daysAgo === undefined ? undefined : new Date(now.getTime() - daysAgo * 86_400_000).toISOString(),
  savedSince,
  changedSince,
});

describe('autoBackupIsDue', () => {
  it.each([
    ['at first', state(undefined, 1), true],
    ['not for an empty library', state(undefined, 0), false],
    ['not within the week', state(6, 40), false],
    ['after a week', state(7, 1), true],
    ['not where nothing is new', state(90, 0), false],
    ['where nothing is new but a note', state(90, 0, true), true],
    ['also where the clock was set back', state(-30, 1), true],
  ])('%s', (_when, told, due) => {
    expect(autoBackupIsDue(told, now)).toBe(due);
  });
});
