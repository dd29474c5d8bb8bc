import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { LibraryDatabase } from '../../lib/library/database';
import { saveSnippet } from '../../lib/library/save';
import { type SnippetDraft, snippetDraftSchema } from '../../lib/library/schema';
import { failedSavesKey } from '../../lib/library/storage-keys';

/** Drafts that the library could not take, kept in extension storage until it can: nothing the reader saved is lost. */
export interface FailedSaves {
  keep(draft: SnippetDraft): Promise<void>;
  retry(): Promise<{ saved: number; left: number }>;
}

const draftsSchema = z.array(snippetDraftSchema);
const most = 500;

async function load(): Promise<SnippetDraft[]> {
  const stored = (await browser.storage.local.get(failedSavesKey))[failedSavesKey];
  const parsed = draftsSchema.safeParse(stored);
  return parsed.success ? parsed.data : [];
}

export function startFailedSaves(library: LibraryDatabase): FailedSaves {
  // One after the other: two writers of one list would lose each other's drafts.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    keep: (draft) =>
      inTurn(async () => {
        const drafts = await load();
        if (drafts.length >= most) return;
        await browser.storage.local.set({ [failedSavesKey]: [...drafts, draft] });
      }),
    retry: () =>
      inTurn(async () => {
        const drafts = await load();
        if (drafts.length === 0) return { saved: 0, left: 0 };
        const left: SnippetDraft[] = [];
        for (const draft of drafts) {
          // A disk that is still full will not take the next one either.
          const skipped = left.length > 0;
          const result = skipped ? { status: 'failed' } : await saveSnippet(library, draft);
          if (result.status === 'failed') left.push(draft);
        }
        await browser.storage.local.set({ [failedSavesKey]: left });
        return { saved: drafts.length - left.length, left: left.length };
      }),
  };
}
