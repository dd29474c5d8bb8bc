import { test as base, expect } from '@playwright/test';
import { type FirefoxPage, type LaunchedFirefox, launchFirefox } from '../../../scripts/browser/firefox';

interface FirefoxFixtures {
  /** A Firefox of its own with the production build; no request leaves it. */
  readonly firefox: LaunchedFirefox;
  /** Opens the panel as a tab, in Chinese. */
  readonly openPanel: () => Promise<FirefoxPage>;
}

const executablePath = process.env.POLICYLENS_FIREFOX ?? '';

/** The part of the extension API that the extension's own pages are asked for. */
interface ExtensionApi {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
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
  openPanel: async ({ firefox }, use) => {
    await use(async () => {
      const panel = await firefox.openOwnPage('/sidepanel.html');
      // Firefox speaks Chinese only with a language pack.
      await panel.evaluate(() =>
        (globalThis as unknown as { browser: ExtensionApi }).browser.storage.local.set({
          settings: { version: 1, language: 'zh-CN' },
        }),
      );
      return panel;
    });
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

export { expect };
