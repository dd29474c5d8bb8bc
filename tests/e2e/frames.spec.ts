import type { Frame } from '@playwright/test';
import { servePage } from '../../scripts/browser/seed-page';
import { expect, test } from './extension';
import { articlePage, articleUrl, filler, painted, pointOf } from './page-support';
import { readStored } from './support/stored';

const frameUrl = 'https://www.gov.cn/embedded/table.html';

const page = articlePage(
  `<p>总投资5亿元。</p><iframe srcdoc="<p>${filler}</p><p>框内总投资9亿元。</p>" width="600" height="200"></iframe>
   <iframe src="${frameUrl}" width="600" height="200"></iframe>`,
);
const embedded = `<!doctype html><meta charset="utf-8"><p>${filler}</p><p>外框由清华大学投资7亿元。</p>`;

test('mentions in frames are listed, jumped to, saved and hidden like all others', async ({
  extension,
  openPage,
  openPanel,
}) => {
  await servePage(extension.context, frameUrl, embedded);
  const top = await openPage(articleUrl, page);
  const [inner, outer] = top.frames().filter((frame) => frame !== top.mainFrame());
  if (!inner || !outer) throw new Error('The page has no frames');
  await expect.poll(() => painted(inner, 'money')).toEqual(['9亿元']);
  await expect.poll(() => painted(outer, 'money')).toEqual(['7亿元']);

  const panel = await openPanel();
  for (const text of ['5亿元', '9亿元', '7亿元']) {
    await expect(panel.locator('.mention-jump', { hasText: text })).toBeVisible();
  }
  await panel.locator('.mention-jump', { hasText: '7亿元' }).click();
  await expect(outer.locator('policylens-card').getByRole('heading')).toHaveText('7亿元');

  await panel.getByRole('button', { name: '保存全部' }).click();
  await expect
    .poll(async () => (await readStored(panel)).map(({ sentence }) => sentence))
    .toEqual(expect.arrayContaining(['总投资5亿元。', '框内总投资9亿元。', '外框由清华大学投资7亿元。']));
  for (const { page: source } of await readStored(panel)) {
    expect(source).toMatchObject({
      url: articleUrl,
      title: '苏州工业园区与多家机构签约',
      outlet: '科技日报',
    });
  }
  await expect.poll(() => painted(inner, 'saved')).toEqual(['框内总投资9亿元。']);
  await expect.poll(() => painted(outer, 'saved')).toEqual(['外框由清华大学投资7亿元。']);

  await panel.getByRole('button', { name: '隐藏标记' }).click();
  for (const frame of [top, inner, outer]) await expect.poll(() => painted(frame, 'money')).toEqual([]);
});

test('the keyboard goes from frame to frame', async ({ extension, openPage }) => {
  await servePage(extension.context, frameUrl, embedded);
  const top = await openPage(articleUrl, page);
  const [inner, outer] = top.frames().filter((frame) => frame !== top.mainFrame());
  if (!inner || !outer) throw new Error('The page has no frames');
  await expect.poll(() => painted(outer, 'money')).toEqual(['7亿元']);
  await expect.poll(() => painted(inner, 'money')).toEqual(['9亿元']);
  const step = () =>
    extension.serviceWorker.evaluate(`(async () => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === ${JSON.stringify(articleUrl)});
      chrome.commands.onCommand.dispatch('next-mention', tab);
    })()`);
  const headings = () =>
    Promise.all(
      [top.mainFrame(), inner, outer].map((frame) =>
        frame.evaluate(
          () => document.querySelector('policylens-card')?.shadowRoot?.querySelector('h2')?.textContent ?? '',
        ),
      ),
    );
  const point = await pointOf(top, 'money', '5亿元');
  await top.mouse.click(point.x, point.y);
  await step();
  await expect.poll(headings).toEqual(['', '9亿元', '']);
  await step();
  await expect.poll(headings).toEqual(['', '', '清华大学']);
});

test('the badge counts what is followed in all frames, each name once', async ({
  extension,
  openPage,
  openPanel,
}) => {
  await servePage(
    extension.context,
    frameUrl,
    `<!doctype html><meta charset="utf-8"><p>${filler}</p><p>清华大学与中关村科技园区签约。</p>`,
  );
  const top = await openPage(
    articleUrl,
    articlePage(`<p>清华大学表示支持。</p><iframe src="${frameUrl}" width="600" height="200"></iframe>`),
  );
  const [frame] = top.frames().filter((one) => one !== top.mainFrame());
  if (!frame) throw new Error('The page has no frame');
  const badge = () =>
    extension.serviceWorker.evaluate<string>(`(async () => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === ${JSON.stringify(articleUrl)});
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    })()`);
  const panel = await openPanel();
  const follow = async (where: Frame, text: string) => {
    await panel.locator('.mention-jump', { hasText: text }).last().click();
    await where.locator('policylens-card').getByRole('button', { name: '关注' }).click();
  };
  await follow(top.mainFrame(), '清华大学');
  await expect.poll(badge).toBe('1');
  await follow(frame, '中关村科技园区');
  await expect.poll(badge).toBe('2');

  await top.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(badge).toBe('1');
});
