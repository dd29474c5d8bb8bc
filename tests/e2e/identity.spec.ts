import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './extension';

const url = 'https://www.stdaily.com/web/gdxw/2021-01/18/content_7.html';

const filler = '会议听取了有关情况的汇报，讨论了下一步的工作安排，要求各方面加强协作，把各项任务落到实处。';

const article = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>苏州高新区公布年度成绩-中国科技网</title></head><body>
<main><h1>苏州高新区公布年度成绩</h1><p>2021-01-18 09:30 来源：科技日报 作者：张三</p>
<p>${filler}</p>
<p>2020年，苏州国家高新技术产业开发区实现产值28.49亿元。苏州国家高新区表示，到2022年，产值力争突破40亿元。</p>
<p>苏州高新区管委会介绍，滨海高新区也派人参加，江苏省科技厅到会。</p>
<p>${filler}${filler}</p></main></body></html>`;

const pointOf = (page: Page, name: string, text: string): Promise<{ x: number; y: number }> =>
  page.evaluate(
    ([key, wanted]) => {
      const ranges = [...(CSS.highlights.get(`policylens-${key}`) ?? [])] as Range[];
      const box = ranges.find((range) => range.toString() === wanted)?.getBoundingClientRect();
      if (!box) throw new Error(`${wanted} is not painted`);
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    [name, text] as const,
  );

const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (key) =>
      ([...(CSS.highlights.get(`policylens-${key}`) ?? [])] as Range[]).map((range) => range.toString()),
    name,
  );

async function openCard(page: Page, kind: string, text: string) {
  await expect.poll(async () => painted(page, kind)).toContain(text);
  const { x, y } = await pointOf(page, kind, text);
  await page.mouse.click(x, y);
  return page.getByRole('dialog');
}

test('the card says which park a name means, or that it is shared', async ({ openPage }) => {
  const page = await openPage(url, article);
  const card = await openCard(page, 'park', '苏州国家高新区');
  await expect(card).toContainText('苏州国家高新技术产业开发区');
  await expect(card).toContainText('国家级');
  await expect(card).toContainText('江苏省 苏州市');
  await expect(card).toContainText('1992');
  // Under three names, one in the headline.
  await expect(card).toContainText('3 处');
  const { violations } = await new AxeBuilder({ page }).include('policylens-card').analyze();
  expect(violations).toEqual([]);

  await page.keyboard.press('Escape');
  const shared = await openCard(page, 'park', '滨海高新区');
  await expect(shared).toContainText('天津滨海高新技术产业开发区');
  await expect(shared).toContainText('文中没有说明是哪一个');
  await expect(shared).not.toContainText('国家级');

  await page.keyboard.press('Escape');
  await expect(await openCard(page, 'institution', '江苏省科技厅')).toContainText('江苏省科学技术厅');
});

test('a park that is followed is marked under all its names and counted', async ({ extension, openPage }) => {
  const page = await openPage(url, article);
  const card = await openCard(page, 'park', '苏州国家高新区');
  await card.getByRole('button', { name: '关注' }).click();
  await expect(card.getByRole('button', { name: '关注' })).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(async () => (await painted(page, 'watched')).toSorted())
    .toEqual(['苏州国家高新区', '苏州国家高新技术产业开发区', '苏州高新区']);
  const [worker] = extension.context.serviceWorkers();
  const badge = () =>
    worker?.evaluate<string>(`(async () => {
      const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(url)} });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    })()`);
  await expect.poll(badge).toBe('1');

  const other = await openPage(url.replace('_7', '_8'), article);
  await expect.poll(async () => (await painted(other, 'watched')).length).toBe(3);

  await card.getByRole('button', { name: '关注' }).click();
  await expect.poll(async () => painted(page, 'watched')).toEqual([]);
  await expect.poll(async () => painted(other, 'watched')).toEqual([]);
  await expect.poll(badge).toBe('');
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(colours, () => {
    test.use({ colours });

    test('the panel lists a park once, tells the gist, and follows', async ({
      openPage,
      openPanel,
    }, info) => {
      await openPage(url, article);
      const panel = await openPanel();
      const gist = panel.getByRole('region', { name: '本页要点' });
      await expect(gist).toContainText('28.49亿元');
      await expect(gist.getByRole('heading', { level: 3 })).toHaveCount(1);
      await expect(gist).toContainText('目标与预测');
      await expect(gist).toContainText('江苏省 苏州市');

      const parks = panel.getByRole('region', { name: /^园区/ });
      await expect(parks.getByRole('listitem')).toHaveCount(2);
      await parks.getByRole('button', { name: /^关注：苏州/ }).click();
      await expect(panel.getByRole('button', { name: '只看关注 · 1' })).toBeVisible();
      await panel.screenshot({ path: info.outputPath('page.png'), fullPage: true });
      const { violations } = await new AxeBuilder({ page: panel }).analyze();
      expect(violations).toEqual([]);

      await panel.getByRole('button', { name: '只看关注 · 1' }).click();
      await expect(parks.getByRole('listitem')).toHaveCount(1);
      await expect(panel.getByRole('region', { name: /^机构/ })).toHaveCount(0);

      await panel.getByRole('button', { name: '关注名单' }).click();
      const dialog = panel.getByRole('dialog', { name: '关注名单' });
      await expect(dialog.getByRole('listitem')).toContainText(['苏州国家高新技术产业开发区']);
      await dialog.getByLabel('加入关注的名称').fill('国家发改委');
      await dialog.getByRole('button', { name: '加入' }).click();
      await expect(dialog.getByRole('listitem')).toHaveCount(2);
      await expect(dialog).toContainText('国家发展和改革委员会');
      await panel.screenshot({ path: info.outputPath('watch-list.png') });
      const inDialog = await new AxeBuilder({ page: panel }).include('dialog').analyze();
      expect(inDialog.violations).toEqual([]);
      await dialog.getByRole('button', { name: /^取消关注：苏州/ }).click();
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
    });
  });
}

test('the gist is copied as text and as a table', async ({ extension, openPage, openPanel }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(url, article);
  const panel = await openPanel();
  await panel.getByRole('button', { name: '复制文字' }).click();
  await expect(panel.getByText('要点已复制')).toBeVisible();
  const text = await panel.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('国家级 · 江苏省 苏州市');
  expect(text).toContain('- 产值：28.49亿元（2020，实际）');
  expect(text).toContain('目标与预测：\n- 产值：');

  await panel.getByRole('button', { name: '复制表格' }).click();
  await expect
    .poll(() => panel.evaluate(() => navigator.clipboard.readText()))
    .toContain('\t苏州国家高新技术产业开发区\t国家级\t苏州市\t产值\texact\t2849000000\t');
});

test('a page that states no fact says so', async ({ openPage, openPanel }) => {
  await openPage(
    url,
    article.replaceAll(/[^。]*亿元[^。]*。/g, '').replace('<p>苏州高新区管委会', '<p>苏州高新区'),
  );
  const panel = await openPanel();
  await expect(panel.getByRole('region', { name: '本页要点' })).toContainText('没有读出事实');
});
