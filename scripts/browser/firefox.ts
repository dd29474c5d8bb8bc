import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxId } from '../build/manifest';
import type { ScriptedPage } from './scripted-page';

/** The production build. */
export const firefoxBuild = '.output/firefox-mv3';

/** The part of a page's address that Firefox otherwise draws by lot for each profile. */
const host = '6f9b7c62-3a58-4a8e-9c3e-1c6f5be2a001';

/** Puppeteer's page, which can be asked as any other. */
export type FirefoxPage = Page & ScriptedPage;

export interface LaunchedFirefox {
  readonly browser: Browser;
  /** Where exported files arrive. */
  readonly downloads: string;
  /** Every http(s) address that a page of this browser has asked for. */
  readonly requests: readonly string[];
  /** Opens a page of one's own writing under a real address; every other request is refused. */
  openPage(url: string, html: string): Promise<FirefoxPage>;
  /** Opens a page of the extension, at the width of a panel. */
  openOwnPage(path: string): Promise<FirefoxPage>;
  /** Whether the browser's own window can be reached: of the versions that the extension runs in, the oldest let nobody in. */
  readonly reachesChrome: boolean;
  /** Evaluates an expression in the browser's own window, where toolbar and prompts are; resolves to its value. */
  inChrome(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

interface LaunchOptions {
  readonly executablePath: string;
  /** The built extension; the production build by default. */
  readonly extension?: string;
  readonly headless?: boolean;
  /** A profile's folder, in which the extension is installed already; else the browser gets a fresh one. */
  readonly profile?: string;
}

/** Starts Firefox with the built extension: as an add-on for this session, unless a profile has it. */
export async function launchFirefox(options: LaunchOptions): Promise<LaunchedFirefox> {
  const downloads = mkdtempSync(join(tmpdir(), 'policylens-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless ?? true,
    // Puppeteer would set it by commands that Firefox 140 does not know; `resize` needs none of them.
    defaultViewport: null,
    // Without it, neither the toolbar nor the extension's own pages can be reached.
    args: ['-remote-allow-system-access'],
    ...(options.profile ? { userDataDir: options.profile } : {}),
    extraPrefsFirefox: {
      // What lies in a profile's folder is taken as installed, though nobody has signed it.
      'extensions.autoDisableScopes': 0,
      'xpinstall.signatures.required': false,
      // Prompts take no click in their first moments.
      'security.notification_enable_delay': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: host }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });
  const close = async () => {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    if (!options.profile) await browser.installExtension(resolve(options.extension ?? firefoxBuild));
  } catch (error) {
    await close();
    throw error;
  }
  const requests: string[] = [];

  return {
    reachesChrome: (await windowOf(browser)) !== undefined,
    browser,
    downloads,
    requests,
    async openPage(url, html) {
      const page = await browser.newPage();
      await resize(page, { width: 1280, height: 900 });
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        requests.push(request.url());
        void (request.url() === url
          ? request.respond({ contentType: 'text/html; charset=utf-8', body: html })
          : request.abort());
      });
      await page.goto(url);
      return page as FirefoxPage;
    },
    async openOwnPage(path) {
      const page = await browser.newPage();
      await resize(page, { width: 400, height: 900 });
      // The page moves to the extension's own process, where Puppeteer hears no end of the loading.
      await page.goto(`moz-extension://${host}${path}`, { waitUntil: [] });
      await page.waitForSelector('body *');
      return page as FirefoxPage;
    },
    inChrome: (expression) => evaluateInChrome(browser, expression),
    close,
  };
}

/** WebDriver BiDi with what Firefox adds to it: the contexts of the browser's own windows. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface ContextTree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

const connectionOf = (browser: Browser): BidiConnection =>
  (browser as unknown as { connection: BidiConnection }).connection;

async function resize(page: Page, viewport: { width: number; height: number }): Promise<void> {
  const { _id: context } = page.mainFrame() as unknown as { readonly _id: string };
  await connectionOf(page.browser()).send('browsingContext.setViewport', { context, viewport });
}

/** The context of the browser's own window; undefined where it tells of none. */
async function windowOf(browser: Browser): Promise<string | undefined> {
  const tree = await connectionOf(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  return (tree.result as ContextTree).contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
}

async function evaluateInChrome(browser: Browser, expression: string): Promise<unknown> {
  const answer = await connectionOf(browser).send('script.evaluate', {
    expression,
    target: { context: await windowOf(browser) },
    awaitPromise: true,
    userActivation: true,
  });
  const evaluated = answer.result as Evaluated;
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text);
  return evaluated.result?.value;
}
