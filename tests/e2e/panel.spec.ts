import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { draftNumber, saveDrafts } from './library-support';

const url = 'https://www.xinhuanet.com/local/20210118/binhe.html';
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>滨河年度报道</title></head><body>
<h1>苏州高新区全年完成投资326.5亿元</h1><p>来源：示例日报 2021-01-18 09:30</p><article>
<p>2020年苏州高新区完成固定资产投资326.5亿元。其中，工业投资约112亿元。</p>
<p>苏州工业园区与中国移动通信集团有限公司签约，总投资28.49亿元的项目落户苏州高新区。</p>
</article></body></html>`;

/** No violation at all, of any weight. */
async function expectAccessible(panel: Page, view: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: panel }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found, view).toEqual([]);
}

for (const colours of ['light', 'dark'] as const) {
  for (const language of ['zh-CN', 'en'] as const) {
    test.describe(`${colours}, ${language}`, () => {
      test.use({ colours, language });

      test('every view is accessible', async ({ openPage, openPanel }) => {
        test.setTimeout(240_000);
        const panel = await openPanel();
        await expectAccessible(panel, 'no page');
        await panel.locator('#tab-library').click();
        await expect(panel.locator('.notice')).toBeVisible();
        await expectAccessible(panel, 'empty library');
        await panel.close();

        await openPage(url, html);
        const full = await openPanel();
        await expect(full.locator('.mention-row').first()).toBeVisible();
        await expectAccessible(full, 'this page');
        await full.locator('.page-title .icon-button').first().click();
        await expectAccessible(full, 'metadata');
        await full.keyboard.press('Escape');

        await saveDrafts(
          full,
          [0, 1, 2, 3].map((number) => draftNumber(number)),
        );
        await full.locator('#tab-library').click();
        await expect(full.locator('.snippet')).toHaveCount(4);
        await expectAccessible(full, 'library');
        await full.locator('.search-bar .quiet-button').click();
        await full.locator('.search-field input').fill('投资');
        await expectAccessible(full, 'filters');
        await full.locator('.snippet').first().press('e');
        await expect(full.locator('.snippet textarea')).toBeFocused();
        await expectAccessible(full, 'editing');
        await full.keyboard.press('Escape');
        await full.locator('.snippet').first().getByRole('button').nth(1).click();
        await expect(full.locator('dialog .reading').first()).toBeVisible();
        await expectAccessible(full, 'correcting kinds and facts');
        await full.keyboard.press('Escape');
        await full.locator('.snippet').first().focus();
        await full.keyboard.press('x');
        await expectAccessible(full, 'selected');
        await full.keyboard.press('Delete');
        await expect(full.locator('.toast')).toBeVisible();
        await expectAccessible(full, 'toast');
        await full.keyboard.press('?');
        await expect(full.locator('dialog')).toBeVisible();
        await expectAccessible(full, 'help');
        await full.keyboard.press('Escape');
        await full.locator('.footer .menu-place > button').click();
        await expectAccessible(full, 'menu');
        await full.keyboard.press('Escape');

        await full.locator('#tab-facts').click();
        await expect(full.locator('.facts tbody tr').first()).toBeVisible();
        await expectAccessible(full, 'facts');
        await full.locator('.facts .icon-button').first().click();
        await expectAccessible(full, 'correcting a fact');
        await full.keyboard.press('Escape');
        const overflow = await full.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(overflow).toBe(false);
      });
    });
  }
}

test('nothing is cut off or scrolls sideways from 320 to 600 pixels', async ({ openPage, openPanel }) => {
  await openPage(url, html);
  const panel = await openPanel();
  await saveDrafts(
    panel,
    [0, 1].map((number) => draftNumber(number)),
  );
  for (const width of [320, 400, 600]) {
    await panel.setViewportSize({ width, height: 800 });
    for (const view of ['page', 'library', 'facts']) {
      await panel.locator(`#tab-${view}`).click();
      await expect(panel.locator('.loading')).toHaveCount(0);
      const wide = await panel.evaluate(() =>
        [document.documentElement, document.getElementById('view')]
          .filter((element) => element && element.scrollWidth > element.clientWidth)
          .map((element) => element?.className),
      );
      expect(wide, `${view} at ${width}`).toEqual([]);
    }
  }
});

test('a click on a mention goes to it, the marks and the site can be switched off', async ({
  openPage,
  openPanel,
}) => {
  const page = await openPage(url, html);
  const panel = await openPanel();
  await expect(panel.locator('h1')).toContainText('苏州高新区');
  await expect(panel.locator('.page-source')).toContainText('2021-01-18 09:30');
  const row = panel.locator('.mention-row', { hasText: '苏州工业园区' });
  await row.locator('.mention-jump').click();
  await expect(panel.locator('.toast')).toHaveCount(0);

  await row.getByRole('button', { name: /保存摘录/ }).click();
  await expect(panel.locator('.toast')).toHaveText(/已保存/);
  await expect(panel.locator('#tab-library .count')).toHaveText('1');

  await panel.getByRole('button', { name: '隐藏标记' }).click();
  await expect(panel.getByRole('button', { name: '显示标记' })).toBeVisible();
  await panel.getByRole('switch').click();
  await expect(panel.locator('.notice')).toContainText('www.xinhuanet.com');
  await panel.getByRole('switch').click();
  await expect(panel.locator('.mention-row').first()).toBeVisible();
  await page.close();
});

test('a correction of title, outlet and date reaches the page and its snippets', async ({
  openPage,
  openPanel,
}) => {
  await openPage(url, html);
  const panel = await openPanel();
  await panel.getByRole('button', { name: '保存全部' }).click();
  await expect(panel.locator('.toast')).toBeVisible();
  await panel.locator('.page-title .icon-button').first().click();
  await panel.getByLabel('来源').fill('滨河日报');
  await panel.getByLabel('发布日期').fill('去年');
  await expect(panel.locator('.field-error')).toBeVisible();
  await panel.getByLabel('发布日期').fill('2021-02');
  await panel.locator('.page-header').getByRole('button', { name: '保存', exact: true }).click();
  await expect(panel.locator('.page-source')).toHaveText(/滨河日报.*2021-02/);
  await panel.locator('#tab-library').click();
  await expect(panel.locator('.snippet-source').first()).toHaveText(/滨河日报.*2021-02/);
});

test('a site that is not listed is offered to be read, and says so when it cannot be', async ({
  openPage,
  openPanel,
}) => {
  await openPage('https://blog.example.org/a', html);
  const panel = await openPanel();
  await expect(panel.locator('.notice h2')).toHaveText('这一页还没有读取');
  await panel.getByRole('button', { name: '在此页读取' }).click();
  await expect(panel.locator('.notice')).toContainText('读不了这一页');
});
