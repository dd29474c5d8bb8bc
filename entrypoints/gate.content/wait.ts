import { findChinese } from '../../lib/page/chinese';
import { nextIdle, pause } from '../../lib/page/slices';

/** A page without Chinese that changes is looked through again after such a rest, or longer where looking takes long. */
const shortestRest = 1_000;
const restPerWork = 50;
const sliceMilliseconds = 4;
const longestLoad = 1_000;

/**
 * Resolves with true when the page is idle and shows Chinese, with false when the signal aborts.
 *
 * @param onNone called once, where the page as it was loaded shows none.
 */
export async function waitForChinese(
  document: Document,
  signal: AbortSignal,
  onNone: () => void = () => {},
): Promise<boolean> {
  await loadEnd(document, signal);
  let isFirst = true;
  while (!signal.aborted) {
    // What changes while it is being looked through counts, too.
    const change = nextChange(document, signal);
    await nextIdle();
    const { found, spent } = await look(document, signal);
    if (found) {
      change.ignore();
      return !signal.aborted;
    }
    if (isFirst && !signal.aborted) onNone();
    isFirst = false;
    await change.happened;
    await pause(Math.max(shortestRest, spent * restPerWork), signal);
  }
  return false;
}

/** Resolves when the page has loaded, so that it does so no later for us, or after a while: some pictures never come. */
async function loadEnd(document: Document, signal: AbortSignal): Promise<void> {
  if (document.readyState === 'complete') return;
  const loaded = new AbortController();
  window.addEventListener('load', () => loaded.abort(), { once: true, signal });
  await pause(longestLoad, AbortSignal.any([signal, loaded.signal]));
}

async function look(document: Document, signal: AbortSignal): Promise<{ found: boolean; spent: number }> {
  const steps = findChinese(document);
  let spent = 0;
  while (!signal.aborted) {
    const start = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - start < sliceMilliseconds) step = steps.next();
    spent += performance.now() - start;
    if (step.done) return { found: step.value, spent };
    await nextIdle();
  }
  return { found: false, spent };
}

/** Asks for one change only: a page that changes all the time costs nothing between two looks. */
function nextChange(document: Document, signal: AbortSignal) {
  const heard = new AbortController();
  const ended = AbortSignal.any([signal, heard.signal]);
  const observer = new MutationObserver(() => heard.abort());
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const happened = new Promise<void>((resolve) => {
    ended.addEventListener(
      'abort',
      () => {
        observer.disconnect();
        resolve();
      },
      { once: true },
    );
  });
  return { happened, ignore: () => heard.abort() };
}
