import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './extension';
import { articlePage, articleUrl, filler, painted, pointOf } from './page-support';

const url = articleUrl;
const article = articlePage;

test('paints what a reader sees and leaves the page as it was', async ({ openPage }) => {
  const html = article(
    `
    <p id="inline">项目总投资12.<b>5</b>亿<i>元</i>，由苏州工业<span>园区</span>与清<a href="/x">华大学</a>共建。</p>
    <table><tr><td>北京大学</td><td>3.2亿元</td></tr></table><ul><li>上海交通大学</li></ul>
    <p>浙江&#8203;大学与南京大学<br>复旦大学</p>
    <p hidden>武汉大学</p><p style="display:none">中山大学</p><p class="unseen">四川大学</p>
    <p contenteditable="true">山东大学</p><textarea>吉林大学</textarea><script>var a = '湖南大学';</script>
    <details><summary>更多</summary><p>厦门大学</p></details>`,
    '<style>.unseen{visibility:hidden}</style>',
  );
  const page = await openPage(url, html);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await expect.poll(() => painted(page, 'money')).toEqual(['12.5亿元', '3.2亿元']);
  expect(await painted(page, 'park')).toEqual(['苏州工业园区', '苏州工业园区']);
  const institutions = (await painted(page, 'institution')).map((text) => text.replace('\u200b', ''));
  expect(institutions).toEqual(
    expect.arrayContaining(['清华大学', '北京大学', '上海交通大学', '浙江大学', '南京大学', '复旦大学']),
  );
  for (const unseen of ['武汉', '中山', '四川', '山东', '吉林', '湖南', '厦门', '国家发展改革委', '财政部']) {
    expect(institutions.join(' ')).not.toContain(unseen);
  }
  expect(institutions.filter((text) => text === '清华大学')).toHaveLength(1);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
  await expect.poll(async () => (await painted(page, 'institution')).join(' ')).toContain('厦门大学');
});

test('keeps up with what scripts add, redraw and take away, in shadow roots too', async ({ openPage }) => {
  const page = await openPage(url, article('<p id="a">总投资5亿元。</p><div id="late"></div>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);

  await page.evaluate(() => {
    const late = document.getElementById('late');
    if (!late) return;
    late.innerHTML = '<div><p>又投资<b>6亿</b>元。</p></div>';
    const shadow = document.createElement('x-quote');
    shadow.attachShadow({ mode: 'open' }).innerHTML = '<p>追加投资7亿元。</p>';
    late.append(shadow);
  });
  await expect.poll(async () => (await painted(page, 'money')).sort()).toEqual(['5亿元', '6亿元', '7亿元']);

  await page.evaluate(() => {
    const paragraph = document.getElementById('a');
    if (paragraph) paragraph.textContent = '总投资5亿元。';
    document.getElementById('late')?.remove();
  });
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);

  await page.evaluate(() => {
    const paragraph = document.getElementById('a');
    if (paragraph?.firstChild) (paragraph.firstChild as Text).data = '总投资改为8亿元。';
  });
  await expect.poll(() => painted(page, 'money')).toEqual(['8亿元']);
});

test('shares the registry with others, under a strict content security policy', async ({ openPage }) => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const page = await openPage(url, article('<p id="a">总投资5亿元。</p>', policy));
  await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('a') as Node);
    CSS.highlights.set('own', new Highlight(range));
  });
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  const seen = await page.evaluate(() => ({
    own: CSS.highlights.get('own')?.size,
    wash: getComputedStyle(document.body, '::highlight(policylens-money)').backgroundColor,
  }));
  expect(seen.own).toBe(1);
  expect(seen.wash).toContain('245, 163, 11');
});

test('the card opens on a trusted click, keeps off the sentence and gives the focus back', async ({
  openPage,
}) => {
  const page = await openPage(
    url,
    article('<p><button id="b">按钮</button></p><p id="a">苏州工业园区总投资28.49亿元。</p>'),
  );
  await expect.poll(() => painted(page, 'money')).toEqual(['28.49亿元']);
  const card = page.locator('policylens-card');
  const point = await pointOf(page, 'money', '28.49亿元');

  await page.evaluate(({ x, y }) => {
    document
      .elementFromPoint(x, y)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y }));
  }, point);
  await expect(card).toHaveCount(0);

  await page.focus('#b');
  await page.mouse.click(point.x, point.y);
  await expect(card.getByText('¥2,849,000,000')).toBeVisible();
  const boxes = await page.evaluate(() => {
    const frame = document.querySelector('policylens-card')?.shadowRoot?.querySelector('.card');
    return {
      card: frame?.getBoundingClientRect().toJSON() as DOMRect,
      sentence: document.getElementById('a')?.getBoundingClientRect().toJSON() as DOMRect,
      view: { width: innerWidth, height: innerHeight },
    };
  });
  expect(boxes.card.top >= boxes.sentence.bottom || boxes.card.bottom <= boxes.sentence.top).toBe(true);
  expect(boxes.card.left).toBeGreaterThanOrEqual(0);
  expect(boxes.card.right).toBeLessThanOrEqual(boxes.view.width);
  expect(boxes.card.bottom).toBeLessThanOrEqual(boxes.view.height);

  await page.evaluate(() => {
    const buttons = document.querySelector('policylens-card')?.shadowRoot?.querySelectorAll('button') ?? [];
    for (const button of buttons) button.click();
  });
  await expect(card.locator('[role=status]')).toHaveText('');

  await card.getByRole('button', { name: '保存摘录' }).click();
  await expect(card.locator('[role=status]')).toHaveText('已保存到摘录库');
  await expect.poll(() => painted(page, 'saved')).toEqual(['苏州工业园区总投资28.49亿元。']);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await page.mouse.click(point.x, point.y);
  await card.getByRole('button', { name: '保存摘录' }).click();
  await expect(card.locator('[role=status]')).toHaveText('已在摘录库中');

  await page.reload();
  await expect.poll(() => painted(page, 'saved')).toEqual(['苏州工业园区总投资28.49亿元。']);
});

test('what is no entity stays hidden on this page', async ({ openPage }) => {
  const page = await openPage(url, article('<p>清华大学与北京大学。</p><p>清华大学。</p>'));
  await expect.poll(() => painted(page, 'institution')).toContain('清华大学');
  const point = await pointOf(page, 'institution', '清华大学');
  await page.mouse.click(point.x, point.y);
  await page.locator('policylens-card').getByRole('button', { name: '不是实体' }).click();
  await expect.poll(() => painted(page, 'institution')).not.toContain('清华大学');
  expect(await painted(page, 'institution')).toContain('北京大学');
  await page.reload();
  // The library answers a moment after the first marks.
  await expect.poll(() => painted(page, 'institution')).toEqual(['科技日报', '北京大学']);
});

test('the keyboard steps through mentions and saves', async ({ openPage }) => {
  const page = await openPage(url, article('<p>总投资5亿元。</p><p>又投资6亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元', '6亿元']);
  const card = page.locator('policylens-card');
  const point = await pointOf(page, 'money', '5亿元');
  await page.mouse.click(point.x, point.y);
  await card.getByRole('button', { name: '下一处' }).click();
  await expect(card.getByRole('heading')).toHaveText('6亿元');
  await page.keyboard.press('p');
  await expect(card.getByRole('heading')).toHaveText('5亿元');
  await page.keyboard.press('s');
  await expect(card.locator('[role=status]')).toHaveText('已保存到摘录库');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('reads frames of its own site, each with its own marks', async ({ extension, openPage }) => {
  const page = await openPage(
    url,
    article(`<iframe srcdoc="<p>${filler}</p><p>框内总投资9亿元。</p>" width="600" height="200"></iframe>`),
  );
  expect(extension.extensionId).not.toBe('');
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await expect
    .poll(() =>
      frame?.evaluate(() =>
        [...(CSS.highlights.get('policylens-money') ?? [])].map((range) => String(range)),
      ),
    )
    .toEqual(['9亿元']);
});

test('leaves nothing behind when the extension goes', async ({ extension, openPage }) => {
  const page = await openPage(url, article('<p>总投资5亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  await extension.serviceWorker.evaluate('chrome.runtime.reload()').catch(() => undefined);
  await expect
    .poll(
      () => page.evaluate(() => [...CSS.highlights.keys()].filter((key) => key.startsWith('policylens-'))),
      {
        timeout: 10_000,
      },
    )
    .toEqual([]);
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ colours });
    test('the card has nothing that axe objects to', async ({ openPage }) => {
      const page = await openPage(url, article('<p>苏州工业园区总投资28.49亿元。</p>'));
      await expect.poll(() => painted(page, 'money')).toEqual(['28.49亿元']);
      const point = await pointOf(page, 'money', '28.49亿元');
      await page.mouse.click(point.x, point.y);
      await expect(page.locator('policylens-card').getByRole('heading')).toHaveText('28.49亿元');
      const { violations } = await new AxeBuilder({ page }).include('policylens-card').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
    });
  });
}

test('saves what is selected, with all that stands in it', async ({ extension, openPage }) => {
  const page = await openPage(
    url,
    article('<p id="a">苏州工业园区<b>总投资</b>28.49亿元，清华大学参与。</p><p id="b">北京大学也来了。</p>'),
  );
  await expect.poll(() => painted(page, 'money')).toEqual(['28.49亿元']);
  await page.evaluate(() => {
    const range = document.createRange();
    range.setStart(document.querySelector('#a b')?.firstChild as Node, 1);
    range.setEnd(document.getElementById('b')?.firstChild as Node, 4);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  const saved = await extension.serviceWorker.evaluate(`(async () => {
    const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === ${JSON.stringify(url)});
    return chrome.tabs.sendMessage(tab.id, { to: 'page', name: 'saveSelection', payload: { anywhere: true } }, { frameId: 0 });
  })()`);
  expect(saved).toMatchObject({ ok: true, value: { status: 'saved' } });
  await expect.poll(() => painted(page, 'saved')).toEqual(['投资28.49亿元，清华大学参与。', '北京大学']);
});
