import type { Download, Locator, Page } from '@playwright/test';
import { clickMention } from './read-page';

/** What a reader does, in the words of the screen. The scripts and the end-to-end tests play it. */

/** The card on the page, wherever it is open. */
export const card = (page: Page): Locator => page.getByRole('dialog');

/** Opens the card of a mention with a click, saves from it and resolves to what the card then says. */
export async function saveFromCard(
  page: Page,
  kind: 'park' | 'institution' | 'money',
  text: string,
): Promise<string> {
  await clickMention(page, kind, text);
  await card(page).getByRole('button', { name: '保存摘录' }).click();
  const said = card(page)
    .getByText(/已保存|已在摘录库|没能保存/)
    .first();
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

export async function openTab(panel: Page, name: '本页' | '摘录库' | '事实'): Promise<void> {
  await panel.getByRole('tab', { name }).click();
}

/** Saves every mention of the page from the panel and resolves to what the panel then says. */
export async function saveAll(panel: Page): Promise<string> {
  await openTab(panel, '本页');
  await panel.getByRole('button', { name: '保存全部' }).click();
  const said = panel.getByText(/已保存 \d+ 条/).first();
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

/** Exports the whole library as CSV; resolves to the download. */
export async function exportLibrary(panel: Page): Promise<Download> {
  await openTab(panel, '摘录库');
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: /^导出 CSV/ }).click(),
  ]);
  return download;
}
