import type { CDPSession } from '@playwright/test';

/** What Chromium's trace tells of a task; `tdur` is processor time in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

export type Trace = readonly TraceEvent[];

/** Starts tracing; resolves to what ends it and gives the events. */
export async function startTrace(session: CDPSession): Promise<() => Promise<Trace>> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', take);
    return events;
  };
}

/** Milliseconds of processor time. */
const took = (event: TraceEvent | undefined): number => (event?.tdur ?? 0) / 1_000;
const sum = (events: Trace): number => events.reduce((total, event) => total + took(event), 0);

/** The thread on which the page's own document was parsed. */
export interface Thread {
  readonly pid: number;
  readonly tid: number;
}

export const threadOf = (events: Trace, url: string): Thread | undefined =>
  events.find((event) => event.name === 'ParseHTML' && JSON.stringify(event.args).includes(url));

const on = (events: Trace, thread: Thread | undefined): TraceEvent[] =>
  events
    .filter(({ pid, tid }) => pid === thread?.pid && tid === thread.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));

const scriptNames = new Set([
  'EvaluateScript',
  'v8.compile',
  'FunctionCall',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

/** Script work, each stretch once: what runs inside of another is in that one's time. */
function scriptsOf(own: Trace): TraceEvent[] {
  const outer: TraceEvent[] = [];
  let end = 0;
  for (const event of own) {
    if (!scriptNames.has(event.name) || event.ts < end) continue;
    outer.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return outer;
}

/** Processor time of the page's main thread in milliseconds, which other work on the machine hardly lengthens. */
export interface Work {
  /** Running the script that comes with the page, and the one that is brought when the page rests. */
  readonly gate: number;
  readonly content: number;
  /** From the arrival of the document to the end of the load event. */
  readonly load: number;
  /** From then on: all tasks, script in them, and the longest task. */
  readonly tasks: number;
  readonly script: number;
  readonly longest: number;
}

export function workOf(events: Trace, thread: Thread | undefined): Work {
  const own = on(events, thread);
  const evaluated = (file: string) =>
    own.find(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(file));
  const begun = own.find(({ name }) => name === 'CommitLoad')?.ts ?? 0;
  const loaded = own.find(({ name }) => name === 'MarkLoad')?.ts ?? 0;
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const later = tasks.filter(({ ts }) => ts >= loaded);
  return {
    gate: took(evaluated('content-scripts/gate.js')),
    content: took(evaluated('content-scripts/content.js')),
    load: sum(tasks.filter(({ ts }) => ts >= begun && ts < loaded)),
    tasks: sum(later),
    script: sum(scriptsOf(own).filter(({ ts }) => ts >= loaded)),
    longest: Math.max(0, ...later.map(took)),
  };
}

/** Script work on a thread while nothing happens: how often, and how many milliseconds in all. */
export function restOf(events: Trace, thread: Thread | undefined): { calls: number; script: number } {
  // Behind each task the engine looks whether a microtask waits: that alone is no script.
  const scripts = scriptsOf(on(events, thread)).filter((event) => took(event) > 0.02);
  return { calls: scripts.length, script: sum(scripts) };
}
