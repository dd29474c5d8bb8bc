/**
 * The library and its panel with 100,000 snippets, in the browser that POLICYLENS_BROWSER names and on the production
 * build: opening, searching, scrolling, saving, exporting; and the same search by a plain Dexie filter over all rows.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchExtension } from '../../scripts/browser/launch';
import { draftNumber, saveDrafts } from '../e2e/library-support';

const count = Number(process.env.BENCH_SNIPPETS ?? 100_000);
const queries = ['高新', '滨河高新', '临江园区', '投资', '不存在的词', '年度 完成', '核对'];
const folder = mkdtempSync(join(tmpdir(), 'policylens-bench-'));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const report = (what: string, values: readonly number[]) =>
  console.log(
    `${what.padEnd(34)} median ${median(values).toFixed(1)} ms, worst ${Math.max(...values).toFixed(1)} ms`,
  );

const fillers = ['加快建设公共技术平台', '推动产业链上下游协同', '引导社会资本参与', '完善创业投资体系'];
const parks = ['滨河高新区', '临江工业园区', '南山科学城', '东湖软件园'];

/** Snippets of real length: about 60 characters of sentence, two mentions, one fact, two selectors. */
function backup(): string {
  const rows = Array.from({ length: count }, (_, number) => {
    const park = parks[number % parks.length] ?? '';
    const draft = draftNumber(number);
    const tail = `${fillers[number % 4]}，${fillers[(number + 1) % 4]}，${park}${fillers[(number + 2) % 4]}。`;
    const sentence = draft.sentence + tail;
    const page = Math.floor(number / 20);
    const savedAt = new Date(Date.UTC(2020, 0, 1) + number * 1_900_000).toISOString();
    return {
      ...draft,
      sentence,
      selectors: [
        { type: 'TextQuoteSelector', exact: sentence, prefix: tail.slice(0, 32), suffix: tail.slice(-32) },
        { type: 'TextPositionSelector', start: number, end: number + sentence.length },
      ],
      page: { ...draft.page, url: `https://www.site${page % 300}.example.cn/2021/${page}.html` },
      id: crypto.randomUUID(),
      contentHash: '',
      savedAt,
      updatedAt: savedAt,
      note: number % 10 === 0 ? '需要核对原文里的数字' : '',
      tags: number % 3 === 0 ? [`标签${number % 80}`] : [],
    };
  });
  const head = { format: 'policylens-backup', version: 1, createdAt: new Date().toISOString() };
  return JSON.stringify({ ...head, snippets: rows, hiddenMentions: [] });
}

/** Keystroke to result: the input event until the frame that shows its result has been drawn. */
const type = (panel: Page, text: string): Promise<number> =>
  panel.evaluate(async (value) => {
    const input = document.querySelector<HTMLInputElement>('.search-field input');
    if (!input) throw new Error('no search field');
    const start = performance.now();
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, text);

/** Goes to the library as soon as there is a tab for it, and notes when the first snippet is in the document. */
function noteFirstSnippet(): void {
  new MutationObserver((_changes, observer) => {
    const tab = document.getElementById('tab-library');
    if (tab?.getAttribute('aria-selected') === 'false') tab.click();
    if (!document.querySelector('.snippet .sentence')) return;
    performance.mark('first-snippet');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

/** Milliseconds from the start of the navigation to the first snippet in the document. */
async function open(panel: Page, url: string): Promise<number> {
  await panel.goto('about:blank');
  await panel.goto(url);
  await panel.locator('.snippet .sentence').first().waitFor();
  return panel.evaluate(() => performance.getEntriesByName('first-snippet')[0]?.startTime ?? Number.NaN);
}

/** Tasks that keep the panel from answering for more than 50 ms, as the browser counts them. */
function watchLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

async function reportLongTasks(panel: Page, what: string): Promise<void> {
  const tasks = await panel.evaluate(() =>
    (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0),
  );
  console.log(`${what}: ${tasks.length} tasks over 50 ms, worst ${Math.max(0, ...tasks).toFixed(0)} ms`);
}

async function run(): Promise<void> {
  const { context, extensionId, close } = await launchExtension({ headless: true });
  try {
    const panel = await context.newPage();
    await panel.setViewportSize({ width: 400, height: 900 });
    const url = `chrome-extension://${extensionId}/sidepanel.html`;
    await panel.goto(url);
    await panel.locator('#tab-library').click();
    const file = join(folder, 'backup.json');
    writeFileSync(file, backup());
    const restoring = performance.now();
    await panel.evaluate(watchLongTasks);
    await panel.locator('input[type=file][accept*="json"]').setInputFiles(file);
    await panel.locator('.toast').waitFor({ timeout: 600_000 });
    console.log(`restore of ${count} snippets: ${((performance.now() - restoring) / 1000).toFixed(1)} s`);
    await reportLongTasks(panel, 'restore');

    await panel.addInitScript(noteFirstSnippet);
    const opened: number[] = [];
    for (let round = 0; round < 5; round += 1) opened.push(await open(panel, url));
    report('open to the first screen', opened);
    await panel.locator('#tab-library .count').waitFor({ timeout: 60_000 });

    const keystrokes: number[] = [];
    for (const query of queries) {
      await type(panel, '');
      for (let end = 1; end <= query.length; end += 1)
        keystrokes.push(await type(panel, query.slice(0, end)));
    }
    report('search, keystroke to result', keystrokes);
    const plain = await plainSearch(panel);
    report('search, plain Dexie filter', plain);
    console.log(`ratio of the medians: ${(median(plain) / median(keystrokes)).toFixed(0)}`);

    await type(panel, '');
    report('scroll, frame', await scroll(panel));
    const saves: number[] = [];
    for (let number = 0; number < 20; number += 1) {
      const start = performance.now();
      await saveDrafts(panel, [draftNumber(count + number)]);
      saves.push(performance.now() - start);
    }
    report('save, message to answer', saves);
    const downloading = panel.waitForEvent('download', { timeout: 300_000 });
    await panel.evaluate(watchLongTasks);
    const exporting = performance.now();
    await panel.locator('.footer .primary-button').click();
    await downloading;
    console.log(`export of everything: ${((performance.now() - exporting) / 1000).toFixed(1)} s`);
    await reportLongTasks(panel, 'export');
    const reading = performance.now();
    await panel.locator('#tab-facts').click();
    await panel.locator('.facts tbody').waitFor();
    await panel.locator('.loading').waitFor({ state: 'detached', timeout: 120_000 });
    console.log(`facts of everything: ${((performance.now() - reading) / 1000).toFixed(1)} s`);
    await reportLongTasks(panel, 'facts');
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Dexie's own code put into the panel, its filter over all rows as one would write it first. */
async function plainSearch(panel: Page): Promise<number[]> {
  await panel.evaluate(readFileSync('node_modules/dexie/dist/dexie.min.js', 'utf8'));
  return panel.evaluate(
    async (words) => {
      interface Row {
        sentence: string;
        note: string;
        tags: string[];
        page: { title?: string; outlet?: string };
      }
      const { Dexie } = globalThis as unknown as { Dexie: new (name: string) => import('dexie').Dexie };
      const db = await new Dexie('policylens').open();
      const times = [];
      for (const word of words) {
        const start = performance.now();
        await db
          .table<Row>('snippets')
          .filter(({ sentence, note, tags, page }) =>
            [sentence, note, ...tags, page.title, page.outlet].some((text) => text?.includes(word)),
          )
          .primaryKeys();
        times.push(performance.now() - start);
      }
      db.close();
      return times;
    },
    queries.slice(0, 3),
  );
}

const scroll = (panel: Page): Promise<number[]> =>
  panel.evaluate(async () => {
    const view = document.getElementById('view');
    const frames: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < 240; frame += 1) {
      if (view) view.scrollTop += 60;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames;
  });

await run();
