import { type Browser, browser } from 'wxt/browser';
import { ensureContentScript } from './content-script';

/**
 * Opens the panel of a tab's window. To be called in the very turn of the reader's click: the browser asks for a user
 * gesture, and an await before it loses that.
 */
export function openPanel(tab: Pick<Browser.tabs.Tab, 'windowId'>): Promise<void> {
  return browser.sidePanel.open({ windowId: tab.windowId });
}

/** The toolbar button opens the panel and reads the page, on any site: the click itself permits it, for this page only. */
export function openPanelOnClick(): void {
  browser.action.onClicked.addListener((tab) => {
    void openPanel(tab);
    if (tab.id !== undefined) void readOnClick(tab.id);
  });
}

/** Tells an open panel that the page is readable now; nobody may be listening. */
async function readOnClick(tabId: number): Promise<void> {
  if (!(await ensureContentScript(tabId))) return;
  try {
    await browser.runtime.sendMessage({ to: 'background', name: 'pageChanged', payload: {} });
  } catch {
    // No panel is open.
  }
}
