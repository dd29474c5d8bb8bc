import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BadgeButton, createBadge } from '../../../entrypoints/background/badge';

/** A toolbar button that keeps what is put on it. */
function button(text = '') {
  const shown = { text };
  const action: BadgeButton = {
    getBadgeText: async () => shown.text,
    setBadgeText: async (details) => {
      shown.text = details.text;
    },
    setBadgeBackgroundColor: async () => {},
  };
  return { shown, badge: createBadge(action) };
}

describe('the badge', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('tells an outcome for a moment, and the count again', async () => {
    const { shown, badge } = button();
    await badge.showCount(1, 3);
    await badge.flash(1, '✓', '#15803d');
    expect(shown.text).toBe('✓');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(shown.text).toBe('3');
  });

  it('comes back to the count after two outcomes in a row', async () => {
    const { shown, badge } = button('3');
    await badge.flash(1, '✓', '#15803d');
    await vi.advanceTimersByTimeAsync(4_000);
    await badge.flash(1, '!', '#b3261e');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(shown.text).toBe('!');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown.text).toBe('3');
  });

  it('comes back to a count that changed meanwhile', async () => {
    const { shown, badge } = button('3');
    await badge.flash(1, '✓', '#15803d');
    await badge.showCount(1, 0);
    expect(shown.text).toBe('✓');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(shown.text).toBe('');
  });

  it('does not bring back a sign that was left behind', async () => {
    const { shown, badge } = button('✓');
    await badge.flash(1, '!', '#b3261e');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(shown.text).toBe('');
  });
});
