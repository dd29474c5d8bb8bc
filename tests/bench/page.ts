/**
 * What marking costs a page, in a real browser: the same pages on a listed site, where the content script runs, and on
 * one that is not, where it does not. Ratios of the same run; the machine's own speed falls out of them.
 */
import { existsSync, statSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { extract } from '../../lib/extract';
import { launchExtension } from '../../scripts/browser/launch';
import { refuseNetwork, servePage } from '../../scripts/browser/seed-page';
import { printTable } from './measure';
import { newsText } from './texts';

const listed = 'https://www.stdaily.com/bench/2021-01/18/page.html';
const unlisted = 'https://notes.example.org/bench/page.html';
const script = '.output/chrome-mv3/content-scripts/content.js';

if (!existsSync(script)) throw new Error('Build the extension first: npm run build');

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const pageOf = (text: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>基准-中国科技网</title></head><body><main><h1>基准</h1>${text
  .split('\n')
  .map((line) => `<p>${escapeHtml(line)}</p>`)
  .join('')}</main></body></html>`;

const pages: Readonly<
  Record<string, { readonly text: string; readonly settle: number; readonly runs: number }>
> = {
  'article, 10,000 characters': { text: newsText(10_000), settle: 2_000, runs: 3 },
  'nothing to mark': {
    text: 'The quick brown fox jumps over the lazy dog. '.repeat(200),
    settle: 2_500,
    runs: 5,
  },
  'page, 1,000,000 characters': { text: newsText(1_000_000), settle: 15_000, runs: 1 },
};

interface Cost {
  readonly load: number;
  /** Milliseconds of script in all worlds, of all work, and of the longest task. */
  readonly work: number;
  readonly tasks: number;
  readonly longest: number;
  readonly shift: number;
  /** From the page being ready to the first painted mark; undefined where none came. */
  readonly first: number | undefined;
  readonly painted: number;
  readonly heap: number;
  /** Work in the last second. */
  readonly idle: number;
}

/** Runs before the page: notes long tasks, layout shifts and the first mark. */
const observe = `window.bench = { longest: 0, shift: 0, first: 0, ready: 0 };
new PerformanceObserver((list) => { for (const { duration, startTime } of list.getEntries())
  if (window.bench.ready && startTime > window.bench.ready) window.bench.longest = Math.max(window.bench.longest, duration); }).observe({ type: 'longtask' });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.bench.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
addEventListener('load', () => { window.bench.ready = performance.now(); const look = () => {
  for (const [name, { size }] of CSS.highlights) if (size > 0 && name.startsWith('policylens-')) { window.bench.first = performance.now() - window.bench.ready; return; }
  requestAnimationFrame(look); }; look(); });`;

interface Bench {
  readonly bench: {
    readonly longest: number;
    readonly shift: number;
    readonly first: number;
    readonly ready: number;
  };
}

async function visit(context: BrowserContext, url: string, settle: number): Promise<Cost> {
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const metrics = async (): Promise<Map<string, number>> =>
    new Map((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  await page.goto(url);
  await page.waitForTimeout(settle);
  const before = await metrics();
  await page.waitForTimeout(1_000);
  const after = await metrics();
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await metrics()).get('JSHeapUsedSize') ?? 0;
  const seen = await page.evaluate(() => {
    const { longest, shift, first, ready } = (window as unknown as Bench).bench;
    let painted = 0;
    for (const [name, { size }] of CSS.highlights) if (name.startsWith('policylens-')) painted += size;
    return { longest, shift, first, ready, painted };
  });
  await page.close();
  return {
    load: seen.ready,
    work: (before.get('ScriptDuration') ?? 0) * 1_000,
    tasks: (before.get('TaskDuration') ?? 0) * 1_000,
    longest: seen.longest,
    shift: seen.shift,
    first: seen.first || undefined,
    painted: seen.painted,
    heap,
    idle: ((after.get('TaskDuration') ?? 0) - (before.get('TaskDuration') ?? 0)) * 1_000,
  };
}

/** The median run by all work done. */
async function measure(context: BrowserContext, url: string, settle: number, runs: number): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run++) costs.push(await visit(context, url, settle));
  return costs.sort((a, b) => a.tasks - b.tasks)[runs >> 1] as Cost;
}

/**
 * A walk over all text nodes, and the usual highlighter: every occurrence of the given texts wrapped in <mark>, which
 * changes the page. Milliseconds, with the layout that follows.
 */
async function rivals(page: Page, texts: readonly string[]): Promise<{ walk: number; wrap: number }> {
  return page.evaluate((wanted) => {
    const nodes: Text[] = [];
    const walkStart = performance.now();
    let length = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push(walker.currentNode as Text);
      length += (walker.currentNode as Text).data.length;
    }
    const walk = performance.now() - walkStart;
    const pattern = new RegExp(
      wanted.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)',
      'g',
    );
    const wrapStart = performance.now();
    for (const node of nodes) {
      for (const match of [...node.data.matchAll(pattern)].reverse()) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        range.surroundContents(document.createElement('mark'));
      }
    }
    document.body.getBoundingClientRect();
    return { walk: walk + length * 0, wrap: performance.now() - wrapStart };
  }, texts);
}

const ratio = (a: number, b: number): string => (b > 0 ? (a / b).toFixed(2) : '–');
const ms = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(0)} ms`);

async function main(): Promise<void> {
  console.log(`content script: ${(statSync(script).size / 1_000).toFixed(0)} KB before compression`);
  const extension = await launchExtension({ headless: true });
  const { context } = extension;
  const rows: string[][] = [];
  const rivalRows: string[][] = [];
  try {
    await refuseNetwork(context);
    for (const [name, { text, settle, runs }] of Object.entries(pages)) {
      const html = pageOf(text);
      await servePage(context, listed, html);
      await servePage(context, unlisted, html);
      console.log(`${name} …`);
      const without = await measure(context, unlisted, 1_000, runs);
      const cost = await measure(context, listed, settle, runs);
      rows.push([
        name,
        ms(cost.work - without.work),
        ms(cost.longest),
        ms(without.longest),
        ms(cost.first),
        String(cost.painted),
        cost.shift.toFixed(3),
        ratio(cost.load, without.load),
        ratio(cost.heap - without.heap, text.length * 2),
        `${(cost.idle - without.idle).toFixed(1)} ms/s`,
      ]);
      const { mentions } = extract(text.slice(0, 10_000));
      console.log(rows.at(-1)?.join('  '));
      const texts = [...new Set(mentions.map((mention) => mention.text))].slice(0, 100);
      const page = await context.newPage();
      await page.goto(unlisted);
      const { walk, wrap } = await rivals(
        page,
        texts.sort((a, b) => b.length - a.length),
      );
      await page.close();
      rivalRows.push([
        name,
        ms(walk),
        ms(wrap),
        ratio(cost.work - without.work, walk),
        ratio(cost.work - without.work, wrap),
      ]);
    }
  } finally {
    await extension.close();
  }
  printTable(
    'Marking a page, against the same page without the extension',
    ['page', 'script', 'longest', 'without', 'first mark', 'marks', 'shift', 'load ×', 'heap / text', 'idle'],
    rows,
  );
  printTable(
    'Beside a plain walk over the text nodes, and a wrapper of the same texts in <mark> that is told what to look for (own code: no such library is installed)',
    ['page', 'walk', 'wrap', 'script / walk', 'script / wrap'],
    rivalRows,
  );
}

await main();
