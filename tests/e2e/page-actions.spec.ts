import { expect, test } from './extension';
import { articlePage, articleUrl, painted, pointOf } from './page-support';
import { readStored } from './support/stored';

/** Makes every answer of the background to `name` a failure, as a full disk would. */
const refuse = (name: string): string => `(() => {
  const add = IDBObjectStore.prototype.put;
  globalThis.__refused = ${JSON.stringify(name)};
  IDBObjectStore.prototype.put = function (...rest) {
    if (this.name === globalThis.__refused) throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, rest);
  };
  const plain = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...rest) {
    if (this.name === globalThis.__refused) throw new DOMException('full', 'QuotaExceededError');
    return plain.apply(this, rest);
  };
})()`;

test('says so when 不是实体 could not be kept, and keeps the mark', async ({ extension, openPage }) => {
  const page = await openPage(articleUrl, articlePage('<p>清华大学与北京大学。</p>'));
  await expect.poll(() => painted(page, 'institution')).toContain('清华大学');
  await extension.serviceWorker.evaluate(refuse('hiddenMentions'));
  const point = await pointOf(page, 'institution', '清华大学');
  await page.mouse.click(point.x, point.y);
  await page.locator('policylens-card').getByRole('button', { name: '不是实体' }).click();
  await expect(page.locator('policylens-notice').getByRole('alert')).toContainText('“清华大学”仍会标出');
  expect(await painted(page, 'institution')).toContain('清华大学');
});

test('不是实体 can be undone', async ({ openPage }) => {
  const page = await openPage(articleUrl, articlePage('<p>清华大学与北京大学。</p>'));
  await expect.poll(() => painted(page, 'institution')).toContain('清华大学');
  const point = await pointOf(page, 'institution', '清华大学');
  await page.mouse.click(point.x, point.y);
  await page.locator('policylens-card').getByRole('button', { name: '不是实体' }).click();
  await expect.poll(() => painted(page, 'institution')).not.toContain('清华大学');
  await page.locator('policylens-notice').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => painted(page, 'institution')).toContain('清华大学');
});

test('从不标注 can be undone, for a name found and for a term of one’s own', async ({ openPage }) => {
  const page = await openPage(articleUrl, articlePage('<p>清华大学与北京大学。</p>'));
  const card = page.locator('policylens-card');
  const openCard = async () => {
    await expect.poll(() => painted(page, 'institution')).toContain('清华大学');
    const point = await pointOf(page, 'institution', '清华大学');
    await page.mouse.click(point.x, point.y);
  };
  const neverAndUndo = async () => {
    await card.getByRole('button', { name: '从不标注' }).click();
    await expect.poll(() => painted(page, 'institution')).not.toContain('清华大学');
    await page.locator('policylens-notice').getByRole('button', { name: '撤销' }).click();
    await openCard();
  };
  await openCard();
  await neverAndUndo();
  await card.getByRole('button', { name: '总是标注' }).click();
  await expect(card.getByRole('button', { name: '移出自己的词' })).toBeVisible();
  await neverAndUndo();
  await expect(card.getByRole('button', { name: '移出自己的词' })).toBeVisible();
});

test('tells of a save that failed after its card was closed', async ({ extension, openPage }) => {
  const page = await openPage(articleUrl, articlePage('<p>总投资5亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  await extension.serviceWorker.evaluate(refuse('snippets'));
  const point = await pointOf(page, 'money', '5亿元');
  await page.mouse.click(point.x, point.y);
  // Both in one turn of the page, before any answer.
  await page.locator('policylens-card').getByRole('button', { name: '保存摘录' }).focus();
  await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Escape')]);
  await expect(page.locator('policylens-card')).toHaveCount(0);
  await expect(page.locator('policylens-notice').getByRole('alert')).toContainText('没有保存');
});

test('a click inside a selection opens the card at once', async ({ openPage }) => {
  const page = await openPage(articleUrl, articlePage('<p id="a">苏州工业园区总投资28.49亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['28.49亿元']);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('a') as Node));
  const point = await pointOf(page, 'money', '28.49亿元');
  await page.mouse.click(point.x, point.y);
  await expect(page.locator('policylens-card').getByRole('heading')).toHaveText('28.49亿元');
  await page.keyboard.press('Escape');

  // Selecting by hand is no question.
  await page.mouse.move(point.x - 40, point.y);
  await page.mouse.down();
  await page.mouse.move(point.x + 20, point.y, { steps: 4 });
  await page.mouse.up();
  await page.waitForTimeout(200);
  await expect(page.locator('policylens-card')).toHaveCount(0);
});

test('a link stays a link; the mouse that rests on a mention in it is shown the card', async ({
  openPage,
}) => {
  const page = await openPage(
    articleUrl,
    articlePage('<p>项目由<a id="a" href="#there">清华大学的团队</a>承担，会上介绍了有关情况。</p>'),
  );
  await expect.poll(() => painted(page, 'institution')).toContain('清华大学');
  const card = page.locator('policylens-card');
  const point = await pointOf(page, 'institution', '清华大学');
  await page.mouse.click(point.x, point.y);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#there');
  await expect(card).toHaveCount(0);

  await page.mouse.move(point.x + 2, point.y);
  await expect(card.getByRole('heading')).toHaveText('清华大学');
  expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('policylens-card');
  await page.mouse.move(5, 5);
  await expect(card).toHaveCount(0);
});

test('what is corrected stays corrected after a reload', async ({ openPage, openPanel }) => {
  const page = await openPage(articleUrl, articlePage('<p>总投资5亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  const panel = await openPanel();
  await panel.evaluate(
    (url) =>
      chrome.runtime.sendMessage({
        to: 'background',
        name: 'correctPage',
        payload: {
          url,
          read: { title: '苏州工业园区与多家机构签约', outlet: '科技日报' },
          corrected: { title: '更正后的标题', outlet: '' },
        },
      }),
    articleUrl,
  );
  await page.reload();
  await page.bringToFront();
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  const point = await pointOf(page, 'money', '5亿元');
  await page.mouse.click(point.x, point.y);
  await page.locator('policylens-card').getByRole('button', { name: '保存摘录' }).click();
  await expect.poll(() => readStored(panel)).toHaveLength(1);
  const [stored] = await readStored(panel);
  expect(stored?.page).toMatchObject({ title: '更正后的标题', publishedAt: '2021-01-18T09:30+08:00' });
  expect(stored?.page).not.toHaveProperty('outlet', '科技日报');
});

test('a save after navigation within the page names the new page only', async ({ openPage, openPanel }) => {
  const page = await openPage(
    articleUrl,
    articlePage(
      '<p>总投资5亿元。</p>',
      '<meta name="PubDate" content="2021-01-18"><link rel="canonical" href="/web/a.html">',
    ),
  );
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  const panel = await openPanel();
  await page.bringToFront();
  await page.evaluate(() => {
    history.pushState({}, '', '/web/gdxw/2022-03/04/content_2.html');
    const main = document.querySelector('main');
    if (main) {
      main.innerHTML =
        '<h1>另一篇：无锡高新区公布年度计划</h1><p>来源：无锡日报</p><p>会上还介绍了其他情况，大家进行了讨论。</p><p>计划投资6亿元。</p>';
    }
  });
  await expect.poll(() => painted(page, 'money')).toEqual(['6亿元']);
  const point = await pointOf(page, 'money', '6亿元');
  await page.mouse.click(point.x, point.y);
  await page.locator('policylens-card').getByRole('button', { name: '保存摘录' }).click();
  await expect.poll(() => readStored(panel)).toHaveLength(1);
  const [stored] = await readStored(panel);
  expect(stored?.page.url).toBe('https://www.stdaily.com/web/gdxw/2022-03/04/content_2.html');
  expect(stored?.page.title).toBe('另一篇：无锡高新区公布年度计划');
  expect(stored?.page.outlet).toBe('无锡日报');
  expect(stored?.page.publishedAt).toBe('2022-03-04');
});

test('a save in the very turn of a navigation carries nothing of the page before', async ({
  openPage,
  openPanel,
}) => {
  const page = await openPage(articleUrl, articlePage('<p>总投资5亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  const panel = await openPanel();
  await page.bringToFront();
  const point = await pointOf(page, 'money', '5亿元');
  await page.mouse.click(point.x, point.y);
  const button = page.locator('policylens-card').getByRole('button', { name: '保存摘录' });
  await button.focus();
  await page.evaluate(() => {
    document.addEventListener(
      'keydown',
      () => {
        history.pushState({}, '', '/web/gdxw/2022-03/04/content_2.html');
        document.title = '换了一篇-中国科技网';
        const heading = document.querySelector('h1');
        if (heading) heading.textContent = '换了一篇';
      },
      { once: true, capture: true },
    );
  });
  await page.keyboard.press('Enter');
  await expect.poll(() => readStored(panel)).toHaveLength(1);
  const [stored] = await readStored(panel);
  expect(stored?.page.url).toBe('https://www.stdaily.com/web/gdxw/2022-03/04/content_2.html');
  expect(stored?.page.title).toBe('换了一篇');
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<never> } };
