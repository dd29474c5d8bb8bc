import { browser } from 'wxt/browser';

/** Where the panel is a tab of its own, it hides the page that it is about: who goes to a place there wants to see it. */
export async function showPage(tabId: number): Promise<void> {
  if (await browser.tabs.getCurrent()) await browser.tabs.update(tabId, { active: true });
}
