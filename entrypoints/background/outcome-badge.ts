import { browser } from 'wxt/browser';
import type { SaveResult } from '../../lib/messages';
import { languageFor, speak } from '../../lib/words';
import { backgroundCatalogue } from '../../lib/words/background';

const signs = {
  saved: { text: '✓', colour: '#15803d', says: 'selectionSaved' },
  duplicate: { text: '＝', colour: '#6d42c7', says: 'selectionDuplicate' },
  failed: { text: '!', colour: '#b3261e', says: 'selectionFailed' },
} as const;

const shownFor = 6_000;

/** Tells on the toolbar button how a save went that was asked for by menu or shortcut, where no card is open to say it. */
export async function tellOutcome(tabId: number, status: SaveResult['status']): Promise<void> {
  const { text, colour, says } = signs[status];
  const words = speak(backgroundCatalogue, languageFor(browser.i18n.getUILanguage()));
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title: words(says) }),
  ]);
  setTimeout(() => void browser.action.setBadgeText({ tabId, text: '' }), shownFor);
}
