import { nameKey } from '../../lib/identity/identify';
import { createWatchedMarks, type Line, type Painter, type Place, shownPlaces } from '../../lib/page';
import { isWatched, type Watched, watchedOf } from '../../lib/watch-list';
import { loadWatchList, onWatchListChange } from '../../lib/watch-list-storage';
import { askBackground } from './ask-background';
import type { PageIdentities } from './identities';

type Name = Place['mention'];

/** What the reader follows, on this page. */
export interface PageWatch {
  isWatched(name: Name): boolean;
  /** The keys of what is followed and stands here, each once. */
  readonly keys: readonly string[];
  /** Follows a name, or follows it no longer. */
  toggle(name: Name): Promise<void>;
  /** Marks what is followed in the page as it is now, and tells how much that is. */
  update(): Promise<void>;
}

/** While nothing is followed, nothing is asked and nothing is painted. */
export function createPageWatch(
  painter: Painter,
  lines: () => readonly Line[],
  identities: PageIdentities,
  signal: AbortSignal,
): PageWatch {
  const marks = createWatchedMarks(painter);
  let list: readonly Watched[] = [];
  let keys: readonly string[] = [];

  const keyOf = (name: Name): string => nameKey(name.text, name.kind, identities.of(name));
  const isFollowed = (name: Name): boolean => isWatched(list, keyOf(name));

  async function update(): Promise<void> {
    if (list.length > 0) await identities.ask();
    if (signal.aborted) return;
    const places =
      list.length === 0 ? [] : [...shownPlaces(lines())].filter(({ mention }) => isFollowed(mention));
    marks.show(places);
    const found = [...new Set(places.map(({ mention }) => keyOf(mention)))].sort();
    if (found.join('\n') === keys.join('\n')) return;
    keys = found;
    await tell();
  }

  /** The background asks all frames of the tab then, for it counts what they have in common once. */
  const tell = () => askBackground('watchedChanged', {});
  const tellIfAny = () => {
    if (keys.length > 0) void tell();
  };

  async function take(changed: readonly Watched[]): Promise<void> {
    list = changed;
    await update();
  }

  // A frame that is taken away counts no more; a page that comes back from the history has no badge.
  addEventListener('pagehide', tellIfAny, { signal });
  signal.addEventListener('abort', tellIfAny, { once: true });
  addEventListener('pageshow', ({ persisted }) => persisted && tellIfAny(), { signal });
  onWatchListChange((changed) => void take(changed), signal);
  void loadWatchList().then(take);

  return {
    isWatched: isFollowed,
    get keys() {
      return keys;
    },
    update,
    async toggle(name) {
      await identities.ask();
      const entry = watchedOf(name, identities.of(name));
      if (!entry) return;
      await askBackground('setWatched', { entry, followed: !isWatched(list, entry.key) });
      await take(await loadWatchList());
    },
  };
}
