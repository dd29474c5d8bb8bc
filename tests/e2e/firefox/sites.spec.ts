import { press, shownText } from '../../../scripts/browser/press';
import { countPainted } from '../../../scripts/browser/read-page';
import { allowInPrompt, clickToolbarButton, expect, test } from './firefox';

const url = 'https://notes.example.org/a.html';
const html =
  '<!doctype html><meta charset="utf-8"><h1>公告</h1><p>苏州工业园区总投资28.49亿元，由清华大学承担。</p>';
const nothing = { park: 0, institution: 0, money: 0, saved: 0 };
const everything = { park: 1, institution: 1, money: 1, saved: 0 };

/** The content scripts that Firefox holds registered beside those of the manifest. */
const registeredHere = `browser.scripting.getRegisteredContentScripts().then((all) => all.map(({ id, matches }) => ({ id, matches })))`;

test('the toolbar button opens the sidebar and reads that page only; “always” asks for that host alone', async ({
  wholeFirefox: firefox,
  openPanel,
}) => {
  const panel = await openPanel();
  const page = await firefox.openPage(url, html);
  await page.bringToFront();
  expect(await countPainted(page)).toEqual(nothing);

  await clickToolbarButton(firefox);
  await expect.poll(() => countPainted(page)).toEqual(everything);
  await expect
    .poll(() => firefox.inChrome("SidebarController.isOpen + ' ' + SidebarController.currentID"))
    .toBe('true policylens_extension-sidebar-action');

  await test.step('the permission was for the page, not for the site', async () => {
    await page.reload();
    await clickToolbarButton(firefox);
    await expect.poll(() => countPainted(page)).toEqual(everything);
  });

  await test.step('the reader allows the host, and it is read as it opens', async () => {
    await panel.bringToFront();
    await press(panel, '总是读取 notes.example.org');
    await allowInPrompt(firefox, 'notes.example.org');
    await expect.poll(() => shownText(panel)).not.toContain('总是读取');
    await expect
      .poll(() => panel.evaluate(registeredHere as never))
      .toEqual([{ id: 'own-sites', matches: ['*://notes.example.org/*'] }]);
    await page.bringToFront();
    await page.reload();
    await expect.poll(() => countPainted(page)).toEqual(everything);
    const other = await firefox.openPage('https://other.example.org/', html);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await countPainted(other)).toEqual(nothing);
    await other.close();
  });

  await test.step('taken back, it is left at once and not read again', async () => {
    await panel.evaluate(`browser.permissions.remove({ origins: ['*://notes.example.org/*'] })` as never);
    await expect.poll(() => countPainted(page)).toEqual(nothing);
    await expect.poll(() => panel.evaluate(registeredHere as never)).toEqual([]);
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await countPainted(page)).toEqual(nothing);
  });
});

test('where Firefox withholds the table of sites, the panel asks for it and open pages are read', async ({
  wholeFirefox: firefox,
  openPanel,
}) => {
  const listed = 'https://www.stdaily.com/a.html';
  const panel = await openPanel();
  await panel.evaluate(
    `browser.permissions.remove({ origins: browser.runtime.getManifest().host_permissions })` as never,
  );
  const page = await firefox.openPage(listed, html);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await countPainted(page)).toEqual(nothing);
  await panel.bringToFront();
  await expect.poll(() => shownText(panel)).toContain('浏览器还没有允许政策透镜读取');
  await press(panel, '允许');
  await allowInPrompt(firefox, '');
  await expect.poll(() => countPainted(page)).toEqual(everything);
});

test('leaves nothing to be seen when the extension is switched off, and reads again when it is back', async ({
  wholeFirefox: firefox,
}) => {
  const page = await firefox.openPage('https://www.stdaily.com/a.html', html);
  await expect.poll(() => countPainted(page)).toEqual(everything);
  const plain = await firefox.openPage('https://plain.example.org/', html);
  const unmarked = Buffer.from(await plain.screenshot()).toString('base64');
  await plain.close();
  const addon = (call: string) =>
    firefox.inChrome(
      `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('policylens@extension').then((addon) => addon.${call}()).then(() => true)`,
    );
  await page.bringToFront();
  const screenshot = async () => Buffer.from(await page.screenshot()).toString('base64') === unmarked;
  expect(await screenshot()).toBe(false);
  await addon('disable');
  await expect.poll(screenshot).toBe(true);
  await addon('enable');
  await expect.poll(screenshot).toBe(false);
  await expect.poll(() => countPainted(page)).toEqual(everything);
});
