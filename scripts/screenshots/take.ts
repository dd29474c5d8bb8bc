import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type LaunchedExtension, launchExtension } from '../browser/launch';
import { clickMention, paintedTexts, waitUntilPainted } from '../browser/read-page';
import { refuseNetwork, servePage } from '../browser/seed-page';
import { articlePage, articleUrl } from './article';

/** What the stores ask for. */
const size = { width: 1280, height: 800 };
const panelWidth = 400;

type Language = 'zh-CN' | 'en';

/** Takes the pictures of one language into its folder under `store/`. */
export async function takeScreenshots(language: Language): Promise<void> {
  const folder = join('store', language, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const extension = await launchExtension({ headless: true, locale: language, viewport: size });
  try {
    const shots = await takeAll(extension);
    for (const [name, picture] of shots) writeFileSync(join(folder, `${name}.png`), picture);
  } finally {
    await extension.close();
  }
}

async function takeAll({ context, extensionId }: LaunchedExtension): Promise<Map<string, Buffer>> {
  const own = async (path: string, width = size.width) => {
    const page = await context.newPage();
    await page.setViewportSize({ ...size, width });
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  await refuseNetwork(context);
  await servePage(context, articleUrl, articlePage);
  const article = await context.newPage();
  await article.goto(articleUrl);
  await waitUntilPainted(article);
  const amount = (await paintedTexts(article, 'money')).find((text) => text.startsWith('186.5'));
  if (!amount) throw new Error('The amount of the first sentence is not marked');
  await clickMention(article, 'money', amount);
  await article.locator('policylens-card').getByRole('heading').waitFor();
  const withCard = await article.screenshot();

  await article.keyboard.press('Escape');
  await article.setViewportSize({ ...size, width: size.width - panelWidth });
  const panel = await own('sidepanel.html', panelWidth);
  await panel.locator('.mention-row').first().waitFor();
  const thisPage = await beside(context, article, panel);
  await panel.locator('.digest .primary-button').click();
  await panel.locator('.toast .icon-button, .toast button').last().click();
  await panel.locator('#tab-library').click();
  await panel.locator('.snippet').nth(3).waitFor();
  const library = await beside(context, article, panel);
  await panel.locator('#tab-facts').click();
  await panel.locator('.facts tbody tr').first().waitFor();
  const facts = await beside(context, article, panel);

  const options = await own('options.html');
  await options.locator('h1').first().waitFor();
  return new Map([
    ['1-card', withCard],
    ['2-this-page', thisPage],
    ['3-library', library],
    ['4-facts', facts],
    ['5-options', await options.screenshot()],
  ]);
}

/** The page and its panel as they stand beside each other in the browser's window. */
async function beside(context: BrowserContext, article: Page, panel: Page): Promise<Buffer> {
  // Saved sentences are painted a moment later.
  await article.waitForTimeout(1_000);
  const pictures = [await article.screenshot(), await panel.screenshot()];
  const canvas = await context.newPage();
  await canvas.setViewportSize(size);
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`);
  await canvas.setContent(
    `<style>body{margin:0;display:flex}img+img{box-shadow:-1px 0 #c9ced6}</style>${images.join('')}`,
  );
  const whole = await canvas.screenshot();
  await canvas.close();
  return whole;
}
