import { nameKey } from '../../lib/identity/identify';
import { sendToBackground } from '../../lib/messaging';
import { createWatchedMarks, type Line, type Painter, type Place, shownPlaces } from '../../lib/page';
import { isWatched, toggleWatched, type Watched, watchedOf } from '../../lib/watch-list';
import { changeWatchList, loadWatchList, onWatchListChange } from '../../lib/watch-list-storage';
import type { PageIdentities } from './identities';

type Name = Place['mention'];

/** What the reader follows, on this page. */
export interface PageWatch {
  isWatched(name: Name): boolean;
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
  let told = 0;

  const keyOf = (name: Name): string => nameKey(name.text, name.kind, identities.of(name));
  const isFollowed = (name: Name): boolean => isWatched(list, keyOf(name));

  async function update(): Promise<void> {
    if (list.length > 0) await identities.ask();
    if (signal.aborted) return;
    const places =
      list.length === 0 ? [] : [...shownPlaces(lines())].filter(({ mention }) => isFollowed(mention));
    marks.show(places);
    const count = new Set(places.map(({ mention }) => keyOf(mention))).size;
    if (count === told) return;
    told = count;
    await sendToBackground('watchedOnPage', { count });
  }

  async function take(changed: readonly Watched[]): Promise<void> {
    list = changed;
    await update();
  }

  onWatchListChange((changed) => void take(changed), signal);
  void loadWatchList().then(take);

  return {
    isWatched: isFollowed,
    update,
    async toggle(name) {
      await identities.ask();
      const entry = watchedOf(name, identities.of(name));
      if (entry) await take(await changeWatchList((known) => toggleWatched(known, entry)));
    },
  };
}
