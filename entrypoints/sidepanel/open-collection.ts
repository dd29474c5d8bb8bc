import { browser } from 'wxt/browser';

/** Opens the collection page in a tab of its own, beside the page that is read. */
export async function openCollection(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/collection.html') });
}
