import { press, shownText } from '../../../scripts/browser/press';
import { clickMention, countPainted, paintedTexts } from '../../../scripts/browser/read-page';
import { expect, openInChinese, test } from './firefox';

const html =
  '<!doctype html><meta charset="utf-8"><h1>公告</h1><p>苏州工业园区总投资28.49亿元，小满计划由清华大学承担。</p>';

test('the welcome page is the product at work, and the options reach an open page at once', async ({
  firefox,
}) => {
  const complaints: string[] = [];
  const welcome = await openInChinese(firefox, '/welcome.html');
  const page = await firefox.openPage('https://www.stdaily.com/a.html', html);
  const options = await firefox.openOwnPage('/options.html');
  for (const one of [welcome, page, options]) one.on('pageerror', (error) => complaints.push(String(error)));

  await test.step('the sample is read and explained', async () => {
    await welcome.bringToFront();
    await expect
      .poll(() => paintedTexts(welcome, 'park'))
      .toEqual(['滨河高新区', '滨河高新区', '滨河高新区']);
    await clickMention(welcome, 'money', '28.5亿元');
    await expect.poll(() => shownText(welcome)).toContain('2,850,000,000');
    await press(welcome, '保存摘录');
    await expect.poll(() => shownText(welcome)).toContain('没有可以引用的网址');
  });

  await test.step('a kind is switched off and on', async () => {
    await options.bringToFront();
    await expect.poll(() => countPainted(page)).toEqual({ park: 1, institution: 1, money: 1, saved: 0 });
    await press(options, '金额');
    await expect.poll(async () => (await countPainted(page)).money).toBe(0);
    await press(options, '金额');
    await expect.poll(async () => (await countPainted(page)).money).toBe(1);
  });

  await test.step('a term of the reader’s is marked', async () => {
    await press(options, '名称');
    await options.keyboard.type('小满计划');
    await press(options, '添加');
    await expect.poll(() => paintedTexts(page, 'park')).toContain('小满计划');
  });

  await test.step('a site is switched off and on', async () => {
    await press(options, '科技日报');
    await expect.poll(() => paintedTexts(page, 'park')).toEqual([]);
    await press(options, '科技日报');
    await expect.poll(() => paintedTexts(page, 'park')).toContain('小满计划');
  });

  await test.step('the language changes', async () => {
    await press(options, 'English');
    await expect.poll(() => shownText(options)).toContain('Erase all data');
  });
  expect(complaints).toEqual([]);
});
