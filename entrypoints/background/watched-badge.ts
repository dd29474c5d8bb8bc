import { browser } from 'wxt/browser';
import { handleMessages } from '../../lib/messaging';

/** The accent colour: the badge of what is followed. */
export const watchedColour = '#b3264f';

/** Shows on the toolbar button how many of the names that the reader follows are on the tab's page. */
export function showWatched(signal: AbortSignal): void {
  handleMessages(
    'background',
    {
      async watchedOnPage({ count }, { tab, frameId }) {
        if (tab?.id === undefined || frameId !== 0) return {};
        const text = count > 0 ? String(count) : '';
        await Promise.all([
          browser.action.setBadgeBackgroundColor({ tabId: tab.id, color: watchedColour }),
          browser.action.setBadgeText({ tabId: tab.id, text }),
        ]);
        return {};
      },
    },
    signal,
  );
}

/** True for a badge that tells a number of followed names. */
export const isWatchedBadge = (text: string): boolean => /^\d+$/.test(text);
