import AxeBuilder from '@axe-core/playwright';
import { launchExtension } from '../../scripts/browser/launch';
import { clickMention, paintedTexts } from '../../scripts/browser/read-page';
import { expect, test } from './extension';

test('the welcome page opens on installing', async () => {
  const extension = await launchExtension({ headless: true, keepWelcome: true });
  await expect
    .poll(() => extension.context.pages().map((page) => page.url()))
    .toContain(`chrome-extension://${extension.extensionId}/welcome.html`);
  await extension.close();
});

test('its sample is read and explained as any page, and nothing else on it', async ({ openOwnPage }) => {
  const page = await openOwnPage('welcome');
  await expect.poll(() => paintedTexts(page, 'park')).toEqual(['滨河高新区', '滨河高新区', '滨河高新区']);
  expect(await paintedTexts(page, 'money')).toEqual(['28.5亿元', '6亿元', '1260亿元', '2000亿元', '20亿元']);
  expect(await paintedTexts(page, 'institution')).toEqual(
    expect.arrayContaining(['滨江理工大学', '滨河高新区管委会', '滨江创业投资有限公司']),
  );
  const outside = await page.evaluate(() => {
    const ranges = ['park', 'institution', 'money'].flatMap((kind) => [
      ...(CSS.highlights.get(`policylens-${kind}`) ?? []),
    ]);
    return ranges
      .filter((range) => !range.startContainer.parentElement?.closest('.sample'))
      .map((range) => String(range));
  });
  expect(outside).toEqual([]);

  await clickMention(page, 'money', '28.5亿元');
  const card = page.locator('policylens-card');
  await expect(card).toContainText('2,850,000,000');
  await card.getByRole('button', { name: '保存摘录' }).click();
  await expect(card.locator('[role=status]')).toContainText('没有可以引用的网址');
});

for (const colours of ['light', 'dark'] as const) {
  for (const language of ['zh-CN', 'en'] as const) {
    test.describe(`${colours}, ${language}`, () => {
      test.use({ colours, language });
      test('it is accessible and fits any width', async ({ openOwnPage }) => {
        const page = await openOwnPage('welcome');
        await expect.poll(() => paintedTexts(page, 'park')).toHaveLength(3);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
        ).toEqual([]);
        for (const width of [320, 500, 1600]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
        }
      });
    });
  }
}
