/** The watch list in browser.storage.local: the browser's edge of watch-list.ts. */
import { browser } from 'wxt/browser';
import { listenUntil } from './listen';
import { parseWatchList, type Watched } from './watch-list';

const key = 'watchList';

export async function loadWatchList(): Promise<Watched[]> {
  return parseWatchList((await browser.storage.local.get(key))[key]);
}

/**
 * Reads, changes and writes the list; resolves to what was written. Two changes at the same time, in any of the extension's
 * own pages or its background, come one after the other.
 */
export async function changeWatchList(change: (list: readonly Watched[]) => Watched[]): Promise<Watched[]> {
  return navigator.locks.request(`policylens-${key}`, async () => {
    const changed = parseWatchList(change(await loadWatchList()));
    await browser.storage.local.set({ [key]: changed });
    return changed;
  });
}

/** Calls `listen` with the new list whenever it changes, in this context or another, until the signal aborts. */
export function onWatchListChange(listen: (list: Watched[]) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (key in changes) listen(parseWatchList(changes[key]?.newValue));
  };
  listenUntil(browser.storage.local.onChanged, onChanged, signal);
}
