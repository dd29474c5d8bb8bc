import type { Page } from '@playwright/test';
import type { LaunchedExtension } from '../../scripts/browser/launch';
import { countPainted } from '../../scripts/browser/read-page';
import { servePage } from '../../scripts/browser/seed-page';
import { expect, test } from './extension';
import { browserSession, clickToolbarButton, rememberAllowed } from './support/browser-session';
import { installExtension } from './support/installed';

const host = 'notes.example.org';
const url = `https://${host}/a.html`;
const html = '<!doctype html><h1>公告</h1><p>苏州工业园区总投资28.49亿元，由清华大学承担。</p>';
const nothing = { park: 0, institution: 0, money: 0, saved: 0 };
const everything = { park: 1, institution: 1, money: 1, saved: 0 };

async function openNotes({ context }: LaunchedExtension): Promise<Page> {
  await servePage(context, url, html);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function openOwn({ context, extensionId }: LaunchedExtension, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

test('“always on this site” lasts over restart and update, and is taken back in the options', async () => {
  test.setTimeout(180_000);
  const installed = installExtension();
  try {
    installed.update();
    await test.step('the reader asks for it in the panel', async () => {
      const browser = await installed.start();
      await rememberAllowed(browser.context, browser.extensionId, `*://${host}/*`);
      const page = await openNotes(browser);
      await page.waitForTimeout(500);
      expect(await countPainted(page)).toEqual(nothing);
      await clickToolbarButton(await browserSession(browser.context), browser.extensionId, url);
      await expect.poll(() => countPainted(page)).toEqual(everything);
      const panel = await openOwn(browser, 'sidepanel.html');
      await panel.getByRole('button', { name: `总是读取 ${host}` }).click();
      await expect(panel.locator('.site-offer')).toHaveCount(0);
      await page.reload();
      await expect.poll(() => countPainted(page)).toEqual(everything);
      await browser.close();
    });

    await test.step('the browser is started again', async () => {
      const browser = await installed.start();
      const page = await openNotes(browser);
      await expect.poll(() => countPainted(page)).toEqual(everything);
      const options = await openOwn(browser, 'options.html#sites');
      await expect(options.locator('#sites .site-list').first()).toContainText(host);
      await browser.close();
    });

    await test.step('the extension is updated', async () => {
      installed.update();
      const browser = await installed.start();
      const page = await openNotes(browser);
      await expect.poll(() => countPainted(page)).toEqual(everything);
      const options = await openOwn(browser, 'options.html#sites');
      await options.getByRole('button', { name: `撤销 ${host}` }).click();
      await expect(options.getByRole('button', { name: `撤销 ${host}` })).toHaveCount(0);
      await expect.poll(() => countPainted(page)).toEqual(nothing);
      await browser.close();
    });

    await test.step('what was taken back stays so', async () => {
      const browser = await installed.start();
      const page = await openNotes(browser);
      const options = await openOwn(browser, 'options.html#sites');
      await expect(options.locator('#sites')).toBeVisible();
      await page.waitForTimeout(1_000);
      expect(await countPainted(page)).toEqual(nothing);
      await expect(options.getByRole('button', { name: `撤销 ${host}` })).toHaveCount(0);
      await browser.close();
    });
  } finally {
    installed.remove();
  }
});
