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
const built = '.output/chrome-mv3/content-scripts';
const scripts = ['gate.js', 'content.js'];

if (!scripts.every((file) => existsSync(`${built}/${file}`)))
  throw new Error('Build the extension first: npm run build');

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const pageOf = (title: string, text: string): string => `<!doctype html><html><head><meta charset="utf-8">
<title>${title}</title></head><body><main><h1>${title}</h1>${text
  .split('\n')
  .map((line) => `<p>${escapeHtml(line)}</p>`)
  .join('')}</main></body></html>`;

interface PageKind {
  readonly text: string;
  /** Milliseconds until the page is taken to be read and at rest. */
  readonly settle: number;
  readonly rounds: number;
}

const pages: Readonly<Record<string, PageKind>> = {
  'article, 10,000 characters': { text: newsText(10_000), settle: 2_500, rounds: 3 },
  'nothing to mark': {
    text: 'The quick brown fox jumps over the lazy dog. '.repeat(200),
    settle: 1_000,
    rounds: 3,
  },
  'page, 1,000,000 characters': { text: newsText(1_000_000), settle: 20_000, rounds: 1 },
};

/** Times are processor time of the page's main thread in milliseconds, which other work on the machine does not lengthen. */
interface Cost {
  /** Running the script that comes with the page, and the one that is brought when the page rests. */
  readonly gate: number;
  readonly script: number;
  /** All tasks, and the longest but the bringing of the script. */
  readonly tasks: number;
  readonly longest: number;
  readonly shift: number;
  /** From the load event to the first painted mark on the wall clock; undefined where none came. */
  readonly first: number | undefined;
  readonly painted: number;
  readonly heap: number;
  /** Work in a second of rest. */
  readonly idle: number;
}

/** Runs before the page: notes layout shifts, the load event and the first mark. */
const observe = `window.bench = { shift: 0, first: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.bench.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
addEventListener('load', () => { const load = performance.now(); const end = load + 10000; const look = () => {
  for (const [name, { size }] of CSS.highlights) if (size > 0 && name.startsWith('policylens-')) { window.bench.first = performance.now() - load; return; }
  if (performance.now() < end) setTimeout(look, 10); }; look(); });`;

interface Bench {
  readonly bench: { readonly shift: number; readonly first: number };
}

/** What Chromium's trace tells of a task; `tdur` is processor time in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly frame?: string } };
}

const restSeconds = 2;

async function visit(context: BrowserContext, url: string, settle: number): Promise<Cost> {
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (wanted: string): Promise<number> =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === wanted)?.value ?? 0;
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  await page.goto(url);
  await page.waitForTimeout(settle);
  const traced = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await traced;
  await page.waitForTimeout(500);
  const before = await metric('TaskDuration');
  await page.waitForTimeout(restSeconds * 1_000);
  const idle = ((await metric('TaskDuration')) - before) / restSeconds;
  const seen = await page.evaluate(() => {
    const { shift, first } = (window as unknown as Bench).bench;
    let painted = 0;
    for (const [name, { size }] of CSS.highlights) if (name.startsWith('policylens-')) painted += size;
    return { shift, first, painted };
  });
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metric('JSHeapUsedSize');
  await page.close();
  return { ...seen, ...costOf(events, url), first: seen.first || undefined, heap, idle: idle * 1_000 };
}

/** Adds up the tasks of the thread on which the page's own document was parsed. */
function costOf(
  events: readonly TraceEvent[],
  url: string,
): Pick<Cost, 'gate' | 'script' | 'tasks' | 'longest'> {
  const main = events.find((event) => event.name === 'ParseHTML' && JSON.stringify(event.args).includes(url));
  const own = events.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid);
  const timeOf = (file: string): TraceEvent | undefined =>
    own.find(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(file));
  const script = timeOf('content-scripts/content.js');
  const took = (event: TraceEvent | undefined): number => (event?.tdur ?? 0) / 1_000;
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const load = own.find(({ name }) => name === 'MarkLoad')?.ts ?? 0;
  const others = tasks.filter((task) => {
    const bringsScript =
      script && task.ts <= script.ts && took(task) >= took(script) && script.ts - task.ts < 20_000;
    return task.ts >= load && !bringsScript;
  });
  return {
    gate: took(timeOf('content-scripts/gate.js')),
    script: took(script),
    tasks: tasks.reduce((sum, task) => sum + took(task), 0),
    longest: Math.max(0, ...others.map(took)),
  };
}

type Costs = { readonly [Name in keyof Cost]: number };

/** The median of each figure. */
function medians(costs: readonly Cost[]): Costs {
  const names = Object.keys(costs[0] ?? {}) as (keyof Cost)[];
  const middle = (name: keyof Cost): number => {
    const values = costs.flatMap((cost) => cost[name] ?? []).sort((a, b) => a - b);
    return values[values.length >> 1] ?? 0;
  };
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as Costs;
}

const loadRounds = 7;

/** How much longer it takes from the navigation to the end of the load event: the ratio of the medians of many loads in turns. */
async function loadRatio(context: BrowserContext): Promise<string> {
  const times: [number[], number[]] = [[], []];
  for (let round = -1; round < loadRounds; round++) {
    for (const [index, url] of [listed, unlisted].entries()) {
      const page = await context.newPage();
      await page.goto(url);
      const end = await page.evaluate(
        () => performance.getEntriesByType('navigation').map((entry) => entry.duration)[0] ?? 0,
      );
      await page.close();
      if (round >= 0) times[index]?.push(end);
    }
  }
  const [marked, plain] = times.map((list) => list.sort((a, b) => a - b)[loadRounds >> 1] ?? 0);
  return ratio(marked ?? 0, plain ?? 0);
}

/** With and without in turns, so that what the machine does meanwhile meets both. */
async function measure(
  context: BrowserContext,
  { settle, rounds }: PageKind,
): Promise<{ with: Costs; without: Costs }> {
  const costs: Cost[] = [];
  const plain: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    const pair = [await visit(context, listed, settle), await visit(context, unlisted, 1_000)] as const;
    costs.push(pair[0]);
    plain.push(pair[1]);
  }
  return { with: medians(costs), without: medians(plain) };
}

/**
 * A walk over all text nodes, and the usual highlighter: every occurrence of the given texts wrapped in <mark>, which
 * changes the page. Milliseconds, with the layout that follows.
 */
async function rivals(page: Page, texts: readonly string[]): Promise<{ walk: number; wrap: number }> {
  return page.evaluate(
    ({ wanted, most }) => {
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
        if (performance.now() - wrapStart > most) break;
        for (const match of [...node.data.matchAll(pattern)].reverse()) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          range.surroundContents(document.createElement('mark'));
        }
      }
      document.body.getBoundingClientRect();
      return { walk: walk + length * 0, wrap: performance.now() - wrapStart };
    },
    { wanted: texts, most: 5_000 },
  );
}

const ratio = (a: number, b: number): string => (b > 0 ? (a / b).toFixed(2) : '–');
const ms = (value: number | undefined): string => (value ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : '–');

async function main(): Promise<void> {
  for (const file of scripts)
    console.log(`${file}: ${(statSync(`${built}/${file}`).size / 1_000).toFixed(0)} KB before compression`);
  const extension = await launchExtension({ headless: true });
  const { context } = extension;
  const rows: string[][] = [];
  const rivalRows: string[][] = [];
  try {
    await refuseNetwork(context);
    for (const [name, kind] of Object.entries(pages)) {
      const { text } = kind;
      const html = pageOf(name.startsWith('nothing') ? 'Nothing' : '基准-中国科技网', text);
      await servePage(context, listed, html);
      await servePage(context, unlisted, html);
      const costs = await measure(context, kind);
      const work = costs.with.tasks - costs.without.tasks;
      rows.push([
        name,
        ms(costs.with.gate),
        ms(costs.with.script),
        ms(work),
        ms(costs.with.longest),
        ms(costs.without.longest),
        ms(costs.with.first),
        String(costs.with.painted),
        costs.with.shift.toFixed(3),
        kind.rounds > 1 ? await loadRatio(context) : '–',
        ratio(costs.with.heap - costs.without.heap, text.length * 2),
        `${(costs.with.idle - costs.without.idle).toFixed(1)} ms/s`,
      ]);
      const { mentions } = extract(text.slice(0, 10_000));
      const texts = [...new Set(mentions.map((mention) => mention.text))].slice(0, 100);
      const page = await context.newPage();
      await page.goto(unlisted);
      const { walk, wrap } = await rivals(
        page,
        texts.sort((a, b) => b.length - a.length),
      );
      await page.close();
      rivalRows.push([name, ms(walk), ms(wrap), ratio(work, walk), ratio(work, wrap)]);
    }
  } finally {
    await extension.close();
  }
  printTable(
    'Marking a page, against the same page without the extension: medians, processor time but for first mark and load',
    [
      'page',
      'gate',
      'script',
      'all work',
      'longest',
      'without',
      'first mark',
      'marks',
      'shift',
      'load ×',
      'heap / text',
      'idle',
    ],
    rows,
  );
  printTable(
    'Beside a plain walk over the text nodes, and a wrapper of the same texts in <mark> that is told what to look for and stops after five seconds (own code: no such library is installed)',
    ['page', 'walk', 'wrap', 'work / walk', 'work / wrap'],
    rivalRows,
  );
}

await main();
