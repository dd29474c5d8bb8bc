/**
 * The collection page over a library of 100,000 facts, in the browser that POLICYLENS_BROWSER names and on the production
 * build: how soon the first figure stands, what each change of the filters takes until all figures follow, and for how
 * long the page does not answer meanwhile.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { launchExtension } from '../../scripts/browser/launch';
import { printTable } from './measure';

const count = Number(process.env.BENCH_SNIPPETS ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'policylens-bench-'));
const metrics = ['投资', '总产值', '营业收入', '税收', '专项资金', '合同额', '利润'];
const statuses = ['actual', 'actual', 'target', 'forecast'] as const;

/** Snippets with one fact each, on some 1,800 parks; values repeat now and then, so that sources agree and disagree. */
function makeSnippet(index: number) {
  const park = `示例${index % 1800}高新区`;
  const year = 2008 + (index % 17);
  const metric = metrics[index % metrics.length] ?? '';
  const value = String((((index * 7919) % 9973) + 1) * 1_000_000);
  const amount = `${Number(value) / 10_000}万元`;
  const sentence = `${park}管委会表示，${year}年全区完成${metric}${amount}，同比增长，第${index}次通报。`;
  const at = sentence.indexOf(amount);
  const span = { start: at, end: at + amount.length, text: amount };
  const read = { value, currency: 'CNY', qualifier: 'exact' } as const;
  const savedAt = new Date(Date.UTC(2020, 0, 1) + index * 1_900_000).toISOString();
  return {
    id: crypto.randomUUID(),
    contentHash: '',
    text: amount,
    kind: 'money',
    sentence,
    mentions: [
      { start: 0, end: park.length, kind: 'park', text: park, confidence: 0.9, evidence: [] },
      { ...span, kind: 'money', confidence: 0.9, evidence: [], amount: read },
    ],
    facts: [
      {
        ...span,
        ...read,
        kind: 'money',
        metric,
        subject: [park],
        period: `${year}年`,
        year,
        status: statuses[index % statuses.length],
      },
    ],
    selectors: [{ type: 'TextQuoteSelector', exact: sentence, prefix: '', suffix: '' }],
    identities: [
      {
        text: park,
        kind: 'park',
        identity: {
          key: `park:${park}`,
          status: 'placed',
          province: `示例${index % 31}省`,
          evidence: [],
        },
      },
    ],
    page: {
      url: `https://www.example.gov.cn/${index % 9000}.html`,
      title: `${park}召开年度工作会议`,
      outlet: `示例${index % 40}日报`,
      publishedAt: `${year + 1}-0${(index % 9) + 1}-15`,
    },
    note: '',
    tags: [],
    savedAt,
    updatedAt: savedAt,
  };
}

function backup(): string {
  const snippets = Array.from({ length: count }, (_, index) => makeSnippet(index));
  const head = { format: 'policylens-backup', version: 1, createdAt: new Date().toISOString() };
  return JSON.stringify({ ...head, snippets, hiddenMentions: [] });
}

interface Watched {
  readonly tasks: number[];
  firstFigure: number;
  lastChange: number;
}

/** Notes tasks over 50 ms, when the first figure stands, and when the document changed last. */
function watch(): void {
  const seen: Watched = { tasks: [], firstFigure: Number.NaN, lastChange: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    seen.lastChange = performance.now();
    if (Number.isNaN(seen.firstFigure) && document.querySelector('.chart svg'))
      seen.firstFigure = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}

const seenOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { readonly seen: Watched }).seen);

function startOver(): number {
  (globalThis as unknown as { readonly seen: Watched }).seen.tasks.length = 0;
  return performance.now();
}

/** Milliseconds from `act` (or from `since`) until the document has rested for half a second. */
async function untilRest(page: Page, cpu: CDPSession, act: () => Promise<unknown>, since?: number) {
  const before = since === undefined ? await threadTime(cpu) : 0;
  const started = since ?? (await page.evaluate(startOver));
  await act();
  await page.waitForFunction(
    (from) => {
      const { lastChange } = (globalThis as unknown as { readonly seen: Watched }).seen;
      return lastChange > from && performance.now() - lastChange > 500;
    },
    started,
    { timeout: 120_000 },
  );
  const { lastChange, tasks } = await seenOf(page);
  return { total: lastChange - started, tasks, thread: (await threadTime(cpu)) - before };
}

/** Milliseconds that the page's main thread has worked, which other programs on the machine do not stretch. */
async function threadTime(cpu: CDPSession): Promise<number> {
  const { metrics } = await cpu.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

type Rest = Awaited<ReturnType<typeof untilRest>>;

const row = (what: string, { total, tasks, thread }: Rest) => [
  what,
  total.toFixed(0),
  thread.toFixed(0),
  Math.max(0, ...tasks).toFixed(0),
  String(tasks.length),
];

async function run(): Promise<void> {
  const { context, extensionId, close } = await launchExtension({ headless: true });
  try {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await page.locator('#tab-library').click();
    const file = join(folder, 'backup.json');
    writeFileSync(file, backup());
    await page.locator('input[type=file][accept*="json"]').setInputFiles(file);
    await page.locator('.toast').waitFor({ timeout: 600_000 });

    await page.addInitScript(watch);
    const cpu = await context.newCDPSession(page);
    await cpu.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`chrome-extension://${extensionId}/collection.html`);
    await page.locator('.chart svg').first().waitFor({ timeout: 300_000 });
    const opened = await untilRest(page, cpu, () => Promise.resolve(), 0);
    const { firstFigure } = await seenOf(page);
    console.log(`first figure of ${count} facts: ${(firstFigure / 1000).toFixed(1)} s after opening`);

    const choose = (label: string, index: number) => () =>
      page.getByLabel(label, { exact: true }).first().selectOption({ index });
    const search = (text: string) => () => page.getByRole('searchbox').fill(text);
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['search, most match', search('高新区')],
      ['search, few match', search('示例17高新')],
      ['search emptied', search('')],
      ['a year', choose('年份', 1)],
      ['another status too', choose('状态', 1)],
      ['all statuses', choose('状态', 0)],
      ['all years', choose('年份', 0)],
      ['a park', choose('园区', 1)],
      ['all parks', choose('园区', 0)],
      ['a metric', choose('指标', 1)],
      ['all metrics', choose('指标', 0)],
      ['another measure compared', choose('比较的指标', 2)],
      ['grouped by year', choose('分组', 4)],
      ['not grouped', choose('分组', 0)],
    ];
    const rows = [];
    for (const [what, act] of steps) rows.push(row(what, await untilRest(page, cpu, act)));
    printTable(
      'collection page: milliseconds until all figures follow',
      ['', 'all', 'of it work', 'longest task', 'tasks over 50'],
      [row('from opening', opened), ...rows],
    );
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await run();
