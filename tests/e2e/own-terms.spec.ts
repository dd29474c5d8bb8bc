import { readFileSync, writeFileSync } from 'node:fs';
import { clickMention, paintedTexts } from '../../scripts/browser/read-page';
import { expect, test } from './extension';
import { expectAccessible } from './support/accessible';
import { drawnText } from './support/drawn-text';
import { html, url } from './support/report-page';

test('own terms: marked at once, said so in the card, taken back, kept as CSV', async ({
  openPage,
  openOptions,
}) => {
  const page = await openPage(url, html);
  await expect.poll(() => paintedTexts(page, 'institution')).toContain('清华大学');
  const options = await openOptions();
  const form = options.locator('.term-form');
  await form.getByRole('button', { name: '添加' }).click();
  await expect(form.locator('.field-error')).toHaveText('请写名称');
  await form.getByLabel('名称').fill('小满计划');
  await form.getByLabel('类别').selectOption('机构');
  await form.getByLabel('备注').fill('每季度看一次');
  await form.getByRole('button', { name: '添加' }).click();
  await expect.poll(() => paintedTexts(page, 'institution')).toContain('小满计划');

  await form.getByLabel('名称').fill('清华大学');
  await form.getByLabel('类别').selectOption('从不标注');
  await form.getByRole('button', { name: '添加' }).click();
  await expect.poll(() => paintedTexts(page, 'institution')).not.toContain('清华大学');
  await form.getByLabel('名称').fill('小满計劃');
  await form.getByRole('button', { name: '添加' }).click();
  await expect(form.locator('.field-error')).toContainText('已经有');

  await page.bringToFront();
  await clickMention(page, 'institution', '小满计划');
  const card = page.locator('policylens-card');
  await expect(card.locator('.why')).toContainText('自己的词“小满计划”');
  // What the reader has noted is there to be seen, and not for the page.
  await expect.poll(() => drawnText(page)).toContain('每季度看一次');
  expect(await card.evaluate((host) => host.shadowRoot?.textContent)).not.toContain('每季度看一次');
  await card.getByRole('button', { name: '移出自己的词' }).click();
  await expect.poll(() => paintedTexts(page, 'institution')).not.toContain('小满计划');

  await options.bringToFront();
  await expect(options.locator('.term-row')).toHaveCount(1);
  await options.locator('.term-row').getByRole('button', { name: '删除“清华大学”' }).click();
  await expect.poll(() => paintedTexts(page, 'institution')).toContain('清华大学');
  await options.locator('.toast').getByRole('button', { name: '撤销' }).click();
  await expect(options.locator('.term-row strong')).toHaveText(['清华大学']);

  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: '导出 CSV' }).click();
  const file = await (await saving).path();
  expect(readFileSync(file, 'utf8')).toBe('\uFEFFname,kind,aliases,note\r\n清华大学,none,,\r\n');
});

test('the card makes a name an own term with one click', async ({ openPage, openOptions }) => {
  const page = await openPage(url, html);
  await expect.poll(() => paintedTexts(page, 'institution')).toContain('清华大学');
  const click = () => clickMention(page, 'institution', '清华大学');
  const card = page.locator('policylens-card');
  await click();
  await card.getByRole('button', { name: '总是标注' }).click();
  const options = await openOptions();
  await expect(options.locator('.term-row')).toContainText('清华大学');
  await page.bringToFront();
  await expect(async () => {
    await click();
    await expect(card.getByRole('button', { name: '移出自己的词' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await card.getByRole('button', { name: '从不标注' }).click();
  await expect.poll(() => paintedTexts(page, 'institution')).not.toContain('清华大学');
  await expect(options.locator('.term-kind')).toHaveText('从不标注');
});

test('a CSV of terms: bad lines are told and nothing is written before the reader says so', async ({
  openOptions,
}, testInfo) => {
  const options = await openOptions();
  const file = testInfo.outputPath('terms.csv');
  writeFileSync(file, '名称,类别,别名\n芦苇湾,园区,芦苇、湾区\n小满计划,公司,\n,园区,\n');
  await options.locator('input[type=file][accept*=csv]').setInputFiles(file);
  const dialog = options.locator('dialog');
  await expect(dialog.locator('.problems li')).toHaveText([
    '第 3 行“类别”：要写园区、机构或从不标注（公司）',
    '第 4 行“名称”：不能为空',
  ]);
  await expect(options.locator('.term-row')).toHaveCount(0);
  await expectAccessible(options, 'bad lines');
  await dialog.getByRole('button', { name: /导入其余/ }).click();
  await expect(options.locator('.term-row')).toHaveText(/芦苇湾.*芦苇、湾区/);
  await options.getByRole('searchbox', { name: '查找自己的词' }).fill('灣區');
  await expect(options.locator('.term-row')).toHaveCount(1);
  await options.getByRole('searchbox', { name: '查找自己的词' }).fill('没有的');
  await expect(options.locator('.term-row')).toHaveCount(0);
});

test('thousands of terms are listed without drawing them all', async ({ openOptions }, testInfo) => {
  const options = await openOptions();
  const file = testInfo.outputPath('many.csv');
  const lines = Array.from({ length: 5000 }, (_, n) => `滨河第${n}产业园,园区`);
  writeFileSync(file, `名称,类别\n${lines.join('\n')}\n`);
  await options.locator('input[type=file][accept*=csv]').setInputFiles(file);
  await expect(options.locator('.list-count')).toHaveText('5,000 个词');
  expect(await options.locator('.term-row').count()).toBeLessThan(60);
  await options.getByRole('searchbox', { name: '查找自己的词' }).fill('第4321产');
  await expect(options.locator('.term-row strong')).toHaveText(['滨河第4321产业园']);
});

/** The part of the extension API that the service worker is asked for. */
interface MenuApi {
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

test('the context menu makes selected text an own term', async ({ extension, openPage, openOptions }) => {
  const page = await openPage(url, html);
  await expect.poll(() => paintedTexts(page, 'institution')).toContain('清华大学');
  const choose = (menuItemId: string, selectionText: string) =>
    extension.serviceWorker.evaluate(
      async ([item, text, address]) => {
        const api = (globalThis as unknown as { chrome: MenuApi & typeof chrome }).chrome;
        const tabs: { id: number; url?: string }[] = await api.tabs.query({});
        const tab = tabs.find((one) => one.url === address) ?? { id: -1 };
        api.contextMenus.onClicked.dispatch({ menuItemId: item, selectionText: text }, tab);
        for (let tries = 0; tries < 50; tries++) {
          const sign = await api.action.getBadgeText({ tabId: tab.id });
          if (sign === '✓' || sign === '!') return sign;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return 'no sign';
      },
      [menuItemId, selectionText, url] as const,
    );
  expect(await choose('term-none', '字'.repeat(100))).toBe('!');
  await choose('term-institution', ' 小满计划 ');
  await expect.poll(() => paintedTexts(page, 'institution')).toContain('小满计划');
  await choose('term-none', '清华大学');
  await expect.poll(() => paintedTexts(page, 'institution')).not.toContain('清华大学');
  const options = await openOptions();
  await expect(options.locator('.term-row strong')).toHaveText(['清华大学', '小满计划']);
});

declare const chrome: { tabs: { query(filter: object): Promise<never[]> } };
