import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchExtension } from '../../scripts/browser/launch';
import { expect, test } from './extension';
import { draftNumber, saveDrafts } from './library-support';
import { readTable } from './support/stored';

/** The extension with the right to write downloads from the start: nobody can press the browser's own question here. */
function withDownloads(folder: string): string {
  const extension = join(folder, 'extension');
  cpSync('.output/chrome-mv3', extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const optional = manifest.optional_permissions.filter((name: string) => name !== 'downloads');
  const permissions = [...manifest.permissions, 'downloads'];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions, optional_permissions: optional }));
  return extension;
}

/** Downloads go where the browser would put them for a reader, under their own names. */
async function downloadTo(context: BrowserContext, folder: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

interface MetaRow {
  readonly key: string;
  readonly value: string;
}

const lastBackup = async (panel: Page): Promise<string> =>
  (await readTable<MetaRow>(panel, 'meta')).find(({ key }) => key === 'lastBackup')?.value ?? '';

/** As if the last backup had been made that many days ago. */
const moveLastBackup = (panel: Page, days: number): Promise<void> =>
  panel.evaluate(
    (daysAgo) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('policylens');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('meta', 'readwrite');
          const value = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
          transaction.objectStore('meta').put({ key: 'lastBackup', value });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    days,
  );

test('a backup is written into the downloads folder every week, once, however many panels are open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policylens-backup-'));
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  const browser = await launchExtension({ headless: true, extension: withDownloads(folder) });
  try {
    const { context, extensionId } = browser;
    await downloadTo(context, downloads);
    const open = async () => {
      const panel = await context.newPage();
      await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
      await panel.locator('#tab-library').click();
      return panel;
    };
    const files = () =>
      readdirSync(downloads, { recursive: true }).filter((name) => /\.json$/.test(String(name)));
    const one = await open();
    await saveDrafts(one, [draftNumber(0), draftNumber(1)]);
    await one.getByRole('button', { name: '更多' }).click();
    await one.getByRole('menuitem', { name: '每周自动备份' }).click();
    await expect(one.locator('.toast')).toContainText('已开启');
    await expect.poll(files, { timeout: 30_000 }).toHaveLength(1);
    await expect.poll(() => lastBackup(one)).not.toBe('');
    const [name = ''] = files();
    const backup = JSON.parse(readFileSync(join(downloads, String(name)), 'utf8'));
    expect(backup.snippets.map(({ sentence }: { sentence: string }) => sentence).toSorted()).toEqual(
      [draftNumber(0).sentence, draftNumber(1).sentence].toSorted(),
    );

    await saveDrafts(one, [draftNumber(2)]);
    await moveLastBackup(one, 8);
    const before = await lastBackup(one);
    const [, two] = await Promise.all([one.reload(), open()]);
    await expect.poll(() => lastBackup(two), { timeout: 30_000 }).not.toBe(before);
    // The other panel has had its turn by then.
    await two.waitForTimeout(3_000);
    expect(files()).toHaveLength(2);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
