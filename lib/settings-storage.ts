/** The settings in browser.storage.local: the browser's edge of settings.ts. */
import { browser } from 'wxt/browser';
import { listenUntil } from './listen';
import { parseSettings, type Settings } from './settings';

const key = 'settings';

export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(key))[key]);
}

/**
 * Reads, changes and writes the settings; resolves to what was written. Two changes at the same time, in any of the
 * extension's own pages or its background, come one after the other.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(`policylens-${key}`, async () => {
    const changed = parseSettings(change(await loadSettings()));
    await browser.storage.local.set({ [key]: changed });
    return changed;
  });
}

/** Calls `listen` with the new settings whenever they change, in this context or another, until the signal aborts. */
export function watchSettings(listen: (settings: Settings) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (key in changes) listen(parseSettings(changes[key]?.newValue));
  };
  listenUntil(browser.storage.local.onChanged, onChanged, signal);
}
