import { useEffect, useState } from 'preact/hooks';
import type { MentionGroup } from '../../components/panel/grouping';
import { sendToBackground } from '../../lib/messaging';
import { toggleWatched, type Watched, watchedOf } from '../../lib/watch-list';
import { changeWatchList, loadWatchList, onWatchListChange } from '../../lib/watch-list-storage';

export interface WatchList {
  readonly list: readonly Watched[];
  /** Each resolves to false where the list could not be written. */
  readonly toggle: (group: MentionGroup) => Promise<boolean>;
  readonly remove: (entry: Watched) => Promise<boolean>;
  readonly add: (text: string) => Promise<boolean>;
}

const change = async (work: (list: readonly Watched[]) => Watched[]): Promise<boolean> => {
  try {
    await changeWatchList(work);
    return true;
  } catch {
    return false;
  }
};

/** What the reader follows, live: other panels and pages change it too. */
export function useWatchList(): WatchList {
  const [list, setList] = useState<readonly Watched[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    onWatchListChange(setList, abort.signal);
    void loadWatchList().then((loaded) => {
      if (!abort.signal.aborted) setList(loaded);
    });
    return () => abort.abort();
  }, []);
  return {
    list,
    toggle: async ({ text, kind, identity }) => {
      const entry = watchedOf({ text, kind }, identity);
      return entry !== undefined && change((known) => toggleWatched(known, entry));
    },
    remove: (entry) => change((known) => known.filter(({ key }) => key !== entry.key)),
    add: async (text) => {
      const entry = await entryOf(text);
      return change((known) => [...known.filter(({ key }) => key !== entry.key), entry]);
    },
  };
}

/** What a typed name means: a park if one goes by it, else an institution. */
async function entryOf(text: string): Promise<Watched> {
  const names = (['park', 'institution'] as const).map((kind) => ({ kind, text }));
  const told = await sendToBackground('identify', { names, text: '', url: '' });
  const known = told.ok ? told.value : [];
  const best = known.find(({ identity }) => identity.status === 'linked') ?? known[0];
  const kind = best?.kind ?? (/[区园港城镇基地]$/.test(text) ? 'park' : 'institution');
  return watchedOf({ text, kind }, best?.identity) ?? { key: `${kind}:${text}`, kind, name: text };
}
