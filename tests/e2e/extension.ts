import { test as base, expect } from '@playwright/test';
import { type LaunchedExtension, launchExtension } from '../../scripts/browser/launch';
import { refuseNetwork, servePage } from '../../scripts/browser/seed-page';

interface ExtensionOptions {
  readonly colours: 'light' | 'dark';
  readonly language: string;
}

interface ExtensionFixtures {
  /** A browser of its own with the production build; no request leaves it. */
  readonly extension: LaunchedExtension;
  /** Opens a page of one's own writing under a real address. */
  readonly openPage: (url: string, html: string) => Promise<import('@playwright/test').Page>;
  /** Opens the panel as a tab; `tabUrl` names the page it is about. */
  readonly openPanel: () => Promise<import('@playwright/test').Page>;
  /** Opens one of the extension's own full pages. */
  readonly openOwnPage: (name: 'options' | 'welcome') => Promise<import('@playwright/test').Page>;
  readonly openOptions: () => Promise<import('@playwright/test').Page>;
}

/** Playwright's test with the extension loaded into a fresh profile. */
export const test = base.extend<ExtensionFixtures & ExtensionOptions>({
  colours: ['light', { option: true }],
  language: ['zh-CN', { option: true }],
  extension: async ({ colours, language }, use) => {
    const extension = await launchExtension({ headless: true, colorScheme: colours, locale: language });
    await refuseNetwork(extension.context);
    await use(extension);
    await extension.close();
  },
  openPage: async ({ extension }, use) => {
    await use(async (url, html) => {
      await servePage(extension.context, url, html);
      const page = await extension.context.newPage();
      await page.goto(url);
      return page;
    });
  },
  openPanel: async ({ extension }, use) => {
    await use(async () => {
      const panel = await extension.context.newPage();
      await panel.setViewportSize({ width: 400, height: 900 });
      await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
      return panel;
    });
  },
  openOwnPage: async ({ extension }, use) => {
    await use(async (name) => {
      const page = await extension.context.newPage();
      await page.goto(`chrome-extension://${extension.extensionId}/${name}.html`);
      await page.locator('h1').waitFor();
      return page;
    });
  },
  openOptions: async ({ openOwnPage }, use) => {
    await use(() => openOwnPage('options'));
  },
});

export { expect };
