import { browser } from 'wxt/browser';
import { sendToPage } from '../../lib/messaging';
import { listOwnSites } from '../../lib/sites/access';
import { injectIntoOpenTabs, openTabIds } from './content-script';
import { registerFor } from './registered-script';

const begunKey = 'begun';

/**
 * Keeps the content script registered on the sites that the reader has added, as long as the browser allows them. The
 * registration outlives a restart but not an update of the extension.
 */
export function followOwnSites(): void {
  // One after the other: two changes at once would both register the one script.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    queue = queue.then(work).catch((error: unknown) => {
      console.warn('PolicyLens: the sites could not be followed', error);
    });
  };
  const begin = () => inTurn(beginOnce);
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
  // Switched on again, an extension hears neither.
  begin();
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    inTurn(register);
    inTurn(() => injectIntoOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    inTurn(register);
    inTurn(() => tellPages(origins));
  });
}

/** Once for each life of the extension; the background itself starts and ends many times in one. */
async function beginOnce(): Promise<void> {
  if ((await browser.storage.session.get(begunKey))[begunKey]) return;
  await browser.storage.session.set({ [begunKey]: true });
  await register();
  const { origins = [] } = await browser.permissions.getAll();
  await injectIntoOpenTabs(origins);
}

/** Brings what is registered in line with what is allowed. */
async function register(): Promise<void> {
  const sites = await listOwnSites();
  await registerFor(
    browser.scripting,
    sites.map(({ pattern }) => pattern),
  );
}

/** A page that is open stays readable to its script; it has to be told that its site was taken back. */
async function tellPages(patterns: readonly string[]): Promise<void> {
  const ids = await openTabIds({});
  await Promise.all(ids.map((id) => sendToPage(id, 'siteTakenBack', { patterns: [...patterns] }, 'all')));
}
