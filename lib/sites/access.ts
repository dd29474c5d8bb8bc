/**
 * What the reader has allowed the extension to read for good. The browser's own list of permissions is the only truth:
 * the reader may change it there at any time. The background follows it and keeps the content script where it belongs.
 */
import { browser } from 'wxt/browser';
import { sitePatterns } from '.';
import { hostOf } from './hosts';
import { type OwnSite, ownSitesAmong, patternOf } from './origins';

/** The sites that the reader has added, by host. */
export async function listOwnSites(): Promise<OwnSite[]> {
  const { origins } = await browser.permissions.getAll();
  return ownSitesAmong(origins ?? []);
}

/**
 * Asks the reader for one host alone; true where it is allowed (now or already). To be called in the very turn of a click:
 * the browser asks for a user gesture, and an await before it loses that.
 */
export function addOwnSite(host: string): Promise<boolean> {
  const pattern = patternOf(host);
  return pattern ? request([pattern]) : Promise.resolve(false);
}

/** Gives a site back, by either scheme; false where the browser refuses. */
export async function removeOwnSite({ host }: Pick<OwnSite, 'host'>): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  const same = origins.filter((pattern) => hostOf(pattern) === host);
  try {
    return await browser.permissions.remove({ origins: same });
  } catch {
    return false;
  }
}

/**
 * Whether the browser lets the extension read the whole table of sites. Firefox lets the reader refuse it when installing
 * and take it back later, and Chromium offers "on click"; neither tells the extension but for this.
 */
export const hasTableAccess = (): Promise<boolean> =>
  browser.permissions.contains({ origins: [...sitePatterns] });

/** Asks for the table of sites. Only in the very turn of a click, as above. */
export const requestTableAccess = (): Promise<boolean> => request([...sitePatterns]);

/** Calls `listen` whenever the reader allows or takes back a site, here or in the browser, until the signal aborts. */
export function watchAccess(listen: () => void, signal: AbortSignal): void {
  const onChange = () => listen();
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  signal.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    },
    { once: true },
  );
}

/** A request that the browser rejects (no gesture, a host it lets nobody read) is one that was not granted. */
async function request(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins });
  } catch {
    return false;
  }
}
