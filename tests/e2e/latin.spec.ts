import { expect, test } from './extension';
import { draftNumber, saveDrafts } from './library-support';
import { painted } from './page-support';

/** Pages of a listed site that show no Chinese are not read by themselves, unless something of the reader's waits there. */
const url = 'https://www.xinhuanet.com/english/2021-01/18/c_1.htm';
const sentence = 'Harbin Robotics opened a new plant in the park on Monday.';
const html = `<!doctype html><title>News</title><link rel="canonical" href="/english/2021-01/18/c_1.htm"><h1>News of the park</h1><p>${sentence}</p><p>Nothing else.</p>`;

test('what was saved on a page without Chinese is marked there again', async ({ openPage, openPanel }) => {
  const panel = await openPanel();
  const draft = draftNumber(1, {
    text: 'Harbin Robotics',
    kind: 'institution',
    sentence,
    mentions: [],
    facts: [],
    selectors: [{ type: 'TextQuoteSelector', exact: sentence, prefix: '', suffix: '' }],
    page: { url, title: 'News of the park' },
  });
  expect(await saveDrafts(panel, [draft])).toEqual(['saved']);
  const page = await openPage(`${url}?utm_source=a`, html);
  await expect.poll(() => painted(page, 'saved')).toEqual([sentence]);
});

test("a term of the reader's own in Latin letters is marked on a page without Chinese", async ({
  openPage,
  openOptions,
}) => {
  const options = await openOptions();
  const form = options.locator('.term-form');
  await form.getByLabel('名称').fill('Harbin Robotics');
  await form.getByRole('button', { name: '添加' }).click();
  await expect(options.locator('.term-row')).toHaveCount(1);
  const page = await openPage(url, html);
  await expect
    .poll(async () => [...(await painted(page, 'park')), ...(await painted(page, 'institution'))])
    .toEqual(['Harbin Robotics']);
});

test('a page without Chinese on which nothing waits is left alone', async ({ openPage }) => {
  const page = await openPage(url, html);
  await page.waitForTimeout(2_000);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
});
