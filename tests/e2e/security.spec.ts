import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { exportLibrary, openTab, saveAll, saveFromCard } from '../../scripts/browser/journey';
import { clickMention, waitUntilPainted } from '../../scripts/browser/read-page';
import { expect, test } from './extension';
import { draftNumber, saveDrafts } from './library-support';
import { contentWorldOf } from './support/content-world';
import { hostilePage, hostileUrl } from './support/hostile-page';
import { readStored } from './support/stored';

test('a hostile page opens nothing, saves nothing and is told nothing', async ({ openPage, openPanel }) => {
  const page = await openPage(hostileUrl, hostilePage);
  await waitUntilPainted(page);
  await page.evaluate('forgeEvents(); forgeMessages()');
  await page.waitForTimeout(500);
  await expect(page.locator('policylens-card')).toHaveCount(0);

  await clickMention(page, 'money', '28.49亿元');
  await expect(page.locator('policylens-card').getByRole('heading')).toHaveText('28.49亿元');
  const looks = await page.locator('policylens-card').evaluate((host) => {
    const style = getComputedStyle(host);
    const names = ['opacity', 'visibility', 'transform', 'scale', 'rotate', 'translate', 'zoom', 'clipPath'];
    const more = ['maskImage', 'filter', 'mixBlendMode', 'contentVisibility', 'contain'];
    return [...names, ...more].map((name) => style[name as 'opacity']).join(' ');
  });
  expect(looks).toBe('1 visible none none none none 1 none none none normal visible none');
  await page.evaluate('forgeInCard(); forgeEvents(); forgeMessages()');
  await page.waitForTimeout(500);
  await expect(page.locator('policylens-card').getByRole('heading')).toHaveText('28.49亿元');
  const panel = await openPanel();
  expect(await readStored(panel)).toEqual([]);

  // What the page hears is its own: four messages posted twice.
  const heard = await page.evaluate('heard.map(({ name }) => name)');
  expect((heard as string[]).length).toBe(16);
  expect(await page.evaluate('[typeof ({}).polluted, ran]')).toEqual(['undefined', false]);
});

test('what a hostile page says stays text: in the card, the panel, the links and the files', async ({
  extension,
  openPage,
  openPanel,
}) => {
  const opened: string[] = [];
  extension.context.on('dialog', (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  const page = await openPage(hostileUrl, hostilePage);
  await waitUntilPainted(page);
  expect(await saveFromCard(page, 'money', '28.49亿元')).toContain('已保存');
  await expect(page.locator('policylens-card').locator('img, script, iframe')).toHaveCount(0);
  expect(await page.evaluate('ran')).toBe(false);

  const panel = await openPanel();
  await expect(panel.locator('h1')).toContainText('<img src=x');
  await saveAll(panel);
  await openTab(panel, '摘录库');
  await expect(panel.locator('.snippet').first()).toBeVisible();
  await expect(panel.locator('img, iframe, object, script:not([src])')).toHaveCount(0);
  const links = await panel
    .locator('a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatch(/^https:\/\/www\.stdaily\.com\//);
  expect(await panel.evaluate('[typeof ({}).polluted, typeof window.ran]')).toEqual([
    'undefined',
    'undefined',
  ]);

  const stored = await readStored(panel);
  for (const { page: source } of stored) {
    expect(source.url).toBe(hostileUrl);
    expect(source.author?.length ?? 0).toBeLessThan(1_000);
    expect(source.publishedAt ?? '2021-01-18').toMatch(/^2021-01-18/);
  }
  const download = await exportLibrary(panel);
  const cells = (parse(readFileSync(await download.path(), 'utf8'), { bom: true }) as string[][])
    .slice(1)
    .flat();
  expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
  expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([]);
  expect(opened).toEqual([]);
});

test('a content script that was taken over gets no further than its own page', async ({
  extension,
  openPage,
  openPanel,
}) => {
  const panel = await openPanel();
  await saveDrafts(panel, [draftNumber(0)]);
  const [kept] = await readStored(panel);
  const id = (kept as unknown as { id: string }).id;
  const page = await openPage(hostileUrl, hostilePage);
  await waitUntilPainted(page);
  const world = await contentWorldOf(page, extension.extensionId);
  const send = (name: string, payload: unknown, to = 'background') =>
    world.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ to, name, payload })})`);

  const refused = { ok: true, value: { status: 'failed', reason: 'invalid' } };
  const term = { name: '苏州', kind: 'never', aliases: [], note: '' };
  const ownPagesOnly: readonly [string, unknown][] = [
    ['updateSnippet', { id, changes: { note: 'x' } }],
    ['tagSnippets', { ids: [id], add: ['x'], remove: [] }],
    ['renameTag', { from: 'a', to: 'b' }],
    ['deleteSnippets', { ids: [id] }],
    ['restoreSnippets', { ids: [id] }],
    ['emptyTrash', {}],
    ['deleteTerms', { keys: ['x'] }],
    ['eraseAll', {}],
    ['correctPage', { url: kept?.page.url, read: {}, corrected: { title: 'x' } }],
  ];
  for (const [name, payload] of ownPagesOnly) expect(await send(name, payload), name).toEqual(refused);
  expect(await send('putTerms', { terms: [term] })).not.toMatchObject({ value: { status: 'done' } });
  expect(await send('retryFailedSaves', {})).toEqual({ ok: true, value: { saved: 0, left: 0 } });

  const elsewhere = draftNumber(7).page.url;
  expect(await send('saveSnippet', draftNumber(7))).toEqual(refused);
  expect(await send('listSavedOnPage', { url: elsewhere })).toEqual({ ok: true, value: [] });
  expect(await send('listHidden', { url: elsewhere })).toEqual({ ok: true, value: [] });
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(await send(name, {}), name).toBeUndefined();
  }
  const invalid = { ok: false, fault: 'invalid' };
  expect(await send('saveSnippet', { ...draftNumber(7), mentions: 'all' })).toEqual(invalid);
  const scripted = { ...draftNumber(7), page: { ...draftNumber(7).page, url: 'javascript:alert(1)' } };
  expect(await send('saveSnippet', scripted)).toEqual(invalid);
  expect((await readStored(panel)).map(({ sentence }) => sentence)).toEqual([kept?.sentence]);
});

test('no page can tell that the extension is there, and the extension can ask nobody', async ({
  extension,
  openPage,
}) => {
  const page = await openPage('https://www.stdaily.com/plain.html', '<!doctype html><p>没有什么。</p>');
  const base = `chrome-extension://${extension.extensionId}`;
  const seen = await page.evaluate(
    async ({ base, files }) => {
      const found: string[] = [];
      for (const file of files) {
        const answer = await fetch(`${base}/${file}`).catch(() => undefined);
        if (answer?.ok) found.push(file);
        const image = new Image();
        image.src = `${base}/${file}`;
        if (
          await image.decode().then(
            () => true,
            () => false,
          )
        )
          found.push(`${file} as an image`);
      }
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
      if (chrome?.runtime?.sendMessage) found.push('runtime.sendMessage');
      if (document.querySelector('[data-policylens], policylens-card')) found.push('an element');
      return found;
    },
    { base, files: ['manifest.json', 'sidepanel.html', 'icons/16.png', 'content-scripts/gate.css'] },
  );
  expect(seen).toEqual([]);

  const asked: string[] = [];
  extension.context.on('request', (request) => asked.push(request.url()));
  const stoppedBy = await extension.serviceWorker.evaluate(async () => {
    const stopped = new Promise<string>((resolve) => {
      addEventListener('securitypolicyviolation', (event) =>
        resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
      );
    });
    const reached = await fetch('https://www.stdaily.com/plain.html').then(
      () => true,
      () => false,
    );
    return reached ? 'nothing' : stopped;
  });
  expect(stoppedBy).toBe('connect-src');
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
});
