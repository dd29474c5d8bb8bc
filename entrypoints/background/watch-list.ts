import { handleMessages } from '../../lib/messaging';
import { withWatched } from '../../lib/watch-list';
import { changeWatchList } from '../../lib/watch-list-storage';
import { isPage } from './sender';

/** Follows names for pages, which have no lock in common with the extension's own. */
export function answerWatchList(signal: AbortSignal): void {
  handleMessages(
    'background',
    {
      async setWatched({ entry, followed }, sender) {
        if (!isPage(sender)) return { done: false };
        await changeWatchList((known) => withWatched(known, entry, followed));
        return { done: true };
      },
    },
    signal,
  );
}
