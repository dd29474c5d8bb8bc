import { handleMessages } from '../../lib/messaging';
import { toggleWatched } from '../../lib/watch-list';
import { changeWatchList } from '../../lib/watch-list-storage';

/** Follows names for pages, which have no lock in common with the extension's own. */
export function answerWatchList(signal: AbortSignal): void {
  handleMessages(
    'background',
    {
      async toggleWatched(entry) {
        await changeWatchList((known) => toggleWatched(known, entry));
        return { done: true };
      },
    },
    signal,
  );
}
