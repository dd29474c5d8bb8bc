import type { BrowserContext, CDPSession } from '@playwright/test';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** The DevTools protocol of the whole browser; Playwright's types know none of the commands used here. */
export interface BrowserSession {
  send(method: 'Target.getTargets', parameters?: object): Promise<{ targetInfos: Target[] }>;
  send(method: 'Extensions.triggerAction', parameters: object): Promise<object>;
  send(method: 'Extensions.loadUnpacked', parameters: { path: string }): Promise<{ id: string }>;
}

export async function browserSession(context: BrowserContext): Promise<BrowserSession> {
  const session: CDPSession | undefined = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser gives no session of its own');
  return session as unknown as BrowserSession;
}

/** Clicks the extension's toolbar button in the tab that shows `url`, as the browser itself would. */
export async function clickToolbarButton(
  session: BrowserSession,
  extensionId: string,
  url: string,
): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`No tab shows ${url}`);
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}

/**
 * Lets the browser remember that a site was allowed once, by its own page of extensions. The extension has it only when it asks
 * for it again, and then without a prompt, which no protocol can answer.
 */
export async function rememberAllowed(
  context: BrowserContext,
  extensionId: string,
  pattern: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, host]) =>
      (globalThis as unknown as { chrome: ExtensionsPage }).chrome.developerPrivate.addHostPermission(
        id,
        host,
      ),
    [extensionId, pattern] as const,
  );
  await page.close();
}

interface ExtensionsPage {
  readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
}
