import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { press, selectText, shownText } from '../../../scripts/browser/press';
import {
  clickMention,
  countPainted,
  paintedTexts,
  waitUntilPainted,
} from '../../../scripts/browser/read-page';
import { readSeed, seedPage, seedUrl } from '../../../scripts/browser/seed-page';
import { lineOfRow, linesOfStored, readStored } from '../support/stored';
import { expect, pressShortcut, test } from './firefox';

test('read, save, reload, export: the main job', async ({ firefox, openPanel }) => {
  test.setTimeout(120_000);
  const complaints: string[] = [];
  const panel = await openPanel();
  const html = seedPage(readSeed());
  const page = await firefox.openPage(seedUrl, html);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));

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
    await clickMention(page, 'money', '28.49亿元');
    await press(page, '保存摘录');
    await expect.poll(() => shownText(page)).toContain('已保存到摘录库');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await countPainted(page)).saved).toBeGreaterThan(0);
    await clickMention(page, 'money', '28.49亿元');
    await press(page, '保存摘录');
    await expect.poll(() => shownText(page)).toContain('已在摘录库中');
    await page.keyboard.press('Escape');
  });

  const selected = '保定市委、市政府和中关村管委会';
  await test.step('save a selection by the shortcut', async () => {
    if (!firefox.reachesChrome) return;
    await page.bringToFront();
    await selectText(page, selected);
    const before = (await countPainted(page)).saved;
    await pressShortcut(firefox, 'S');
    await expect.poll(async () => (await countPainted(page)).saved).toBeGreaterThan(before);
  });

  await panel.bringToFront();
  await test.step('the panel shows them and saves the rest', async () => {
    await press(panel, '摘录库');
    if (firefox.reachesChrome) await expect.poll(() => shownText(panel)).toContain(selected);
    expect(await readStored(panel)).toHaveLength(firefox.reachesChrome ? 2 : 1);
    await press(panel, '本页');
    await press(panel, '保存全部');
    await expect.poll(() => shownText(panel)).toMatch(/已保存 \d+ 条，\d+ 条原已保存/);
  });

  const stored = await readStored(panel);
  const money = stored.find((snippet) => snippet.text === '28.49亿元');
  expect(money?.page).toMatchObject({
    url: seedUrl,
    title: '苏州高新区走集群化发展新路',
    outlet: '科技日报',
  });
  expect(money?.selectors.map((selector) => selector.type).sort()).toEqual([
    'TextPositionSelector',
    'TextQuoteSelector',
  ]);

  await test.step('saved sentences are painted again after a reload', async () => {
    await page.bringToFront();
    await page.reload();
    await waitUntilPainted(page);
    await expect.poll(async () => (await countPainted(page)).saved).toBeGreaterThanOrEqual(stored.length);
  });

  await test.step('the CSV, read by another parser, is what was saved', async () => {
    await panel.bringToFront();
    await press(panel, '摘录库');
    await press(panel, '导出 CSV');
    await expect
      .poll(() => readdirSync(firefox.downloads))
      .toEqual([expect.stringMatching(/^policylens-.*\.csv$/)]);
    const [name = ''] = readdirSync(firefox.downloads);
    const file = readFileSync(join(firefox.downloads, name), 'utf8');
    expect(file.startsWith('\uFEFFkind,text,')).toBe(true);
    const rows = parse(file, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    expect(rows.map(lineOfRow).toSorted()).toEqual(linesOfStored(stored).toSorted());
    expect(rows.some((row) => row.value === '2849000000')).toBe(true);
  });

  expect(complaints).toEqual([]);
  expect(firefox.requests.filter((url) => url !== seedUrl && !url.endsWith('/favicon.ico'))).toEqual([]);
});
