import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../lib/page/paint/marks.css';
import { askToBeRead } from './ask';
import { waitForChinese } from './wait';

/**
 * All that a listed site's page runs at first: small, because it runs while the page is being built. What reads and marks
 * is brought when the page has come to rest and has Chinese text to read.
 */
export default defineContentScript({
  // The table of sites is put here while building (wxt.config.ts), so that pages need not load it.
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    if (!(document.documentElement instanceof HTMLElement) || !('highlights' in CSS)) return;
    void open(context.signal);
  },
});

async function open(signal: AbortSignal): Promise<void> {
  const ask = async (message: unknown) => browser.runtime.sendMessage(message);
  if (!(await waitForChinese(document, signal, () => void askForOwn(ask)))) return;
  await askToBeRead(ask);
}

/** A page without Chinese may yet hold what its reader saved there, or terms of the reader's own in Latin letters. */
async function askForOwn(ask: (message: unknown) => Promise<unknown>): Promise<void> {
  if (window !== window.top) return;
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? undefined;
  await askToBeRead(ask, { withoutChinese: { canonical } });
}
