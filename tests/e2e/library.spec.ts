import { readFileSync } from 'node:fs';
import { launchExtension } from '../../scripts/browser/launch';
import { expect, test } from './extension';
import { draftNumber, saveDrafts } from './library-support';
import { readTable } from './support/stored';

const numbers = (count: number) => Array.from({ length: count }, (_, number) => draftNumber(number));

test('a save shows at once in every panel, once, and survives a reload', async ({ openPanel }) => {
  const one = await openPanel();
  const two = await openPanel();
  await one.locator('#tab-library').click();
  await two.locator('#tab-library').click();
  expect(await saveDrafts(one, [draftNumber(0), draftNumber(0)])).toEqual(['saved', 'duplicate']);
  await expect(one.locator('.snippet')).toHaveCount(1);
  await expect(two.locator('.snippet')).toHaveCount(1);

  await two.locator('.snippet').press('e');
  await two.getByLabel('备注', { exact: true }).fill('请核对 🏭 𠮷');
  await two.getByLabel('标签', { exact: true }).fill('光伏，储能');
  await two.keyboard.press('Control+Enter');
  await expect(one.locator('.snippet-note')).toHaveText('请核对 🏭 𠮷');
  await expect(one.locator('.tags li')).toHaveText(['光伏', '储能']);
  await one.reload();
  await one.locator('#tab-library').click();
  await expect(one.locator('.snippet-note')).toHaveText('请核对 🏭 𠮷');
});

test('the list is worked by keyboard alone', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, numbers(60));
  await panel.keyboard.press('/');
  await expect(panel.locator('.search-field input')).toBeFocused();
  await panel.keyboard.type('滨河');
  await expect(panel.locator('.result-line')).toContainText('60');
  await panel.keyboard.press('ArrowDown');
  const focused = panel.locator('.snippet:focus');
  await expect(focused).toContainText('第59项');
  await panel.keyboard.press('ArrowDown');
  await expect(focused).toContainText('第58项');
  await panel.keyboard.press('End');
  await expect(focused).toContainText('第0项');
  await panel.keyboard.press('Home');
  await expect(focused).toContainText('第59项');

  await panel.keyboard.press('Delete');
  await expect(panel.locator('.toast')).toContainText('已删除 1 条摘录');
  await expect(focused).toContainText('第58项');
  await panel.keyboard.press('Control+z');
  await expect(panel.locator('.toast')).toContainText('已恢复 1 条摘录');
  await expect(panel.locator('.result-line')).toContainText('60');

  await panel.locator('.snippet').first().focus();
  await panel.keyboard.press('x');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('x');
  await expect(panel.locator('.footer .primary-button')).toHaveText('导出 CSV · 2 条');
  await panel.getByRole('button', { name: '加标签' }).click();
  await panel.keyboard.type('重点');
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.tags li')).toHaveText(['重点', '重点']);
});

test('keys are for the snippet that has the focus, whatever comes before it', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, numbers(3));
  await panel.locator('#tab-library').click();
  await panel.locator('.snippet').first().focus();
  const focused = panel.locator('.snippet:focus');
  await expect(focused).toContainText('第2项');
  await saveDrafts(panel, [draftNumber(3)]);
  await expect(panel.locator('.snippet')).toHaveCount(4);
  await expect(focused).toContainText('第2项');
  await panel.keyboard.press('Delete');
  await expect(panel.locator('.snippet')).toHaveCount(3);
  await expect(panel.locator('.virtual-list')).not.toContainText('第2项');
  await expect(panel.locator('.virtual-list')).toContainText('第3项');
});

test('the Tab key passes one row of the list only', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, numbers(12));
  await panel.locator('#tab-library').click();
  await panel.locator('.snippet').first().focus();
  await panel.getByRole('button', { name: '更多' }).waitFor();
  for (let press = 0; press < 7; press += 1) await panel.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: '更多' })).toBeFocused();
});

test('search and filters narrow the list, and their counts say how far', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, numbers(10));
  await panel.locator('#tab-library').click();
  await panel.getByRole('button', { name: '筛选' }).click();
  const chip = panel.locator('.chip', { hasText: '滨河晚报' });
  await expect(chip).toHaveText(/5$/);
  await chip.click();
  await expect(panel.locator('.snippet')).toHaveCount(5);
  await expect(panel.locator('.footer .primary-button')).toHaveText('导出 CSV · 5 条');
  await panel.locator('.search-field input').fill('第7项');
  await expect(panel.locator('.snippet')).toHaveCount(1);
  await expect(panel.locator('.snippet mark.mark-park')).toHaveText('滨河高新区');
  await panel.locator('.search-field input').fill('第6项');
  await expect(panel.locator('.notice h2')).toHaveText('没有符合的摘录');
  await panel.locator('.notice').getByRole('button').click();
  await expect(panel.locator('.snippet')).not.toHaveCount(0);
});

test('a tag is renamed everywhere', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, numbers(2));
  await panel.locator('#tab-library').click();
  await panel.locator('.snippet').first().press('e');
  await panel.getByLabel('标签', { exact: true }).fill('光付');
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.tags li')).toHaveText(['光付']);
  await panel.getByRole('button', { name: '筛选' }).click();
  await panel.locator('.chip', { hasText: '光付' }).click();
  await expect(panel.locator('.snippet')).toHaveCount(1);
  await panel.getByRole('button', { name: '重命名标签' }).click();
  await panel.getByLabel('新名称').fill('光伏');
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.tags li')).toHaveText(['光伏']);
  await expect(panel.locator('.snippet')).toHaveCount(1);
});

test('the trash gives back, and emptying it asks first', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, numbers(3));
  await panel.locator('#tab-library').click();
  await panel.locator('.snippet').first().press('Delete');
  await expect(panel.locator('.snippet')).toHaveCount(2);
  await panel.getByRole('button', { name: '更多' }).click();
  await panel.getByRole('menuitem', { name: '回收站' }).click();
  await expect(panel.locator('.snippet')).toHaveCount(1);
  await panel.locator('.snippet').getByRole('button', { name: '恢复' }).click();
  await expect(panel.locator('.notice h2')).toHaveText('回收站是空的');
  await panel.getByRole('button', { name: '回到摘录库' }).click();
  await expect(panel.locator('.snippet')).toHaveCount(3);
  await panel.locator('.snippet').first().press('Delete');
  await expect(panel.locator('.snippet')).toHaveCount(2);
  await panel.getByRole('button', { name: '更多' }).click();
  await panel.getByRole('menuitem', { name: '回收站' }).click();
  await panel.getByRole('button', { name: '清空回收站' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: '永久删除' }).click();
  await expect(panel.locator('.notice h2')).toHaveText('回收站是空的');
  expect(await readTable(panel, 'snippets')).toHaveLength(2);
});

test('a corrected fact keeps what the extractor read', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, [draftNumber(1)]);
  await panel.locator('#tab-facts').click();
  await panel.locator('.facts .icon-button').click();
  await panel.getByLabel('指标').fill('固定资产投资');
  await panel.getByLabel('状态').selectOption('target');
  await panel.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(panel.locator('.facts tbody')).toContainText('固定资产投资');
  await expect(panel.locator('.facts tbody')).toContainText('目标');
  await expect(panel.locator('.corrected')).toBeVisible();
  const [row] = await readTable<{ facts: { metric: string }[]; read: { facts: { metric: string }[] } }>(
    panel,
    'snippets',
  );
  expect(row?.facts[0]?.metric).toBe('固定资产投资');
  expect(row?.read.facts[0]?.metric).toBe('投资');
});

test('a backup brings everything into an empty library, and a spoilt one changes nothing', async ({
  extension,
  openPanel,
}, info) => {
  const panel = await openPanel();
  await saveDrafts(panel, numbers(5));
  await panel.locator('#tab-library').click();
  await panel.locator('.snippet').first().press('Delete');
  await expect(panel.locator('.snippet')).toHaveCount(4);
  const before = await readTable(panel, 'snippets');
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: '更多' }).click();
  await panel.getByRole('menuitem', { name: '备份' }).first().click();
  const path = info.outputPath('backup.json');
  await (await downloading).saveAs(path);
  await extension.close();

  const other = await launchExtension({ headless: true });
  try {
    const empty = await other.context.newPage();
    await empty.goto(`chrome-extension://${other.extensionId}/sidepanel.html`);
    await empty.locator('#tab-library').click();
    const file = empty.locator('input[type=file][accept*="json"]');
    const text = readFileSync(path, 'utf8').replace('"exact"', '"exactly"');
    await file.setInputFiles({
      name: 'spoilt.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(empty.getByRole('dialog')).toContainText('第 1 行');
    expect(await readTable(empty, 'snippets')).toEqual([]);
    await empty.getByRole('button', { name: '取消' }).click();
    await file.setInputFiles(path);
    await expect(empty.locator('.toast')).toContainText('新增 5 条');
    await expect(empty.locator('.snippet')).toHaveCount(4);
    const strip = (rows: unknown[]) =>
      (rows as Record<string, unknown>[]).map(({ segment: _segment, order: _order, ...row }) => row);
    expect(strip(await readTable(empty, 'snippets'))).toEqual(strip(before));
  } finally {
    await other.close();
  }
});
