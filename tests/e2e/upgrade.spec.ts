import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { saveFromCard } from '../../scripts/browser/journey';
import { countPainted, waitUntilPainted } from '../../scripts/browser/read-page';
import { expect, test } from './extension';
import { browserSession } from './support/browser-session';
import { installExtension } from './support/installed';

const url = 'https://www.stdaily.com/web/a.html';
const html =
  '<!doctype html><meta charset="utf-8"><title>公告</title><p>苏州工业园区总投资28.49亿元，由清华大学承担。</p>';

/** A library as a released version left it; tests/unit/library opens the same. */
interface Fixture {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[];
        readonly autoIncrement: boolean;
        readonly indexes: readonly ({
          readonly name: string;
          readonly keyPath: string | string[];
        } & IDBIndexParameters)[];
        readonly rows: readonly unknown[];
      }
    >
  >;
}

/** What the first released version wrote when its reader had chosen English, no money and one site off. */
const oldSettings = {
  version: 1,
  language: 'en',
  theme: 'auto',
  kinds: { park: true, institution: true, money: false, figure: false },
  sitesOff: ['www.stdaily.com'],
  markWholePage: false,
};

declare const chrome: {
  storage: {
    local: { set(items: object): Promise<void>; get(key: string): Promise<Record<string, unknown>> };
  };
};

/** Lays down library and settings from a page of the extension, without the product's code. */
const layDown = (page: Page, fixture: Fixture, settings: object): Promise<void> =>
  page.evaluate(
    async ([{ version, stores }, kept]) => {
      await chrome.storage.local.set({ settings: kept });
      await new Promise<void>((resolve, reject) => {
        // Dexie counts its versions by ten.
        const opening = indexedDB.open('policylens', version * 10);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          for (const [name, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
            const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
            for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
            for (const row of rows) store.put(row);
          }
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      });
    },
    [fixture, settings] as const,
  );

for (const version of [1, 2, 3]) {
  test(`an update opens the profile of a version with library schema ${version}`, async () => {
    const installed = installExtension();
    try {
      const manifest = {
        manifest_version: 3,
        name: 'PolicyLens',
        version: '0.0.1',
        permissions: ['storage'],
        background: { service_worker: 'background.js' },
      };
      mkdirSync(installed.folder);
      writeFileSync(join(installed.folder, 'manifest.json'), JSON.stringify(manifest));
      writeFileSync(join(installed.folder, 'background.js'), '');
      writeFileSync(join(installed.folder, 'sidepanel.html'), '<!doctype html>');
      const fixture: Fixture = JSON.parse(
        readFileSync(`tests/unit/library/fixtures/version-${version}.json`, 'utf8'),
      );
      const before = await installed.start();
      const old = await before.context.newPage();
      await old.goto(`chrome-extension://${before.extensionId}/sidepanel.html`);
      await layDown(old, fixture, oldSettings);
      await before.close();

      installed.update();
      const after = await installed.start();
      expect(after.extensionId).toBe(before.extensionId);
      const panel = await after.context.newPage();
      await panel.goto(`chrome-extension://${after.extensionId}/sidepanel.html`);
      await panel.getByRole('tab', { name: 'Library' }).click();
      // The third snippet is in the trash.
      await expect(panel.locator('.snippet')).toHaveCount(2);
      await expect(panel.locator('.snippet').last()).toContainText('请核对');
      const { settings } = await panel.evaluate(() => chrome.storage.local.get('settings'));
      expect(settings).toMatchObject(oldSettings);
      await after.close();
    } finally {
      installed.remove();
    }
  });
}

test('a page that is open during an update is read by the new version, without a reload', async ({
  extension,
  openPage,
}) => {
  const page = await openPage(url, html);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const painted = await waitUntilPainted(page);
  await page.evaluate('highlightBefore = [...CSS.highlights.values()][0]');
  // Loading an unpacked extension once more is an update of it.
  const session = await browserSession(extension.context);
  await session.send('Extensions.loadUnpacked', { path: resolve('.output/chrome-mv3') });
  await expect
    .poll(() => page.evaluate('![...CSS.highlights.values()].includes(highlightBefore)'), { timeout: 15_000 })
    .toBe(true);
  await expect.poll(() => countPainted(page), { timeout: 15_000 }).toEqual(painted);
  expect(await saveFromCard(page, 'money', '28.49亿元')).toContain('已保存');
  expect(complaints).toEqual([]);
});
