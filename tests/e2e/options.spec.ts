import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { clickMention, paintedTexts } from '../../scripts/browser/read-page';
import { expect, test } from './extension';
import { draftNumber, saveDrafts } from './library-support';
import { drawnText } from './support/drawn-text';
import { readTable } from './support/stored';

const url = 'https://www.xinhuanet.com/local/20210118/binhe.html';
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>滨河年度报道</title></head><body>
<h1>苏州高新区全年完成投资326.5亿元</h1><p>来源：示例日报 2021-01-18 09:30</p><article>
<p>2020年苏州高新区完成固定资产投资326.5亿元，用地1200亩。其中，工业投资约112亿元。</p>
<p>清华大学的小满计划在苏州高新区落地，总投资28.49亿元。</p>
</article></body></html>`;

/** No violation at all, of any weight. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // One row of the table of sites is as good as four hundred.
    .exclude('.site-table li:nth-child(n+4)')
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found, what).toEqual([]);
}

/** How the page draws the marks of a kind. */
const drawn = (page: Page, kind: string): Promise<{ line: string; ground: string }> =>
  page.evaluate((name) => {
    const style = getComputedStyle(document.documentElement, `::highlight(policylens-${name})`);
    return { line: style.textDecorationLine, ground: style.backgroundColor };
  }, kind);

for (const colours of ['light', 'dark'] as const) {
  for (const language of ['zh-CN', 'en'] as const) {
    test.describe(`${colours}, ${language}`, () => {
      test.use({ colours, language });

      test('the options are accessible, empty and full, and fit any width', async ({ openOptions }) => {
        test.setTimeout(180_000);
        const options = await openOptions();
        await expectAccessible(options, 'empty');
        await options.locator('.term-form input').first().fill('小满计划');
        await options.locator('.term-form .primary-button').click();
        await expect(options.locator('.term-row')).toHaveCount(1);
        await expectAccessible(options, 'a term and its toast');
        await options.locator('.term-row .icon-button').first().click();
        await expect(options.locator('dialog')).toBeVisible();
        await expectAccessible(options, 'editing a term');
        await options.keyboard.press('Escape');
        await options.locator('.danger-row button').click();
        await expectAccessible(options, 'erasing');
        await options.keyboard.press('Escape');
        await expect(options.locator('dialog')).toHaveCount(0);
        for (const width of [320, 400, 700, 1600]) {
          await options.setViewportSize({ width, height: 800 });
          const wide = await options.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          expect(wide, `${width}`).toBe(false);
        }
      });
    });
  }
}

test('kinds, certainty, colours and forms reach an open page at once', async ({ openPage, openOptions }) => {
  const page = await openPage(url, html);
  await expect.poll(() => paintedTexts(page, 'money')).toContain('326.5亿元');
  const options = await openOptions();

  await options.getByRole('switch', { name: '金额' }).click();
  await expect.poll(() => paintedTexts(page, 'money')).toEqual([]);
  await options.getByRole('switch', { name: '金额' }).click();
  await options.getByRole('switch', { name: '数量' }).click();
  await expect.poll(() => paintedTexts(page, 'figure')).toEqual(['1200亩']);

  expect(await drawn(page, 'park')).toEqual({ line: 'underline', ground: 'rgba(0, 0, 0, 0)' });
  await options.getByRole('group', { name: '园区的颜色' }).getByLabel('洋红').check();
  await options.getByRole('group', { name: '园区的画法' }).getByLabel('底色').check();
  await expect.poll(() => drawn(page, 'park')).toEqual({ line: 'none', ground: 'rgba(214, 90, 170, 0.26)' });
  await options.getByRole('group', { name: '机构的颜色' }).getByLabel('洋红').check();
  await options.getByRole('group', { name: '机构的画法' }).getByLabel('底色').check();
  await expect(options.locator('.warning').first()).toContainText('园区和机构');
  await options.getByRole('button', { name: '恢复默认' }).click();
  await expect(options.locator('.warning')).toHaveCount(0);
  await expect.poll(() => drawn(page, 'park')).toEqual({ line: 'underline', ground: 'rgba(0, 0, 0, 0)' });
  expect(await paintedTexts(page, 'park')).toContain('苏州高新区');
});

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

test('sites, language and theme', async ({ openPage, openOptions }) => {
  const page = await openPage(url, html);
  await expect.poll(() => paintedTexts(page, 'park')).toContain('苏州高新区');
  const options = await openOptions();
  await options.getByRole('searchbox', { name: '查找网站' }).fill('xinhuanet');
  await options.locator('.site-table').getByRole('switch').click();
  await expect.poll(() => paintedTexts(page, 'park')).toEqual([]);
  await expect(options.locator('.table-head')).toContainText('已关闭 1 个');
  await options.locator('.site-table').getByRole('switch').click();
  await expect.poll(() => paintedTexts(page, 'park')).toContain('苏州高新区');

  await options.getByLabel('添加网站').fill('不是 域名');
  await options.locator('.add-site button').click();
  await expect(options.locator('.add-site .field-error')).toHaveText(/请填域名/);
  await options.getByLabel('添加网站').fill('https://www.ndrc.gov.cn/xwdt/');
  await options.locator('.add-site button').click();
  await expect(options.locator('.add-site .field-error')).toHaveText('这个网站已经在名单里了');

  await options.getByLabel('English').check();
  await expect(options.locator('h1')).toHaveText('Options');
  await expect(options).toHaveTitle('PolicyLens · Options');
  await options.getByLabel('Dark').check();
  await expect
    .poll(() => options.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe('dark');
});

test('everything can be reached with the keyboard', async ({ openOptions }) => {
  const options = await openOptions();
  await options.keyboard.press('Tab');
  expect(await options.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#marks');
  const reached = new Set<string>();
  for (let count = 0; count < 60; count++) {
    await options.keyboard.press('Tab');
    const where = await options.evaluate(() => document.activeElement?.closest('section[id]')?.id ?? '');
    reached.add(where);
    const hidden = await options.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return !box || box.width === 0;
    });
    expect(hidden).toBe(false);
    if (reached.has('sites')) break;
  }
  expect([...reached]).toEqual(expect.arrayContaining(['marks', 'terms', 'sites']));
});

test('all data is erased, with the backup first', async ({ openOptions, openPanel }) => {
  const panel = await openPanel();
  await saveDrafts(panel, [draftNumber(0), draftNumber(1)]);
  await panel.locator('#tab-library').click();
  await expect(panel.locator('.snippet')).toHaveCount(2);
  const options = await openOptions();
  await options.locator('.term-form input').first().fill('小满计划');
  await options.locator('.term-form .primary-button').click();
  await options.getByRole('switch', { name: '数量' }).click();
  await expect(options.locator('.figures')).toContainText('2 条');

  await options.evaluate(() => localStorage.setItem('draft:note', '{"note":"没写完"}'));
  await options.getByRole('button', { name: '抹掉全部数据' }).click();
  const dialog = options.locator('dialog');
  await expect(dialog).toContainText('2 条摘录、1 个自己的词');
  const files: string[] = [];
  options.on('download', (download) => files.push(download.suggestedFilename()));
  await dialog.getByRole('button', { name: '先备份到文件' }).click();
  await expect(dialog).toContainText('已备份');
  await expect
    .poll(() => files.map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DATE')).sort())
    .toEqual(['policylens-backup-DATE.json', 'policylens-terms-DATE.csv']);
  await expect(dialog.getByRole('button', { name: '抹掉全部数据' })).toBeDisabled();
  await dialog.getByLabel('我知道不能撤销').check();
  await dialog.getByRole('button', { name: '抹掉全部数据' }).click();
  await expect(options.locator('.toast')).toContainText('已抹掉');
  await expect(options.locator('.term-row')).toHaveCount(0);
  await expect(options.getByRole('switch', { name: '数量' })).not.toBeChecked();
  expect(await readTable(options, 'snippets')).toEqual([]);
  expect(await readTable(options, 'segments')).toEqual([]);
  expect(await options.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await panel.locator('#tab-library').click();
  await expect(panel.locator('.snippet')).toHaveCount(0);
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
