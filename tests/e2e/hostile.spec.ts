import type { Page } from '@playwright/test';
import { hostilePages } from '../bench/hostile-pages';
import { expect, test } from './extension';
import { articlePage, articleUrl, painted, pointOf } from './page-support';
import { readStored } from './support/stored';

/** A page that still answers: a script in it, its clock and a click. */
async function expectAlive(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('afterbegin', '<button id="alive">点</button>');
    document.getElementById('alive')?.addEventListener('click', () => {
      setTimeout(() => document.getElementById('alive')?.setAttribute('data-done', ''), 0);
    });
  });
  await page.locator('#alive').click();
  await expect(page.locator('#alive[data-done]')).toHaveCount(1);
  await page.evaluate(() => document.getElementById('alive')?.remove());
}

for (const [name, { html, build }] of Object.entries(hostilePages)) {
  test(`lives through ${name}`, async ({ openPage }) => {
    const script = build ? `<script>${build}</script>` : '';
    const page = await openPage(
      articleUrl,
      html.replace(
        '</main>',
        `${script}<p id="end">会议听取了汇报，讨论了工作安排。苏州工业园区总投资77亿元。</p></main>`,
      ),
    );
    let crashed = false;
    page.on('crash', () => {
      crashed = true;
    });
    await expectAlive(page);
    // What is in view is read and painted first, wherever the reader goes: five million units take a while.
    if (name.includes('5 MB')) {
      test.setTimeout(180_000);
      await expect.poll(() => painted(page, 'money'), { timeout: 45_000 }).toContain('12.5亿元');
    }
    await page.locator('#end').scrollIntoViewIfNeeded();
    await expect.poll(() => painted(page, 'money'), { timeout: 90_000 }).toContain('77亿元');
    await expectAlive(page);
    expect(crashed).toBe(false);
  });
}

test('keeps up with a page that rewrites itself all the time, and lets it', async ({ openPage }) => {
  const page = await openPage(
    articleUrl,
    articlePage('<p>总投资5亿元。</p><p id="clock"></p><div id="app"></div>'),
  );
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  await page.evaluate(() => {
    let turn = 0;
    const rewriting = setInterval(() => {
      if (++turn > 200) clearInterval(rewriting);
      const clock = document.getElementById('clock');
      if (clock) clock.textContent = `第${turn}次`;
      const app = document.getElementById('app');
      if (app) app.innerHTML = `<p>追加投资${turn > 100 ? 9 : 8}亿元。</p>`;
    }, 16);
  });
  await expect.poll(() => painted(page, 'money'), { timeout: 20_000 }).toEqual(['5亿元', '9亿元']);
  await expectAlive(page);
});

test('nothing that a page can send saves, hides or corrects', async ({ openPage, openPanel }) => {
  const page = await openPage(articleUrl, articlePage('<p id="a">苏州工业园区总投资5亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  const point = await pointOf(page, 'money', '5亿元');
  await page.mouse.click(point.x, point.y);
  await expect(page.locator('policylens-card').getByRole('heading')).toHaveText('5亿元');
  await page.evaluate(() => {
    const root = document.querySelector('policylens-card')?.shadowRoot;
    for (const target of [
      document,
      document.body,
      root?.querySelector('.frame'),
      ...(root?.querySelectorAll('*') ?? []),
    ]) {
      for (const key of ['s', 'S', 'Enter', ' ']) {
        target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
      target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      target?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      if (target instanceof HTMLElement) target.click();
    }
    for (const name of [
      'saveMention',
      'saveAll',
      'saveSelection',
      'hideMention',
      'saveSnippet',
      'correctPage',
    ]) {
      for (const to of ['page', 'background']) {
        window.postMessage({ to, name, payload: { mentionId: 'm1', anywhere: true } }, '*');
        document.dispatchEvent(new CustomEvent(name, { detail: { to, name, payload: {} } }));
      }
    }
    (CSS.highlights as Map<string, unknown>).get('policylens-money');
  });
  const panel = await openPanel();
  await panel.waitForTimeout(500);
  expect(await readStored(panel)).toEqual([]);
  await page.reload();
  await page.bringToFront();
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
});

test('paints again what a page takes out of the registry or its style sheets', async ({ openPage }) => {
  const page = await openPage(articleUrl, articlePage('<p id="a">总投资5亿元。</p>'));
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元']);
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    document.getElementById('a')?.append('又投资6亿元。');
  });
  await expect.poll(() => painted(page, 'money')).toEqual(['5亿元', '6亿元']);
});

test('survives a framework that draws the same article again and again', async ({ openPage }) => {
  const page = await openPage(articleUrl, articlePage('<div id="app"></div>'));
  // As React and Vue do: text nodes kept and rewritten, elements moved by key, whole lists exchanged.
  await page.evaluate(() => {
    const app = document.getElementById('app') as HTMLElement;
    const row = (text: string) => {
      const p = document.createElement('p');
      p.append(document.createTextNode(text), document.createComment(''), document.createTextNode('。'));
      return p;
    };
    app.append(row('甲方总投资5亿元'), row('乙方总投资6亿元'));
    const draw = () => {
      const [first, second] = app.children;
      if (first && second) app.insertBefore(second, first);
      for (const p of app.children) {
        const text = p.firstChild as Text;
        const before = text.data;
        text.data = '';
        text.data = before;
      }
    };
    for (let turn = 1; turn <= 21; turn++) setTimeout(draw, turn * 40);
  });
  await page.waitForTimeout(1_000);
  await expect.poll(() => painted(page, 'money')).toEqual(['6亿元', '5亿元']);
  expect(await page.locator('#app p').allTextContents()).toEqual(['乙方总投资6亿元。', '甲方总投资5亿元。']);
});
