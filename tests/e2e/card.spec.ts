import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { articlePage, articleUrl, painted, pointOf } from './page-support';

const card = (page: Page) => page.locator('policylens-card');

const corners = [
  ['top:0;left:0', '1.1亿元'],
  ['top:0;right:0', '1.2亿元'],
  ['bottom:0;left:0', '1.3亿元'],
  ['bottom:0;right:0', '1.4亿元'],
] as const;

for (const viewport of [
  { width: 1200, height: 800 },
  { width: 360, height: 480 },
  // Narrower than the card, beside a scroll bar that takes room.
  { width: 320, height: 480 },
]) {
  test(`the card stays inside a view of ${viewport.width} by ${viewport.height} at all its corners`, async ({
    openPage,
  }) => {
    const body = corners
      .map(([place, amount]) => `<p style="position:fixed;margin:0;${place}">总投资${amount}。</p>`)
      .join('');
    const page = await openPage(articleUrl, articlePage(`${body}<div style="height:3000px"></div>`));
    await page.setViewportSize(viewport);
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    await expect.poll(() => painted(page, 'money')).toHaveLength(corners.length);
    for (const [, amount] of corners) {
      const point = await pointOf(page, 'money', amount);
      await page.mouse.click(point.x, point.y);
      await expect(card(page).getByRole('heading')).toHaveText(amount);
      const box = await page.evaluate(
        () =>
          document
            .querySelector('policylens-card')
            ?.shadowRoot?.querySelector('.card')
            ?.getBoundingClientRect()
            .toJSON() as DOMRect,
      );
      expect(box.width).toBeGreaterThan(250);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(viewport.height);
      await page.keyboard.press('Escape');
      await expect(card(page)).toHaveCount(0);
    }
  });
}

test('a tap opens the card; a finger that scrolls does not', async ({ openPage }) => {
  const page = await openPage(
    articleUrl,
    articlePage('<p style="padding-top:300px">总投资28.49亿元。</p><div style="height:3000px"></div>'),
  );
  await expect.poll(() => painted(page, 'money')).toEqual(['28.49亿元']);
  const touch = await page.context().newCDPSession(page);
  await touch.send('Emulation.setTouchEmulationEnabled', {
    enabled: true,
    maxTouchPoints: 1,
  });
  const point = await pointOf(page, 'money', '28.49亿元');

  const finger = (type: 'touchStart' | 'touchMove', y: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: point.x, y }] });
  await finger('touchStart', point.y);
  for (let moved = 20; moved <= 200; moved += 20) await finger('touchMove', point.y - moved);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(card(page)).toHaveCount(0);

  await page.reload();
  await expect.poll(() => painted(page, 'money')).toEqual(['28.49亿元']);
  await page.evaluate(() => scrollTo(0, 0));
  const again = await pointOf(page, 'money', '28.49亿元');
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [again] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(card(page).getByRole('heading')).toHaveText('28.49亿元');
});

test('a saved sentence and the mentions in it are marked both, and each opens its own card', async ({
  openPage,
}) => {
  const page = await openPage(articleUrl, articlePage('<p>苏州工业园区与清华大学总投资28.49亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['28.49亿元']);
  const amount = await pointOf(page, 'money', '28.49亿元');
  await page.mouse.click(amount.x, amount.y);
  await card(page).getByRole('button', { name: '保存摘录' }).click();
  await expect.poll(() => painted(page, 'saved')).toEqual(['苏州工业园区与清华大学总投资28.49亿元。']);
  await page.keyboard.press('Escape');

  expect(await painted(page, 'money')).toEqual(['28.49亿元']);
  expect(await painted(page, 'institution')).toContain('清华大学');
  const name = await pointOf(page, 'institution', '清华大学');
  await page.mouse.click(name.x, name.y);
  await expect(card(page).getByRole('heading')).toHaveText('清华大学');
  await page.keyboard.press('Escape');
  await page.mouse.click(amount.x, amount.y);
  await expect(card(page).getByRole('heading')).toHaveText('28.49亿元');
});

test('the card tells screen readers what it is of and what came of each action', async ({ openPage }) => {
  const page = await openPage(articleUrl, articlePage('<p>总投资5亿元。</p><p>又投资6亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元', '6亿元']);
  const point = await pointOf(page, 'money', '5亿元');
  await page.mouse.click(point.x, point.y);
  const dialog = card(page).getByRole('dialog');
  await expect(dialog).toHaveAccessibleName(/5亿元/);
  await card(page).getByRole('button', { name: '下一处' }).click();
  await expect(dialog).toHaveAccessibleName(/6亿元/);
  const status = card(page).locator('[role=status]');
  await expect(status).toHaveText('');
  await page.keyboard.press('s');
  await expect(status).toHaveText('已保存到摘录库');
  await page.keyboard.press('s');
  await expect(status).toHaveText('已在摘录库中');
});
