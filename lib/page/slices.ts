/** Work in slices, so that the page stays awake: no slice runs longer than a few milliseconds. */

/** A step may overrun a slice by its own length, so the slice itself stays well below the 8 ms that a reader may not feel. */
const sliceMilliseconds = 5;

export type Pace =
  /** Yield to input and drawing, then go on: a first reading that someone waits for. */
  | 'soon'
  /** Wait until the page has nothing to do: everything else. */
  | 'idle';

/** Runs `job` to its end, pausing between slices. Ends early, and says so with false, when the signal aborts. */
export async function runInSlices(job: Iterator<unknown>, pace: Pace, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const end = performance.now() + sliceMilliseconds;
    do {
      if (job.next().done) return true;
    } while (performance.now() < end);
    await (pace === 'soon' ? nextTask() : nextIdle());
  }
  return false;
}

/** Resolves in a task of its own, behind input and drawing that wait. */
export function nextTask(): Promise<void> {
  if (typeof scheduler !== 'undefined' && 'postTask' in scheduler) {
    return scheduler.postTask(() => {}, { priority: 'user-visible' });
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Resolves when the page is idle, or after half a second. */
export function nextIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 32);
  });
}

/** Resolves after `milliseconds`, or at once when the signal aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
