import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';

/** The tab that the panel is about. `url` is unknown where the browser lets no extension look. */
export interface WatchedTab {
  readonly id: number;
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** Rises when the tab has loaded another page or the same anew. */
  readonly visit: number;
}

/** What `?tab=ID` names, if it does. */
function namedTab(search: string): number | undefined {
  const value = new URLSearchParams(search).get('tab') ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

type Tab = Browser.tabs.Tab;

/** The tab used last, web pages before others; never the panel's own. */
function lastUsed(tabs: readonly Tab[], ownId: number | undefined): Tab | undefined {
  const others = tabs.filter((tab) => tab.id !== undefined && tab.id !== ownId);
  const isWeb = (tab: Tab) => (/^https?:/.test(tab.url ?? '') ? 1 : 0);
  return others.toSorted((a, b) => isWeb(b) - isWeb(a) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/**
 * The tab to show: in the side panel the active tab of its window, followed; in a tab of its own the one that `?tab=`
 * names or the one used last. Undefined while there is none.
 */
export function useTab(): WatchedTab | undefined {
  const [tab, setTab] = useState<WatchedTab>();
  useEffect(() => {
    const abort = new AbortController();
    void follow(setTab, abort.signal);
    return () => abort.abort();
  }, []);
  return tab;
}

type SetTab = (change: (old: WatchedTab | undefined) => WatchedTab | undefined) => void;

async function follow(setTab: SetTab, signal: AbortSignal): Promise<void> {
  const own = await browser.tabs.getCurrent();
  const named = namedTab(location.search);

  const find = async (): Promise<Tab | undefined> => {
    if (named !== undefined) return browser.tabs.get(named).catch(() => undefined);
    if (own) return lastUsed(await browser.tabs.query({}), own.id);
    return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  };
  const look = async (reloaded: boolean) => {
    const found = await find();
    if (signal.aborted) return;
    setTab((old) => {
      if (found?.id === undefined) return undefined;
      const visit = (old?.visit ?? 0) + (reloaded ? 1 : 0);
      return { id: found.id, url: found.url, title: found.title, visit };
    });
  };
  const onActivated = () => {
    if (!own) void look(false);
  };
  const onUpdated = (id: number, change: { status?: string | undefined; url?: string | undefined }) => {
    if (id !== own?.id && (change.status || change.url)) void look(change.status === 'complete');
  };
  const onRemoved = () => void look(false);

  await look(false);
  if (signal.aborted) return;
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onRemoved);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onRemoved);
  });
}
