import { type Browser, browser } from 'wxt/browser';
import { sendToBackground } from '../../lib/messaging';
import { ensureContentScript } from './content-script';

const panelPage = 'sidepanel.html';

type PanelTab = Pick<Browser.tabs.Tab, 'id' | 'windowId'>;

/** Firefox's sidebar, which WXT's types leave to Firefox. */
interface Sidebar {
  open(): Promise<void>;
}

/**
 * Opens the panel of a tab's window: the side panel of Chromium, the sidebar of Firefox, a tab of its own where there is
 * neither (Firefox for Android). To be called in the very turn of the reader's click: the browser asks for a user gesture,
 * and an await before it loses that.
 */
export async function openPanel(tab: PanelTab): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & { sidebarAction?: Sidebar };
  try {
    if (sidePanel) await sidePanel.open({ windowId: tab.windowId });
    else if (sidebarAction) await sidebarAction.open();
    else await openAsTab(tab);
  } catch {
    // Asked for in the page, Firefox sees no click of the reader's.
    await openAsTab(tab);
  }
}

/** One tab for each page that was asked about. */
async function openAsTab({ id }: PanelTab): Promise<void> {
  const url = browser.runtime.getURL(`/${panelPage}`) + (id === undefined ? '' : `?tab=${id}`);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
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
  if (await ensureContentScript(tabId)) await sendToBackground('pageChanged', {});
}
