import { type Browser, browser } from 'wxt/browser';
import type { LibraryDatabase } from '../../lib/library/database';
import { correctPage, renameTag, tagSnippets, updateSnippet } from '../../lib/library/edit';
import { failureReason } from '../../lib/library/failure';
import { emptyTrash, moveToTrash, restoreFromTrash } from '../../lib/library/trash';
import type { WriteResult } from '../../lib/messages';
import { handleMessages } from '../../lib/messaging';
import type { FailedSaves } from './failed-saves';

type Sender = Browser.runtime.MessageSender;

/** Answers the writes of the extension's own pages; a content script, which a page may have taken over, gets none. */
export function answerPanel(
  library: LibraryDatabase,
  failedSaves: FailedSaves,
  announce: () => void,
  signal: AbortSignal,
): void {
  const write = async (sender: Sender, work: () => Promise<string[]>): Promise<WriteResult> => {
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) return { status: 'failed', reason: 'invalid' };
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
      tagSnippets: ({ ids, ...tags }, sender) => write(sender, () => tagSnippets(library, ids, tags)),
      renameTag: ({ from, to }, sender) => write(sender, () => renameTag(library, from, to)),
      deleteSnippets: ({ ids }, sender) => write(sender, () => moveToTrash(library, ids)),
      restoreSnippets: ({ ids }, sender) => write(sender, () => restoreFromTrash(library, ids)),
      emptyTrash: (_request, sender) => write(sender, () => emptyTrash(library)),
      correctPage: ({ url, page }, sender) => write(sender, () => correctPage(library, url, page ?? {})),
      retryFailedSaves: () => failedSaves.retry(),
    },
    signal,
  );
}
