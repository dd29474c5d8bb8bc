import type { BrowserContext } from '@playwright/test';
import { address } from './pages';
import { restOf, startTrace, threadOf, type Work, workOf } from './trace';

export interface Visit extends Work {
  readonly shift: number;
  /** From the load event to the first painted mark and to the last, on the wall clock; 0 where none came. */
  readonly first: number;
  readonly last: number;
  readonly painted: number;
  /** Bytes that scripts hold, typed arrays included. */
  readonly heap: number;
  /** Script work in a second of rest: calls, and milliseconds. */
  readonly restCalls: number;
  readonly rest: number;
}

interface Seen {
  readonly shift: number;
  readonly first: number;
  readonly last: number;
}

/** Runs before the page: notes layout shifts and when marks come, until the page is taken to be at rest. */
const observe = (settle: number): string => `window.bench = { shift: 0, first: 0, last: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.bench.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
addEventListener('load', () => { const load = performance.now(); let most = 0; const look = () => { const now = performance.now() - load; let count = 0;
  for (const [name, { size }] of CSS.highlights) if (name.startsWith('policylens-')) count += size;
  if (count > 0 && most === 0) window.bench.first = now;
  if (count > most) window.bench.last = now;
  most = Math.max(most, count);
  if (now < ${settle} - 500) setTimeout(look, 10); }; look(); });`;

const restSeconds = 4;

/** Opens the page, lets it come to rest, and tells what that took. */
export async function visit(context: BrowserContext, settle: number): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(observe(settle));
  const session = await context.newCDPSession(page);
  const endLoading = await startTrace(session);
  await page.goto(address);
  await page.waitForTimeout(settle);
  const loading = await endLoading();
  const thread = threadOf(loading, address);
  const endRest = await startTrace(session);
  await page.waitForTimeout(restSeconds * 1_000);
  const rest = restOf(await endRest(), thread);
  const seen: Seen & { painted: number } = await page.evaluate(() => {
    let painted = 0;
    for (const [name, { size }] of CSS.highlights) if (name.startsWith('policylens-')) painted += size;
    return { ...(window as unknown as { bench: Seen }).bench, painted };
  });
  await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  await page.close();
  return {
    ...seen,
    ...workOf(loading, thread),
    heap: heap.usedSize + (heap.backingStorageSize ?? 0),
    restCalls: rest.calls / restSeconds,
    rest: rest.script / restSeconds,
  };
}

/** Milliseconds between two loads: what reads the page is then under way, as it is for a reader who goes on quickly. */
const pause = 1_000;

export interface Load {
  /** Milliseconds on the wall clock from the navigation to the end of the load event. */
  readonly wall: number;
  /** Processor time of the page's main thread up to then. */
  readonly work: number;
}

/** Loads the page a second time in its tab: the first time the browser also sets up a process for it. */
export async function load(context: BrowserContext): Promise<Load> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(address);
  await page.waitForTimeout(pause);
  const end = await startTrace(session);
  await page.reload();
  const wall = await page.evaluate(
    () => performance.getEntriesByType('navigation').map((entry) => entry.duration)[0] ?? 0,
  );
  const events = await end();
  await page.close();
  return { wall, work: workOf(events, threadOf(events, address)).load };
}
