import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { launchExtension } from '../../../scripts/browser/launch';
import { refuseNetwork, servePage } from '../../../scripts/browser/seed-page';
import { address } from './pages';

/** The same browser twice: with the extension and without. The same page is served to both under the same address. */
export interface Browsers {
  readonly marked: BrowserContext;
  readonly plain: BrowserContext;
  serve(html: string): Promise<void>;
  close(): Promise<void>;
}

export async function openBrowsers(): Promise<Browsers> {
  const extension = await launchExtension({ headless: true });
  const plain = await launchPlain();
  const contexts = [extension.context, plain.context];
  for (const context of contexts) await refuseNetwork(context);
  return {
    marked: extension.context,
    plain: plain.context,
    async serve(html) {
      for (const context of contexts) await servePage(context, address, html);
    },
    async close() {
      await extension.close();
      await plain.close();
    },
  };
}

async function launchPlain() {
  const profile = mkdtempSync(join(tmpdir(), 'policylens-plain-'));
  const executablePath = process.env.POLICYLENS_BROWSER;
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    headless: false,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 900 },
    args: [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--lang=zh-CN',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Measures in both in turns, now the one first, now the other, so that what the machine does meanwhile meets both. */
export async function inTurns<Result>(
  { marked, plain }: Browsers,
  rounds: number,
  measure: (context: BrowserContext) => Promise<Result>,
): Promise<{ marked: Result[]; plain: Result[] }> {
  const results: { marked: Result[]; plain: Result[] } = { marked: [], plain: [] };
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 1) results.plain.push(await measure(plain));
    results.marked.push(await measure(marked));
    if (round % 2 === 0) results.plain.push(await measure(plain));
  }
  return results;
}
