import { browser } from 'wxt/browser';
import { speakAs } from '../../lib/settings-language';
import { loadSettings } from '../../lib/settings-storage';
import { backgroundCatalogue } from '../../lib/words/background';
import type { Badge } from './badge';

const signs = {
  saved: { text: '✓', colour: '#15803d', says: 'selectionSaved' },
  duplicate: { text: '＝', colour: '#6d42c7', says: 'selectionDuplicate' },
  failed: { text: '!', colour: '#b3261e', says: 'selectionFailed' },
  termKept: { text: '✓', colour: '#15803d', says: 'termKept' },
  termFailed: { text: '!', colour: '#b3261e', says: 'termFailed' },
} as const;

/** Tells how something went that was asked for by menu or shortcut, where no card is open to say it. */
export type TellOutcome = (tabId: number, status: keyof typeof signs) => Promise<void>;

/** Tells it on the toolbar button. */
export function outcomesOn(badge: Badge): TellOutcome {
  return async (tabId, status) => {
    const { text, colour, says } = signs[status];
    const words = speakAs(await loadSettings(), backgroundCatalogue);
    await Promise.all([
      badge.flash(tabId, text, colour),
      browser.action.setTitle({ tabId, title: words(says) }),
    ]);
  };
}
