import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from './start';

/** How often a page asks whether its extension is still there. */
const pulse = 2_000;

export default defineContentScript({
  // The table of sites is put here while building (wxt.config.ts), so that pages need not load it.
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // Brought by the background where the gate (gate.content) or the reader asks for it.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(context) {
    if (!(document.documentElement instanceof HTMLElement) || !('highlights' in CSS)) return;
    // Nothing tells a page that its extension was disabled or updated; asking is cheap, and what we painted must go.
    context.setInterval(() => {}, pulse);
    void startContent(context.signal);
  },
});
