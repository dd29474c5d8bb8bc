import { browser } from 'wxt/browser';
import type { Settings } from '../../lib/settings';
import { speakAs } from '../../lib/settings-language';
import { loadSettings, watchSettings } from '../../lib/settings-storage';
import { backgroundCatalogue } from '../../lib/words/background';

/** What can be done with selected text, in the order of the menu. */
export const menuIds = ['save-selection', 'term-park', 'term-institution', 'term-none'] as const;
export type MenuId = (typeof menuIds)[number];

const titles = {
  'save-selection': 'saveSelection',
  'term-park': 'termPark',
  'term-institution': 'termInstitution',
  'term-none': 'termNone',
} as const satisfies Record<MenuId, string>;

/** Keeps the entries for selected text in the context menu, in the reader's language. */
export function keepMenus(signal: AbortSignal): void {
  // Firefox for Android has no context menus.
  if (!(browser as Partial<typeof browser>).contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    void loadSettings().then(create);
  });
  watchSettings((settings) => void rename(settings), signal);
}

async function create(settings: Settings): Promise<void> {
  const say = speakAs(settings, backgroundCatalogue);
  await browser.contextMenus.removeAll();
  for (const id of menuIds) {
    browser.contextMenus.create({
      id,
      title: say(titles[id]),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

async function rename(settings: Settings): Promise<void> {
  const say = speakAs(settings, backgroundCatalogue);
  await Promise.all(menuIds.map((id) => browser.contextMenus.update(id, { title: say(titles[id]) })));
}
