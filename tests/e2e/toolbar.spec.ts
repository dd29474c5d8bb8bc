import { countPainted } from '../../scripts/browser/read-page';
import { expect, test } from './extension';
import { browserSession, clickToolbarButton } from './support/browser-session';

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
