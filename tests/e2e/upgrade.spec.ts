import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { saveFromCard } from '../../scripts/browser/journey';
import { launchExtension } from '../../scripts/browser/launch';
import { countPainted, waitUntilPainted } from '../../scripts/browser/read-page';
import { expect, test } from './extension';

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

/** The part of the DevTools protocol that Playwright's types leave out. */
interface ExtensionsSession {
  send(method: 'Extensions.loadUnpacked', parameters: { path: string }): Promise<{ id: string }>;
}

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

for (const version of [1, 2]) {
  test(`an update opens the profile of a version with library schema ${version}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policylens-update-'));
    // The browser knows an unpacked extension by its folder: what lies there later is its update.
    const extension = join(folder, 'extension');
    const profile = join(folder, 'profile');
    try {
      mkdirSync(extension);
      const manifest = {
        manifest_version: 3,
        name: 'PolicyLens',
        version: '0.0.1',
        permissions: ['storage'],
      };
      const background = { background: { service_worker: 'background.js' } };
      writeFileSync(join(extension, 'manifest.json'), JSON.stringify({ ...manifest, ...background }));
      writeFileSync(join(extension, 'background.js'), '');
      writeFileSync(join(extension, 'sidepanel.html'), '<!doctype html>');
      const fixture: Fixture = JSON.parse(
        readFileSync(`tests/unit/library/fixtures/version-${version}.json`, 'utf8'),
      );
      const before = await launchExtension({ headless: true, extension, profile });
      const old = await before.context.newPage();
      await old.goto(`chrome-extension://${before.extensionId}/sidepanel.html`);
      await layDown(old, fixture, oldSettings);
      await before.close();

      rmSync(extension, { recursive: true });
      cpSync('.output/chrome-mv3', extension, { recursive: true });
      const after = await launchExtension({ headless: true, extension, profile });
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
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
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
  const session = (await extension.context.browser()?.newBrowserCDPSession()) as unknown as ExtensionsSession;
  await session.send('Extensions.loadUnpacked', { path: resolve('.output/chrome-mv3') });
  await expect
    .poll(() => page.evaluate('![...CSS.highlights.values()].includes(highlightBefore)'), { timeout: 15_000 })
    .toBe(true);
  await expect.poll(() => countPainted(page), { timeout: 15_000 }).toEqual(painted);
  expect(await saveFromCard(page, 'money', '28.49亿元')).toContain('已保存');
  expect(complaints).toEqual([]);
});
