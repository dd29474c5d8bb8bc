import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { draftNumber, type KeptRow, saveDrafts } from './library-support';
import { readTable } from './support/stored';

const typed = '写到一半的话 🏭';

/** From now on the background answers every write as it does when the disk is full; or truly again. */
const fillDisk = (panel: Page, full: boolean) =>
  panel.evaluate((isFull) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Record<string, unknown> } }).chrome;
    runtime.trueSend ??= runtime.sendMessage;
    const trueSend = runtime.trueSend as (message: { name: string }) => Promise<unknown>;
    runtime.sendMessage = (message: { name: string }) =>
      isFull && /^(update|change|tag|rename|correct)/.test(message.name)
        ? Promise.resolve({ ok: true, value: { status: 'failed', reason: 'quota' } })
        : trueSend.call(runtime, message);
  }, full);

async function openNote(panel: Page): Promise<void> {
  await panel.locator('#tab-library').click();
  await panel.locator('.snippet').first().press('e');
  await panel.getByLabel('备注', { exact: true }).fill(typed);
}

test('a typed note is there again after the tab, the list, and the panel were left', async ({
  openPanel,
}) => {
  const panel = await openPanel();
  await saveDrafts(
    panel,
    Array.from({ length: 60 }, (_, number) => draftNumber(number)),
  );
  await openNote(panel);
  await panel.locator('#tab-facts').click();
  await panel.locator('#tab-library').click();
  await expect(panel.getByLabel('备注', { exact: true })).toHaveValue(typed);

  await panel.locator('.snippet').first().focus();
  await panel.keyboard.press('End');
  await expect(panel.locator('.snippet:focus')).toContainText('第0项');
  await expect(panel.getByLabel('备注', { exact: true })).toHaveCount(0);
  await panel.keyboard.press('Home');
  await expect(panel.getByLabel('备注', { exact: true })).toHaveValue(typed);

  await panel.locator('.search-field input').fill('第0项');
  await expect(panel.locator('.snippet')).toHaveCount(1);
  await panel.locator('.search-field input').fill('');
  await expect(panel.getByLabel('备注', { exact: true })).toHaveValue(typed);

  await panel.reload();
  await panel.locator('#tab-library').click();
  await expect(panel.getByLabel('备注', { exact: true })).toHaveValue(typed);
  await panel.getByLabel('备注', { exact: true }).press('Control+Enter');
  await expect(panel.locator('.snippet-note')).toHaveText(typed);
  await expect(panel.getByLabel('备注', { exact: true })).toHaveCount(0);
});

test('a note that cannot be written stays in its form, which says so', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, [draftNumber(1)]);
  await openNote(panel);
  await fillDisk(panel, true);
  await panel.keyboard.press('Control+Enter');
  await expect(panel.locator('.snippet [role=alert]')).toContainText('都还在');
  await expect(panel.getByLabel('备注', { exact: true })).toHaveValue(typed);
  await fillDisk(panel, false);
  await panel.locator('.snippet').getByRole('button', { name: '再试一次' }).click();
  await expect(panel.locator('.snippet-note')).toHaveText(typed);
});

test('what is left with Escape comes back by undo', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, [draftNumber(1)]);
  await openNote(panel);
  await panel.keyboard.press('Escape');
  await expect(panel.getByLabel('备注', { exact: true })).toHaveCount(0);
  await panel.locator('.toast').getByRole('button', { name: '撤销' }).click();
  await expect(panel.getByLabel('备注', { exact: true })).toHaveValue(typed);
});

test('a corrected fact that cannot be written stays in its form', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, [draftNumber(1)]);
  await panel.locator('#tab-facts').click();
  await fillDisk(panel, true);
  await panel.locator('.facts .icon-button').click();
  await panel.getByLabel('指标').fill('固定资产投资');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('dialog').getByRole('alert')).toBeVisible();
  await expect(panel.getByLabel('指标')).toHaveValue('固定资产投资');
});

test('a draft tells that its note was changed elsewhere, open or opened again', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, [draftNumber(1)]);
  const [snippet] = await readTable<KeptRow>(panel, 'snippets');
  const changeElsewhere = (note: string) =>
    panel.evaluate(
      (payload) => chrome.runtime.sendMessage({ to: 'background', name: 'updateSnippet', payload }),
      { id: snippet?.id, changes: { note } },
    );
  await openNote(panel);
  await expect(panel.getByText('在别处改过')).toHaveCount(0);
  await changeElsewhere('另一处写的');
  await expect(panel.getByText('在别处改过')).toContainText('另一处写的');

  await panel.reload();
  await panel.locator('#tab-library').click();
  await expect(panel.getByText('在别处改过')).toContainText('另一处写的');
  await expect(panel.getByLabel('备注', { exact: true })).toHaveValue(typed);
  await panel.getByLabel('备注', { exact: true }).press('Control+Enter');
  await expect(panel.locator('.snippet-note')).toHaveText(typed);
  await panel.locator('.snippet').first().press('e');
  await expect(panel.getByText('在别处改过')).toHaveCount(0);
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
