import type { CDPSession, Page } from '@playwright/test';

/** Runs expressions where the content script runs, as a page that has taken it over would. */
export interface ContentWorld {
  evaluate(expression: string): Promise<unknown>;
}

export async function contentWorldOf(page: Page, extensionId: string): Promise<ContentWorld> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const contexts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(extensionId)) contexts.push(context.id);
  });
  await session.send('Runtime.enable');
  return {
    async evaluate(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
        ...(contexts[0] === undefined ? {} : { contextId: contexts[0] }),
      });
      if (contexts.length === 0) throw new Error('No content script runs on the page');
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
