import { liveQuery } from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CollectedFact } from '../../lib/collection/fact';
import type { LibraryDatabase } from '../../lib/library/database';
import { latestRevision } from '../../lib/library/segments';
import { runInWorker } from '../sidepanel/work/run-job';

export type CollectionState =
  | { readonly status: 'reading'; readonly done: number }
  | { readonly status: 'failed' }
  | {
      readonly status: 'read';
      readonly facts: readonly CollectedFact[];
      /** Set once the library is no longer what was read. */
      readonly stale: boolean;
    };

/** All facts of the library, read once; `again` reads them anew. */
export function useFacts(library: LibraryDatabase): { state: CollectionState; again: () => void } {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<CollectionState>({ status: 'reading', done: 0 });
  useEffect(() => {
    const abort = new AbortController();
    read(library, abort.signal, setState).catch((error: unknown) => {
      if (abort.signal.aborted) return;
      console.error('PolicyLens: the facts could not be read', error);
      setState({ status: 'failed' });
    });
    return () => abort.abort();
  }, [library, turn]);
  return { state, again: useCallback(() => setTurn((old) => old + 1), []) };
}

async function read(
  library: LibraryDatabase,
  signal: AbortSignal,
  show: (state: CollectionState) => void,
): Promise<void> {
  const revision = await latestRevision(library);
  const facts: CollectedFact[] = [];
  await runInWorker(
    'collection',
    {},
    {
      signal,
      onProgress: (done) => show({ status: 'reading', done }),
      onPart: (part) => {
        for (const fact of part) facts.push(fact);
      },
    },
  );
  show({ status: 'read', facts, stale: false });
  const subscription = liveQuery(() => latestRevision(library)).subscribe((latest) => {
    if (latest !== revision) show({ status: 'read', facts, stale: true });
  });
  signal.addEventListener('abort', () => subscription.unsubscribe());
}
