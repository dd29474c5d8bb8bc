import type { Page } from '@playwright/test';

/** All text of the page, closed shadow roots included, as the browser itself sees it. */
export async function drawnText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return JSON.stringify(root);
}
