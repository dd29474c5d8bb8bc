import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';

export interface LaunchedExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly serviceWorker: Worker;
  /** The profile's folder: pass it again to open the same library later. */
  readonly profile: string;
  /** Closes the browser; removes the profile unless it was given. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly headless: boolean;
  /** The built extension; the production build by default. */
  readonly extension?: string;
  readonly profile?: string;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Leaves the welcome page open, which every start of a fresh browser brings. */
  readonly keepWelcome?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

/**
 * Starts the browser that POLICYLENS_BROWSER names with the built extension and a profile of its own.
 * Throws where the browser does not start or does not load the extension within 20 seconds.
 */
export async function launchExtension(options: LaunchOptions): Promise<LaunchedExtension> {
  const extension = resolve(options.extension ?? '.output/chrome-mv3');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'policylens-'));
  const executablePath = process.env.POLICYLENS_BROWSER;
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    headless: false,
    locale: options.locale ?? 'zh-CN',
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.headless ? ['--headless=new'] : []),
      // Root has no user namespace to put a sandbox into.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${options.locale ?? 'zh-CN'}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
  const close = async () => {
    await context.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const serviceWorker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
    if (!options.keepWelcome) await closeWelcome(context);
    return { context, extensionId: new URL(serviceWorker.url()).host, serviceWorker, profile, close };
  } catch {
    await close();
    throw new Error(
      'The browser started but did not load the extension. Branded Chrome from 137 on cannot; name a Chromium in POLICYLENS_BROWSER.',
    );
  }
}

/** It comes a moment after the extension, and takes the front from whatever page is there; one that never comes is no fault. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return welcome.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
