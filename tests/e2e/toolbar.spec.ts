import type { BrowserContext, CDPSession } from '@playwright/test';
import { countPainted } from '../../scripts/browser/read-page';
import { expect, test } from './extension';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** The DevTools protocol of the whole browser; Playwright's types know none of the commands used here. */
interface BrowserSession {
  send(method: 'Target.getTargets', parameters?: object): Promise<{ targetInfos: Target[] }>;
  send(method: 'Extensions.triggerAction', parameters: object): Promise<object>;
}

async function browserSession(context: BrowserContext): Promise<BrowserSession> {
  const session: CDPSession | undefined = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser gives no session of its own');
  return session as unknown as BrowserSession;
}

/** Clicks the extension's toolbar button in the tab that shows `url`, as the browser itself would. */
async function clickToolbarButton(session: BrowserSession, extensionId: string, url: string): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`No tab shows ${url}`);
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}

test('on a site that is not listed, the toolbar button opens the panel and reads that page only', async ({
  extension,
  openPage,
}) => {
  const html = '<!doctype html><h1>公告</h1><p>苏州工业园区总投资28.49亿元，由清华大学承担。</p>';
  const url = 'https://notes.example.org/a.html';
  const page = await openPage(url, html);
  const other = await openPage('https://notes.example.org/b.html', html);
  await page.bringToFront();
  expect(await countPainted(page)).toEqual({ park: 0, institution: 0, money: 0, saved: 0 });

  const session = await browserSession(extension.context);
  await clickToolbarButton(session, extension.extensionId, url);
  await expect.poll(() => countPainted(page)).toEqual({ park: 1, institution: 1, money: 1, saved: 0 });
  await expect
    .poll(async () => (await session.send('Target.getTargets')).targetInfos.map((target) => target.url))
    .toContain(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  expect(await countPainted(other)).toEqual({ park: 0, institution: 0, money: 0, saved: 0 });

  // The permission was for the page, not for the site.
  await page.reload();
  await page.waitForTimeout(500);
  expect((await countPainted(page)).park).toBe(0);
});
