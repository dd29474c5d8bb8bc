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
  if (!(await waitForChinese(document, signal))) return;
  await askToBeRead(async (message) => browser.runtime.sendMessage(message));
}
