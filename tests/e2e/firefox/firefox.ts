import { test as base, expect } from '@playwright/test';
import { type FirefoxPage, type LaunchedFirefox, launchFirefox } from '../../../scripts/browser/firefox';

interface FirefoxFixtures {
  /** A Firefox of its own with the production build; no request leaves it. */
  readonly firefox: LaunchedFirefox;
  /** The same, where the browser's own window can be reached: its toolbar and its prompts. */
  readonly wholeFirefox: LaunchedFirefox;
  /** Opens the panel as a tab, in Chinese. */
  readonly openPanel: () => Promise<FirefoxPage>;
}

export const executablePath = process.env.POLICYLENS_FIREFOX ?? '';

/** The part of the extension API that the extension's own pages are asked for. */
interface ExtensionApi {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

/** Opens a page of the extension, in Chinese: Firefox speaks it only with a language pack. */
export async function openInChinese(firefox: LaunchedFirefox, path: string): Promise<FirefoxPage> {
  const page = await firefox.openOwnPage(path);
  await page.evaluate(() =>
    (globalThis as unknown as { browser: ExtensionApi }).browser.storage.local.set({
      settings: { version: 1, language: 'zh-CN' },
    }),
  );
  return page;
}

/** Playwright's runner; the browser is driven over WebDriver BiDi by Puppeteer. */
export const test = base.extend<FirefoxFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern which fixtures it needs
  firefox: async ({}, use) => {
    base.skip(executablePath === '', 'No Firefox is installed; POLICYLENS_FIREFOX names one.');
    const firefox = await launchFirefox({ executablePath });
    await use(firefox);
    await firefox.close();
  },
  wholeFirefox: async ({ firefox }, use) => {
    base.skip(!firefox.reachesChrome, 'This Firefox lets no protocol reach its own window.');
    await use(firefox);
  },
  openPanel: async ({ firefox }, use) => {
    await use(() => openInChinese(firefox, '/sidepanel.html'));
  },
});

/** Clicks the extension's toolbar button in the window's present tab. */
export const clickToolbarButton = (firefox: LaunchedFirefox): Promise<unknown> =>
  firefox.inChrome(`document.querySelector('toolbarbutton[data-extensionid]').click()`);

/** What Firefox does when Alt+Shift and this key are pressed; keys sent to a page never reach the browser's window. */
export const pressShortcut = (firefox: LaunchedFirefox, key: string): Promise<unknown> =>
  firefox.inChrome(
    `document.querySelector('keyset[id^=ext-keyset] key[modifiers="alt,shift"][key="${key}"]').doCommand()`,
  );

const prompt = `document.querySelector('#notification-popup popupnotification')`;

/** Waits until Firefox asks whether the extension may read `host`, and allows it. */
export async function allowInPrompt(firefox: LaunchedFirefox, host: string): Promise<void> {
  await expect
    .poll(() =>
      firefox.inChrome(
        `${prompt} && ${prompt}.id + document.querySelector('#notification-popup').textContent`,
      ),
    )
    .toMatch(new RegExp(`^addon-webext-permissions-notification.*${host.replaceAll('.', '\\.')}`, 's'));
  await firefox.inChrome(`${prompt}.button.click()`);
  await expect.poll(() => firefox.inChrome(`${prompt}?.id ?? 'closed'`)).toBe('closed');
}

export { expect };
