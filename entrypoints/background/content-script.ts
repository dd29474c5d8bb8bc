import { type Browser, browser } from 'wxt/browser';
import { framesOf } from '../../lib/frames';
import { sendToPage } from '../../lib/messaging';

const file = '/content-scripts/content.js';
/** As text: which paths there are the types know only when all has been built once. */
const detailsFile: string = '/details.js';
const styles = '/content-scripts/gate.css';

/** Reads a tab's page and the frames in it, unless they are read already. False where the browser lets no extension in. */
export async function ensureContentScript(tabId: number): Promise<boolean> {
  const frames = await framesOf(tabId);
  const answers = await Promise.all(frames.map((frameId) => sendToPage(tabId, 'ping', {}, frameId)));
  const unread = frames.filter((_, index) => !answers[index]?.ok);
  if (unread.length === 0) return true;
  try {
    const target = { tabId, frameIds: unread };
    await browser.scripting.insertCSS({ target, files: [styles] });
    await browser.scripting.executeScript({ target, files: [file] });
    return true;
  } catch {
    return answers.some((answer) => answer.ok);
  }
}

/** Reads one frame of a tab, unless it is read already. Where the browser tells the document, a frame that shows another one by now is left alone. */
export async function readFrame(tabId: number, frameId: number, documentId?: string): Promise<boolean> {
  if ((await sendToPage(tabId, 'ping', {}, frameId)).ok) return true;
  return runInFrame(file, tabId, frameId, documentId);
}

/** Brings to a frame that is read what shows its card and answers the panel (entrypoints/details). */
export const bringDetails = (tabId: number, frameId: number, documentId?: string): Promise<boolean> =>
  runInFrame(detailsFile, tabId, frameId, documentId);

async function runInFrame(
  script: string,
  tabId: number,
  frameId: number,
  documentId?: string,
): Promise<boolean> {
  try {
    const target = documentId ? { tabId, documentIds: [documentId] } : { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: [script as typeof file] });
    return true;
  } catch {
    return false;
  }
}

/** The tabs that have a page loaded. */
export async function openTabIds(filter: Browser.tabs.QueryInfo): Promise<number[]> {
  const tabs = await browser.tabs.query(filter);
  return tabs.flatMap((tab) => (tab.id === undefined || tab.discarded ? [] : [tab.id]));
}

/**
 * Pages that were open before an install, an update or a permission have no content script, or one whose extension is
 * gone: they get the present one, which takes the place of the old.
 */
export async function injectIntoOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const ids = await openTabIds({ url: [...patterns] });
  await Promise.all(ids.map(ensureContentScript));
}
