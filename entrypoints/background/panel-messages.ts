import type { LibraryDatabase } from '../../lib/library/database';
import { changeFact, correctPage, renameTag, tagSnippets, updateSnippet } from '../../lib/library/edit';
import type { FailedSaves } from '../../lib/library/failed-saves';
import { failureReason } from '../../lib/library/failure';
import { emptyTrash, moveToTrash, restoreFromTrash } from '../../lib/library/trash';
import type { WriteResult } from '../../lib/messages';
import { handleMessages } from '../../lib/messaging';
import { isOwnPage, type Sender } from './sender';

/** Answers the writes of the extension's own pages; a content script, which a page may have taken over, gets none. */
export function answerPanel(
  library: LibraryDatabase,
  failedSaves: FailedSaves,
  announce: () => void,
  signal: AbortSignal,
): void {
  const write = async (sender: Sender, work: () => Promise<string[]>): Promise<WriteResult> => {
    if (!isOwnPage(sender)) return { status: 'failed', reason: 'invalid' };
    try {
      const ids = await work();
      announce();
      return { status: 'done', ids };
    } catch (error) {
      return { status: 'failed', reason: failureReason(error) };
    }
  };
  handleMessages(
    'background',
    {
      updateSnippet: ({ id, changes }, sender) => write(sender, () => updateSnippet(library, id, changes)),
      changeFact: ({ id, ...change }, sender) => write(sender, () => changeFact(library, id, change)),
      tagSnippets: ({ ids, ...tags }, sender) => write(sender, () => tagSnippets(library, ids, tags)),
      renameTag: ({ from, to }, sender) => write(sender, () => renameTag(library, from, to)),
      deleteSnippets: ({ ids }, sender) => write(sender, () => moveToTrash(library, ids)),
      restoreSnippets: ({ ids }, sender) => write(sender, () => restoreFromTrash(library, ids)),
      emptyTrash: (_request, sender) => write(sender, () => emptyTrash(library)),
      correctPage: (correction, sender) => write(sender, () => correctPage(library, correction)),
      retryFailedSaves: (_request, sender) =>
        isOwnPage(sender) ? failedSaves.retry() : { saved: 0, left: 0 },
    },
    signal,
  );
}
