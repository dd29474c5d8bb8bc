/**
 * The library and its panel with 100,000 snippets, in the browser that POLICYLENS_BROWSER names and on the production
 * build: opening, searching, scrolling, saving, exporting; and the same search by a plain Dexie filter over all rows.
 * BENCH_SNIPPETS takes another number; BENCH_PROFILE names a folder that keeps the profile, for filling it takes a minute.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchExtension } from '../../scripts/browser/launch';
import { draftNumber } from '../e2e/library-support';
import { backupText } from './library-rows';

const count = Number(process.env.BENCH_SNIPPETS ?? 100_000);
const queries = ['高新', '滨河高新', '临江园区', '投资', '不存在的词', '年度 完成', '核对'];
const folder = mkdtempSync(join(tmpdir(), 'policylens-bench-'));
const profile = process.env.BENCH_PROFILE;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const report = (what: string, values: readonly number[]) =>
  console.log(
    `${what.padEnd(34)} median ${median(values).toFixed(1)} ms, worst ${Math.max(...values).toFixed(1)} ms`,
  );

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

/** Seconds of processor time that the browser's processes have taken, by what they do. */
async function processorTime(context: BrowserContext): Promise<Map<string, number>> {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const times = new Map<string, number>();
  for (const { type, cpuTime } of info?.processInfo ?? []) times.set(type, (times.get(type) ?? 0) + cpuTime);
  return times;
}

/** Tells how long long work takes, what it costs, and whether the panel answered meanwhile. */
async function measure(panel: Page, what: string, work: () => Promise<void>): Promise<void> {
  await panel.evaluate(watchLongTasks);
  const before = await processorTime(panel.context());
  const start = performance.now();
  await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const after = await processorTime(panel.context());
  const cost = ['browser', 'renderer'].map(
    (type) => `${type} ${((after.get(type) ?? 0) - (before.get(type) ?? 0)).toFixed(1)} s`,
  );
  console.log(`${what}: ${seconds} s (processor time: ${cost.join(', ')})`);
  await reportLongTasks(panel, what);
}

/** A reader saves one at a time: the panel has shown the last one when the next is saved. */
const pause = 400;

const saves = (panel: Page, drafts: readonly object[]): Promise<number[]> =>
  panel.evaluate(
    async ([all, wait]) => {
      const times: number[] = [];
      for (const payload of all) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        const start = performance.now();
        const answer = await chrome.runtime.sendMessage({ to: 'background', name: 'saveSnippet', payload });
        if (answer.value?.status !== 'saved') throw new Error(JSON.stringify(answer));
        times.push(performance.now() - start);
      }
      return times;
    },
    [drafts, pause] as const,
  );

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ value?: { status?: string } }> };
};

/** What the disk and the browser take for the least that a save is: one row, strictly durable, without any index. */
const plainAdds = (panel: Page, row: object): Promise<number[]> =>
  panel.evaluate(async (plain) => {
    const opening = indexedDB.open('bench-floor');
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    const db = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const times: number[] = [];
    for (let number = 0; number < 20; number += 1) {
      const start = performance.now();
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').add(plain);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      times.push(performance.now() - start);
    }
    db.close();
    indexedDB.deleteDatabase('bench-floor');
    return times;
  }, row);

async function fill(panel: Page): Promise<void> {
  const file = join(folder, 'backup.json');
  writeFileSync(file, backupText(count));
  await panel.locator('#tab-library').click();
  await measure(panel, `restore of ${count} snippets`, async () => {
    await panel.locator('input[type=file][accept*="json"]').setInputFiles(file);
    await panel.locator('.toast').waitFor({ timeout: 600_000 });
  });
}

async function run(): Promise<void> {
  const isFilled = profile !== undefined && existsSync(profile);
  const { context, extensionId, close } = await launchExtension({
    headless: true,
    ...(profile ? { profile } : {}),
  });
  try {
    const panel = await context.newPage();
    await panel.setViewportSize({ width: 400, height: 900 });
    const url = `chrome-extension://${extensionId}/sidepanel.html`;
    await panel.goto(url);
    if (!isFilled) await fill(panel);

    await panel.addInitScript(noteFirstSnippet);
    const opened: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      opened.push(await open(panel, url));
      // The entries of the search are loaded behind the first screen; the next opening is not to wait for them.
      await panel.locator('#tab-library .count').waitFor({ timeout: 60_000 });
    }
    report('open to the first screen', opened);

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
    const first = count + Math.floor(Math.random() * 1e9);
    const drafts = Array.from({ length: 20 }, (_, number) => draftNumber(first + number));
    report('save, message to answer', await saves(panel, drafts));
    report('one plain durable row', await plainAdds(panel, draftNumber(0)));
    await measure(panel, 'export of everything', async () => {
      const downloading = panel.waitForEvent('download', { timeout: 300_000 });
      await panel.locator('.footer .primary-button').click();
      await downloading;
    });
    await measure(panel, 'facts of everything', async () => {
      await panel.locator('#tab-facts').click();
      await panel.locator('.facts tbody').waitFor();
      await panel.locator('.loading').waitFor({ state: 'detached', timeout: 120_000 });
    });
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
