import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, test } from './extension';
import { draftNumber, saveDrafts } from './library-support';

async function openLibrary(panel: Page, snippets: number): Promise<void> {
  await saveDrafts(
    panel,
    Array.from({ length: snippets }, (_, number) => draftNumber(number)),
  );
  await panel.locator('#tab-library').click();
  await expect(panel.locator('.snippet')).toHaveCount(snippets);
}

const options = (panel: Page) => panel.locator('dialog');

async function take(panel: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download]: [Download, unknown] = await Promise.all([panel.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const records = (bytes: Buffer) =>
  parse(bytes.toString('utf8'), { bom: true, columns: true }) as Record<string, string>[];

for (const colours of ['light', 'dark'] as const) {
  test.describe(colours, () => {
    test.use({ colours, language: colours === 'light' ? 'zh-CN' : 'en' });

    test('the export options have nothing that axe objects to, and fit', async ({ openPanel }) => {
      const panel = await openPanel();
      await openLibrary(panel, 2);
      await panel.getByRole('button', { name: /^(导出选项|Export options)$/ }).click();
      await expect(options(panel)).toBeVisible();
      const { violations } = await new AxeBuilder({ page: panel }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    });
  });
}

test('what is chosen is exported and remembered, and one click still writes the documented CSV', async ({
  openPanel,
}) => {
  const panel = await openPanel();
  await openLibrary(panel, 3);
  await panel.locator('.snippet').first().press('x');
  await panel.getByRole('button', { name: '导出选项' }).click();
  const dialog = options(panel);
  await dialog.getByLabel('范围').selectOption('selection');
  await dialog.getByLabel('每行').selectOption('fact');
  await dialog.getByLabel('表头').selectOption('zh-CN');
  await dialog.getByRole('checkbox', { name: '数值（亿）' }).check();
  await dialog.getByRole('checkbox', { name: '类别' }).uncheck();
  await dialog.getByRole('button', { name: '“主体”上移' }).click();
  const chosen = await take(panel, () => dialog.getByRole('button', { name: '导出 · 1 条' }).click());
  const rows = records(chosen.bytes);
  expect(rows).toHaveLength(1);
  expect(Object.keys(rows[0] ?? {}).slice(0, 2)).toEqual(['主体', '原文']);
  expect(Object.keys(rows[0] ?? {}).at(-1)).toBe('数值（亿）');
  expect(rows[0]).toMatchObject({ 主体: '滨河高新区', '数值（亿）': '3.5' });

  await panel.reload();
  await panel.locator('#tab-library').click();
  await expect(panel.locator('.snippet')).toHaveCount(3);
  await panel.getByRole('button', { name: '导出选项' }).click();
  await expect(dialog.getByLabel('每行')).toHaveValue('fact');
  await expect(dialog.getByRole('checkbox', { name: '数值（亿）' })).toBeChecked();
  // Nothing is selected now, so the scope is the list.
  await expect(dialog.getByLabel('范围')).toHaveValue('filter');
  await panel.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const csv = await take(panel, () => panel.locator('.footer .primary-button').click());
  expect(csv.name).toMatch(/^policylens-.*\.csv$/);
  expect(records(csv.bytes)).toHaveLength(6);
  expect(Object.keys(records(csv.bytes)[0] ?? {}).slice(0, 2)).toEqual(['kind', 'text']);
});

test('a workbook, annotations and references are written in the browser', async ({ openPanel }) => {
  const panel = await openPanel();
  await openLibrary(panel, 3);
  const dialog = options(panel);
  const write = async (format: string) => {
    await panel.getByRole('button', { name: '导出选项' }).click();
    await dialog.getByLabel('格式', { exact: true }).selectOption(format);
    return take(panel, () => dialog.getByRole('button', { name: /^导出 · 3/ }).click());
  };
  const workbook = await write('xlsx');
  expect(workbook.name).toMatch(/\.xlsx$/);
  expect(Object.keys(unzipSync(workbook.bytes))).toContain('xl/worksheets/sheet3.xml');
  const annotations = JSON.parse((await write('jsonld')).bytes.toString('utf8')) as { total: number };
  expect(annotations.total).toBe(3);
  expect((await write('ris')).bytes.toString('utf8')).toMatch(/^TY {2}- NEWS/);
});

test('a table and a citation are copied', async ({ extension, openPanel }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openPanel();
  await openLibrary(panel, 2);
  await panel.getByRole('button', { name: '导出选项' }).click();
  await options(panel).getByRole('button', { name: '复制为表格' }).click();
  await expect(panel.locator('.toast')).toContainText('2 条');
  const copied = await panel.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  const lines = parse(copied.text ?? '', { columns: true, delimiter: '\t' }) as Record<string, string>[];
  expect(lines.map(({ value }) => value)).toEqual(['', '250000000', '', '150000000']);
  expect(copied.html?.match(/<tr>/g)).toHaveLength(5);

  await panel.locator('.snippet').first().hover();
  await panel.getByRole('button', { name: '复制引用' }).first().click();
  await expect(panel.locator('.toast')).toContainText('[N/OL]');
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toContain('[N/OL]');
});

test('a CSV comes back into another library, its bad lines named first', async ({ openPanel }) => {
  const panel = await openPanel();
  await openLibrary(panel, 3);
  const { bytes } = await take(panel, () => panel.locator('.footer .primary-button').click());
  const good = bytes.toString('utf8');
  const choose = async (file: string) => {
    await panel.locator('.footer .menu-place > button').click();
    const [chooser] = await Promise.all([
      panel.waitForEvent('filechooser'),
      panel.getByRole('menuitem', { name: '导入 CSV' }).click(),
    ]);
    await chooser.setFiles({ name: 'facts.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  };
  await choose(good);
  await expect(panel.locator('.toast')).toContainText('新增 0 条，更新 0 条，3 条不变');

  const other = good.replaceAll('第1项', '第91项').replaceAll('第2项', '第92项').replace('350000000', '很多');
  await choose(other);
  await expect(options(panel)).toContainText('“数值”：不是数（很多）');
  await expect(panel.locator('.snippet')).toHaveCount(3);
  const { violations } = await new AxeBuilder({ page: panel }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await options(panel).getByRole('button', { name: '不要这些，导入其余 2 条' }).click();
  await expect(panel.locator('.toast')).toContainText('新增 1 条');
  await expect(panel.locator('.snippet')).toHaveCount(4);
});
