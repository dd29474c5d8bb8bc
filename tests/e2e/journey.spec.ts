import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { textFragmentUrl } from '../../lib/export/link';
import { exportLibrary, openTab, saveAll, saveFromCard } from '../../scripts/browser/journey';
import { selectText } from '../../scripts/browser/press';
import { countPainted, paintedTexts, waitUntilPainted } from '../../scripts/browser/read-page';
import { readSeed, seedPage, seedUrl } from '../../scripts/browser/seed-page';
import { expect, test } from './extension';
import { lineOfRow, linesOfStored, readStored } from './support/stored';

/** The part of the extension API that the service worker is asked for. */
interface ExtensionApi {
  readonly tabs: { query(filter: object): Promise<{ id: number }[]> };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab?: object): void } };
}

test('read, save, reload, export: the main job', async ({ extension, openPage, openPanel }) => {
  const complaints: string[] = [];
  const requests: string[] = [];
  extension.context.on('request', (request) => {
    if (/^https?:/.test(request.url())) requests.push(request.url());
  });
  const listen = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  };
  extension.context.on('page', listen);
  extension.serviceWorker.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });

  const html = seedPage(readSeed());
  const page = await openPage(seedUrl, html);
  const painted = await waitUntilPainted(page);
  expect(painted.park).toBeGreaterThan(50);
  expect(painted.institution).toBeGreaterThan(50);
  expect(await paintedTexts(page, 'money')).toContain('28.49亿元');
  const [asServed, asItIs] = await page.evaluate(
    (source) => [
      new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
      document.documentElement.outerHTML,
    ],
    html,
  );
  expect(asItIs).toBe(asServed);

  await test.step('save from the card, twice the same', async () => {
    expect(await saveFromCard(page, 'money', '28.49亿元')).toContain('已保存');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await countPainted(page)).saved).toBeGreaterThan(0);
    expect(await saveFromCard(page, 'money', '28.49亿元')).toMatch(/已在摘录库|已保存过/);
    await page.keyboard.press('Escape');
  });

  const selected = '保定市委、市政府和中关村管委会';
  await test.step('save a selection by the shortcut', async () => {
    await selectText(page, selected);
    await page.bringToFront();
    await extension.serviceWorker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      // What the browser does when the shortcut is pressed; a headless one has no keyboard of its own.
      chrome.commands.onCommand.dispatch('save-selection', tab);
    });
    // No card is open to say it, so the toolbar button does.
    await expect
      .poll(() =>
        extension.serviceWorker.evaluate(async () => {
          const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : '';
        }),
      )
      .toBe('✓');
  });

  const panel = await openPanel();
  await test.step('the panel shows them and saves the rest', async () => {
    await openTab(panel, '摘录库');
    await expect(panel.getByText(selected).first()).toBeVisible();
    expect(await readStored(panel)).toHaveLength(2);
    const said = await saveAll(panel);
    expect(said).toMatch(/已保存 \d+ 条，\d+ 条原已保存/);
  });

  const stored = await readStored(panel);
  await test.step('what is kept is whole', () => {
    const money = stored.find((snippet) => snippet.text === '28.49亿元');
    expect(money?.sentence).toContain('金额达到28.49亿元');
    expect(money?.page).toMatchObject({
      url: seedUrl,
      title: '苏州高新区走集群化发展新路',
      outlet: '科技日报',
      author: '张晔',
    });
    expect(money?.page.publishedAt).toMatch(/^2021-01-18/);
    expect(money?.selectors.map((selector) => selector.type).sort()).toEqual([
      'TextPositionSelector',
      'TextQuoteSelector',
    ]);
    expect(money?.selectors.find((selector) => selector.exact)?.exact).toBe(money?.sentence);
    expect(
      stored.find((snippet) => snippet.text === selected)?.mentions.map((mention) => mention.text),
    ).toContain('保定市委');
  });

  await test.step('saved sentences are painted again after a reload', async () => {
    await page.reload();
    await waitUntilPainted(page);
    await expect.poll(async () => (await countPainted(page)).saved).toBeGreaterThanOrEqual(stored.length);
  });

  await test.step('the CSV, read by another parser, is what was saved', async () => {
    await panel.reload();
    const download = await exportLibrary(panel);
    expect(download.suggestedFilename()).toMatch(/^policylens-\d{4}-\d{2}-\d{2}\.csv$/);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file.startsWith('\uFEFFkind,text,')).toBe(true);
    const rows = parse(file, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    expect(rows.map(lineOfRow).toSorted()).toEqual(linesOfStored(stored).toSorted());
    expect(rows.some((row) => row.value === '2849000000')).toBe(true);
    for (const row of rows) {
      expect(row.value).toMatch(/^(-?\d+(\.\d+)?)?$/);
      expect(row.link).toContain(`${seedUrl}#:~:text=`);
    }
  });

  await test.step('the link of a snippet opens the page at its sentence', async () => {
    const late = stored.filter((snippet) => snippet.sentence.length > 60).slice(-3);
    expect(late).toHaveLength(3);
    for (const { sentence } of late) {
      const opened = await extension.context.newPage();
      await opened.goto(textFragmentUrl(seedUrl, sentence));
      await expect.poll(() => opened.evaluate(() => scrollY)).toBeGreaterThan(0);
      await opened.close();
    }
  });

  expect(complaints).toEqual([]);
  expect(requests.filter((url) => url !== seedUrl)).toEqual([]);
});
