import { expect, test } from './extension';
import { draftNumber, saveDrafts } from './library-support';
import { readTable } from './support/stored';

interface Row {
  readonly kind: string;
  readonly mentions: { kind: string; text: string }[];
  readonly facts: { metric?: string; value?: string }[];
  readonly read?: { kind: string; facts: unknown[]; mentions: { kind: string }[] };
}

test('a kind is corrected and a fact added; what was read is kept and comes back', async ({ openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, [draftNumber(1)]);
  await panel.locator('#tab-library').click();
  await panel.locator('.snippet').hover();
  await panel.getByRole('button', { name: '更正类别和事实' }).click();
  await panel.getByLabel('“滨河高新区”的类别').selectOption('institution');
  await expect.poll(async () => (await readTable<Row>(panel, 'snippets'))[0]?.kind).toBe('institution');

  await panel.getByRole('button', { name: '添加事实' }).click();
  await panel.getByLabel('原文', { exact: true }).fill('同比增长');
  await panel.getByRole('dialog').getByLabel('指标').fill('增加投资');
  await panel.getByRole('dialog').getByLabel('数值').fill('3.5亿');
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.reading').last()).toContainText('增加投资');
  const [row] = await readTable<Row>(panel, 'snippets');
  expect(row?.facts.map(({ value }) => value)).toEqual(['250000000', '350000000']);
  expect(row?.read).toMatchObject({ kind: 'park', facts: [{}], mentions: [{ kind: 'park' }, {}] });

  await panel.getByRole('button', { name: '恢复为最初的识别' }).click();
  await expect(panel.locator('.reading').last()).not.toContainText('增加投资');
  expect((await readTable<Row>(panel, 'snippets'))[0]?.kind).toBe('park');
});

test('what is hidden on a page is undone, and marked again from its list', async ({
  openPage,
  openPanel,
}) => {
  const article =
    '<article><p>苏州工业园区与南京大学签约，总投资28.49亿元的项目落户苏州高新区。</p></article>';
  await openPage('https://www.xinhuanet.com/local/20210118/b.html', `<!doctype html><h1>签约</h1>${article}`);
  const panel = await openPanel();
  const row = panel.locator('.mention-row', { hasText: '苏州工业园区' });
  const hide = panel.getByRole('button', { name: '不是实体: 苏州工业园区' });
  await hide.click();
  await expect(hide).toHaveCount(0);
  await panel.locator('.toast').getByRole('button', { name: '撤销' }).click();
  await expect(hide).toBeVisible();
  await hide.click();
  await panel.locator('.hidden-mentions summary').click();
  await row.getByRole('button', { name: '重新标记' }).click();
  await expect(hide).toBeVisible();
  await expect(panel.locator('.hidden-mentions')).toHaveCount(0);
});
