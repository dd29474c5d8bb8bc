import { browser } from 'wxt/browser';
import { sendToPage } from '../../lib/messaging';
import { sitePatterns } from '../../lib/sites';

const file = '/content-scripts/content.js';

/** Reads the page of a tab, unless it is read already. False where the browser lets no extension in. */
export async function ensureContentScript(tabId: number): Promise<boolean> {
  const answer = await sendToPage(tabId, 'readPage', {});
  if (answer.ok) return true;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Pages that were open before an install or an update have no content script, or one whose extension is gone: they get
 * the present one, which takes the place of the old.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...sitePatterns] });
  const ids = tabs.flatMap((tab) => (tab.id === undefined || tab.discarded ? [] : [tab.id]));
  await Promise.all(ids.map(ensureContentScript));
}
