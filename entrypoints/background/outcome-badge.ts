import { browser } from 'wxt/browser';
import { speakAs } from '../../lib/settings-language';
import { loadSettings } from '../../lib/settings-storage';
import { backgroundCatalogue } from '../../lib/words/background';
import { isWatchedBadge, watchedColour } from './watched-badge';

const signs = {
  saved: { text: '✓', colour: '#15803d', says: 'selectionSaved' },
  duplicate: { text: '＝', colour: '#6d42c7', says: 'selectionDuplicate' },
  failed: { text: '!', colour: '#b3261e', says: 'selectionFailed' },
  termKept: { text: '✓', colour: '#15803d', says: 'termKept' },
  termFailed: { text: '!', colour: '#b3261e', says: 'termFailed' },
} as const;

const shownFor = 6_000;

/** Tells on the toolbar button how something went that was asked for by menu or shortcut, where no card is open to say it. */
export async function tellOutcome(tabId: number, status: keyof typeof signs): Promise<void> {
  const { text, colour, says } = signs[status];
  const words = speakAs(await loadSettings(), backgroundCatalogue);
  const before = await browser.action.getBadgeText({ tabId });
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title: words(says) }),
  ]);
  const rest = isWatchedBadge(before) ? before : '';
  setTimeout(() => {
    void browser.action.setBadgeText({ tabId, text: rest });
    if (rest) void browser.action.setBadgeBackgroundColor({ tabId, color: watchedColour });
  }, shownFor);
}
