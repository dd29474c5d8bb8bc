import type { Page } from '@playwright/test';
import { paintedTexts } from '../../scripts/browser/read-page';
import { expect, test } from './extension';
import { draftNumber, saveDrafts } from './library-support';
import { expectAccessible } from './support/accessible';
import { html, url } from './support/report-page';
import { readTable } from './support/stored';

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
