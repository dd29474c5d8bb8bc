import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { SnippetDraft } from '../../lib/library/schema';
import { expect, test } from './extension';
import { saveDrafts } from './library-support';

interface Told {
  readonly park: string;
  readonly amount: string;
  readonly value: string;
  readonly year: number;
  readonly status?: 'actual' | 'target';
  readonly outlet?: string;
  readonly published?: string;
}

/** A sentence that says who invested how much, as the reader would have saved it. */
function tell({
  park,
  amount,
  value,
  year,
  status = 'actual',
  outlet = '示例日报',
  published,
}: Told): SnippetDraft {
  const sentence = `${park}${year}年${status === 'target' ? '力争' : ''}完成投资${amount}。`;
  const at = sentence.indexOf(amount);
  const span = { start: at, end: at + amount.length, text: amount };
  const read = { value, currency: 'CNY', qualifier: 'exact' } as const;
  return {
    text: amount,
    kind: 'money',
    sentence,
    mentions: [
      { start: 0, end: park.length, kind: 'park', text: park, confidence: 0.9, evidence: [] },
      { ...span, kind: 'money', confidence: 0.9, evidence: [], amount: read },
    ],
    facts: [
      { ...span, ...read, kind: 'money', metric: '投资', subject: [park], year, status, period: `${year}年` },
    ],
    selectors: [{ type: 'TextQuoteSelector', exact: sentence, prefix: '', suffix: '' }],
    page: {
      url: `https://news.example.cn/${year}/${encodeURIComponent(outlet)}${value}.html`,
      title: `${park}${year}年投资`,
      outlet,
      publishedAt: published ?? `${year + 1}-01-18`,
    },
  };
}

const drafts = [
  tell({ park: '滨河高新区', amount: '28.49亿元', value: '2849000000', year: 2020 }),
  tell({ park: '滨河高新区', amount: '31亿元', value: '3100000000', year: 2020, outlet: '示例晚报' }),
  tell({ park: '滨河高新区', amount: '22亿元', value: '2200000000', year: 2019 }),
  tell({ park: '滨河高新区', amount: '40亿元', value: '4000000000', year: 2022, status: 'target' }),
  // Two names of one park.
  tell({ park: '苏州高新区', amount: '51亿元', value: '5100000000', year: 2019 }),
  tell({ park: '苏州国家高新技术产业开发区', amount: '56.7亿元', value: '5670000000', year: 2020 }),
  tell({
    park: '青禾农业科技园区',
    amount: '8600万元',
    value: '86000000',
    year: 2021,
    published: '2021-11-02',
  }),
];

async function openCollection(panel: Page, told: readonly SnippetDraft[] = drafts): Promise<Page> {
  await saveDrafts(panel, told);
  await panel.setViewportSize({ width: 1100, height: 900 });
  await panel.goto(panel.url().replace('sidepanel', 'collection'));
  await panel.getByRole('heading', { name: '事实汇总', level: 1 }).waitFor();
  return panel;
}

test('an empty library says so', async ({ openPanel }) => {
  const page = await openCollection(await openPanel(), []);
  await expect(page.getByRole('heading', { name: '还没有事实' })).toBeVisible();
});

test('charts, contradictions and table show what was saved; filters narrow all of them', async ({
  openPanel,
}) => {
  const page = await openCollection(await openPanel());
  await expect(page.getByText('7 条事实，来自 7 个网页')).toBeVisible();

  const bySubject = page.getByRole('img', { name: '谁有多少' });
  await expect(bySubject).toContainText('56.7亿元 · 2020');
  const byYear = page.getByRole('img', { name: '逐年：实际与目标' });
  await expect(byYear).toContainText('40亿元');
  await expect(byYear).toContainText('目标');
  await expect(page.getByRole('img', { name: '报道时间线' })).toContainText('青禾农业科技园区');
  await expect(page.getByRole('img', { name: '省份 × 年份' })).toContainText('江苏省');

  const different = page.getByRole('region', { name: '不一致与变化' }).getByRole('listitem');
  await expect(different).toHaveCount(1);
  await expect(different).toContainText('28.49亿元');
  await expect(different).toContainText('31亿元');
  await expect(different).toContainText('+8.8%');

  const table = page.getByRole('table', { name: '事实表' });
  await table.getByRole('button', { name: /滨河高新区/ }).click();
  await expect(table.getByRole('row')).toHaveCount(1 + 3 + 4);
  await expect(table.getByRole('button', { name: /苏州.*高新.* 2 条/ })).toBeVisible();

  await page.getByLabel('年份', { exact: true }).selectOption('2021');
  await expect(page.getByText('1 条事实，来自 1 个网页')).toBeVisible();
  await expect(page.getByText('没有发现互相矛盾的数值。')).toBeVisible();
});

test('a chart is saved as SVG and PNG, the facts shown as CSV', async ({ openPanel }) => {
  const page = await openCollection(await openPanel());
  const frame = page.getByRole('region', { name: '谁有多少' });
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await frame.getByRole('button', { name }).click();
    return readFileSync(await (await download).path());
  };
  const svg = (await save('存为 SVG')).toString('utf8');
  expect(svg).toContain('青禾农业科技园区');
  // A picture on its own says what it is of.
  expect(svg).toContain('谁有多少 · 投资 · 元');
  expect(svg).not.toContain('var(--');
  const png = await save('存为 PNG');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.length).toBeGreaterThan(4000);

  await page.getByLabel('园区', { exact: true }).selectOption('滨河高新区');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV · 4 条' }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map(({ value }) => value).sort()).toEqual([
    '2200000000',
    '2849000000',
    '3100000000',
    '4000000000',
  ]);
});

test('says when the library has changed, and reads it again', async ({ openPanel, extension }) => {
  const page = await openCollection(await openPanel());
  const panel = await extension.context.newPage();
  await panel.goto(page.url().replace('collection', 'sidepanel'));
  await saveDrafts(panel, [tell({ park: '滨河高新区', amount: '60亿元', value: '6000000000', year: 2023 })]);
  await page.getByRole('button', { name: '重新读取' }).click();
  await expect(page.getByText('8 条事实，来自 8 个网页')).toBeVisible();
});

/** The texts of a page's charts that run into each other or out of their chart. */
const crowdedTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg[role="img"]')].flatMap((chart) => {
      const frame = chart.getBoundingClientRect();
      const texts = [...chart.querySelectorAll('text')].map((element) => ({
        words: element.textContent ?? '',
        box: element.getBoundingClientRect(),
      }));
      return texts.flatMap(({ words, box }, index) => {
        const isOut = box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1;
        const hits = texts
          .slice(index + 1)
          .filter(
            ({ box: other }) =>
              box.left < other.right - 1 &&
              other.left < box.right - 1 &&
              box.top < other.bottom - 3 &&
              other.top < box.bottom - 3,
          );
        return [...(isOut ? [`${words} runs out`] : []), ...hits.map((hit) => `${words} × ${hit.words}`)];
      });
    }),
  );

for (const width of [320, 480, 600, 1100]) {
  test(`charts are legible at ${width} px`, async ({ openPanel }) => {
    const years = [2015, 2016, 2017, 2018, 2021, 2023].flatMap((year) => [
      tell({ park: '滨河高新区', amount: `${year}万元`, value: `${year}0000`, year }),
      tell({
        park: '滨河高新区',
        amount: `${year + 90}万元`,
        value: `${year + 90}0000`,
        year,
        status: 'target',
      }),
    ]);
    const page = await openCollection(await openPanel(), [...drafts, ...years]);
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByRole('img', { name: '逐年：实际与目标' })).toContainText('2021万元');
    await expect.poll(() => crowdedTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

for (const colours of ['light', 'dark'] as const) {
  test.describe(colours, () => {
    test.use({ colours });
    test('has no accessibility violation', async ({ openPanel }) => {
      const page = await openCollection(await openPanel());
      await page.getByText('数据表').first().click();
      await page.getByRole('table', { name: '事实表' }).getByRole('button').first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  });
}
