import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * Why a page is not read: `ask` — the reader has to call the extension there; `closed` — the browser lets no extension
 * in; `pdf` — no web page at all.
 */
export type PageAccess = 'ask' | 'closed' | 'pdf';

/**
 * What the browser's refusal of a script means. Chromium names what it never opens to extensions (its own pages, the
 * store, files, about:blank); of a web page it says that the permission is missing.
 */
export function accessOf(refusal: string): PageAccess {
  const [, address] = /url "([^"]*)"/i.exec(refusal) ?? [];
  if (address !== undefined) return /^https?:/.test(address) ? 'ask' : 'closed';
  return /cannot access (an? )?[\w-]+:\/\/|extensions gallery|error page|cannot be scripted/i.test(refusal)
    ? 'closed'
    : 'ask';
}

async function lookAt(tabId: number): Promise<PageAccess> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return found?.result === 'application/pdf' ? 'pdf' : 'ask';
  } catch (error) {
    return accessOf(error instanceof Error ? error.message : '');
  }
}

/** Why the tab's page is not read, or reads as nothing; undefined until it is known. */
export function usePageAccess(tabId: number, visit: number): PageAccess | undefined {
  const [known, setKnown] = useState<{ readonly of: string; readonly access: PageAccess }>();
  const of = `${tabId} ${visit}`;
  useEffect(() => {
    let stopped = false;
    void lookAt(tabId).then((access) => {
      if (!stopped) setKnown({ of, access });
    });
    return () => {
      stopped = true;
    };
  }, [tabId, of]);
  return known?.of === of ? known.access : undefined;
}
