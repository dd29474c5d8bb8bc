import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { countPainted } from '../../scripts/browser/read-page';
import { servePage } from '../../scripts/browser/seed-page';
import { expect, test } from './extension';
import { browserSession, clickToolbarButton } from './support/browser-session';
import { installExtension } from './support/installed';
import { readStored } from './support/stored';

const url = 'https://notes.example.org/a.html';
const html = `<!doctype html><meta name="viewport" content="width=device-width"><h1>公告</h1>
<p>苏州工业园区总投资28.49亿元，由清华大学承担。</p><p style="margin-top:3000px">北京大学投资3亿元。</p>`;

/** As on a phone: no side panel, no sidebar, no context menus, no shortcuts. */
function withoutDesktop(folder: string): void {
  const path = join(folder, 'manifest.json');
  const { side_panel: _, commands: __, permissions, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
  const kept = (permissions as string[]).filter((name) => name !== 'sidePanel' && name !== 'contextMenus');
  writeFileSync(path, JSON.stringify({ ...rest, permissions: kept }));
}

test('where the browser has no panel, the panel is a tab: read, saved and followed with the finger at 360 pixels', async () => {
  test.setTimeout(120_000);
  const installed = installExtension();
  installed.update();
  withoutDesktop(installed.folder);
  const { context, extensionId, close } = await installed.start();
  try {
    await servePage(context, url, html);
    const page = await context.newPage();
    await page.goto(url);
    const session = await browserSession(context);
    await clickToolbarButton(session, extensionId, url);
    const panels = () => context.pages().filter((one) => one.url().includes('sidepanel.html?tab='));
    await expect.poll(() => panels().length).toBe(1);
    const [panel = page] = panels();
    await expect.poll(() => countPainted(page)).toEqual({ park: 1, institution: 2, money: 2, saved: 0 });

    await panel.setViewportSize({ width: 360, height: 740 });
    const touch = await context.newCDPSession(panel);
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (control: Locator) => {
      await control.scrollIntoViewIfNeeded();
      const box = await control.boundingBox();
      if (!box) throw new Error('Nothing to tap');
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    for (const name of ['摘录库', '事实', '本页']) {
      const tab = panel.getByRole('tab', { name });
      await tap(tab);
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      expect(await panel.evaluate(() => document.documentElement.scrollWidth), name).toBe(360);
    }
    await tap(panel.getByRole('button', { name: '保存全部' }));
    await expect(panel.getByText('已保存 2 条')).toBeVisible();
    expect(await readStored(panel)).toHaveLength(2);

    await test.step('a place in the page is gone to where it can be seen', async () => {
      await tap(panel.getByRole('button', { name: /北京大学/ }).first());
      await expect
        .poll(() => page.evaluate(() => [document.visibilityState, scrollY > 1000]))
        .toEqual(['visible', true]);
    });

    await test.step('called again, the same tab comes to the front', async () => {
      await clickToolbarButton(session, extensionId, url);
      await expect.poll(() => panel.evaluate(() => document.visibilityState)).toBe('visible');
      expect(panels()).toHaveLength(1);
    });
  } finally {
    await close();
    installed.remove();
  }
});
