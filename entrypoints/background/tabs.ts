import { browser } from 'wxt/browser';
import { sendToTab } from '../../lib/frames';

/** The tab the reader is looking at, if any. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/**
 * Tells the pages that are read that snippets or hidden mentions changed, so that they repaint. Changes that come
 * together (a page's mentions all saved at once) are told once.
 */
export function createAnnouncer(): () => void {
  let pending = false;
  return () => {
    if (pending) return;
    pending = true;
    setTimeout(() => {
      pending = false;
      void announce();
    }, 50);
  };
}

async function announce(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined ? undefined : sendToTab(tab.id, 'libraryChanged', {}))),
  );
}
