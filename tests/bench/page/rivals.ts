import type { BrowserContext } from '@playwright/test';
import { address } from './pages';

/**
 * A walk over all text nodes, and the usual highlighter: every occurrence of the given texts wrapped in <mark>, which
 * changes the page. Milliseconds, with the layout that follows.
 */
export async function rivals(
  context: BrowserContext,
  texts: readonly string[],
): Promise<{ walk: number; wrap: number }> {
  const page = await context.newPage();
  await page.goto(address);
  const times = await page.evaluate(
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
  await page.close();
  return times;
}
