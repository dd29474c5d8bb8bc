import { press, shownText } from '../../../scripts/browser/press';
import { countPainted } from '../../../scripts/browser/read-page';
import { readTable } from '../support/stored';
import { allowInPrompt, clickToolbarButton, executablePath, expect, openInChinese, test } from './firefox';
import { installedVersion, installInFirefox } from './installed';

const host = 'notes.example.org';
const url = `https://${host}/a.html`;
const html =
  '<!doctype html><meta charset="utf-8"><h1>公告</h1><p>苏州工业园区总投资28.49亿元，由清华大学承担。</p>';
const nothing = { park: 0, institution: 0, money: 0, saved: 0 };
const everything = { park: 1, institution: 1, money: 1, saved: 0 };

test('what the reader allowed and saved is there after a restart and an update, and goes when taken back', async () => {
  test.skip(executablePath === '', 'No Firefox is installed; POLICYLENS_FIREFOX names one.');
  test.setTimeout(180_000);
  const installed = installInFirefox();
  try {
    installed.update();
    await test.step('the reader allows the host and saves', async () => {
      const firefox = await installed.start();
      try {
        test.skip(!firefox.reachesChrome, 'This Firefox lets no protocol reach its own window.');
        await expect.poll(() => firefox.inChrome('document.readyState')).toBe('complete');
        test.skip((await installedVersion(firefox)) !== '1.0.0', 'This Firefox takes only what is signed.');
        const page = await firefox.openPage(url, html);
        await page.bringToFront();
        await clickToolbarButton(firefox);
        await expect.poll(() => countPainted(page)).toEqual(everything);
        const panel = await openInChinese(firefox, '/sidepanel.html');
        await panel.bringToFront();
        await press(panel, `总是读取 ${host}`);
        await allowInPrompt(firefox, host);
        await press(panel, '保存全部');
        await expect.poll(() => shownText(panel)).toContain('已保存 1 条');
      } finally {
        await firefox.close();
      }
    });

    await test.step('the browser is started again', async () => {
      const firefox = await installed.start();
      try {
        const page = await firefox.openPage(url, html);
        await expect.poll(() => countPainted(page)).toEqual({ ...everything, saved: 1 });
      } finally {
        await firefox.close();
      }
    });

    await test.step('the extension is updated', async () => {
      installed.update();
      const firefox = await installed.start();
      try {
        await expect.poll(() => installedVersion(firefox)).toBe('1.0.1');
        const page = await firefox.openPage(url, html);
        await expect.poll(() => countPainted(page)).toEqual({ ...everything, saved: 1 });
        const options = await firefox.openOwnPage('/options.html');
        expect(await readTable(options, 'snippets')).toHaveLength(1);
        await press(options, `撤销 ${host}`);
        await expect.poll(() => shownText(options)).not.toContain(`撤销 ${host}`);
        await expect.poll(() => countPainted(page)).toEqual(nothing);
      } finally {
        await firefox.close();
      }
    });
  } finally {
    installed.remove();
  }
});
