import { sendToTab } from '../../lib/frames';
import { handleMessages } from '../../lib/messaging';
import type { Badge } from './badge';

/** Shows on the toolbar button how many of the names that the reader follows are on the tab's page, frames and all. */
export function showWatched(badge: Badge, signal: AbortSignal): void {
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
        await badge.showCount(tab.id, count);
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
