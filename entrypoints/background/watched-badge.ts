import { browser } from 'wxt/browser';
import { sendToTab } from '../../lib/frames';
import { handleMessages } from '../../lib/messaging';

/** The accent colour: the badge of what is followed. */
export const watchedColour = '#b3264f';

/** Shows on the toolbar button how many of the names that the reader follows are on the tab's page, frames and all. */
export function showWatched(signal: AbortSignal): void {
  const turns = new Map<number, number>();
  handleMessages(
    'background',
    {
      async watchedChanged(_request, { tab }) {
        if (tab?.id === undefined) return {};
        const turn = (turns.get(tab.id) ?? 0) + 1;
        turns.set(tab.id, turn);
        const count = await countWatched(tab.id);
        // Several frames may tell of changes at once: who asked last knows all of them.
        if (turns.get(tab.id) !== turn) return {};
        turns.delete(tab.id);
        await show(tab.id, count);
        return {};
      },
    },
    signal,
  );
}

/** A name that stands in several frames counts once. */
async function countWatched(tabId: number): Promise<number> {
  const answers = await sendToTab(tabId, 'watchedNames', {});
  return new Set(answers.flatMap((answer) => (answer.ok ? answer.value.keys : []))).size;
}

async function show(tabId: number, count: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: watchedColour }),
    browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
  ]);
}

/** True for a badge that tells a number of followed names. */
export const isWatchedBadge = (text: string): boolean => /^\d+$/.test(text);
