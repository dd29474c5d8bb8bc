import { liveQuery } from 'dexie';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryDatabase } from '../../lib/library/database';
import { newestSnippets } from '../../lib/library/read';
import type { Snippet } from '../../lib/library/schema';
import {
  anything,
  createSearchIndex,
  type SearchRequest,
  type SearchResult,
} from '../../lib/library/search-index';
import { latestRevision, type Segment, segmentBatches, segmentsSince } from '../../lib/library/segments';

export interface LiveLibrary {
  /** Undefined until the library is open. */
  readonly result: SearchResult | undefined;
  /** All snippets that are not in the trash; undefined until the search entries are loaded. */
  readonly count: number | undefined;
  /** Their ids, newest first; none until the library is open. */
  readonly allIds: () => readonly string[];
  readonly tags: readonly string[];
  /** The snippets of the first screen, as they were when the panel opened. */
  readonly newest: readonly Snippet[];
  /** Ids of snippets that were changed last, and others that lie beside them; a new list with every change. */
  readonly changed: readonly string[];
  readonly failed: boolean;
}

const firstScreen = 30;
const nothing = createSearchIndex().search(anything);
const none: readonly never[] = [];

/** What the panel shows before anything else, and how far the library was then. */
export interface FirstScreen {
  readonly revision: number;
  readonly newest: readonly Snippet[];
}

/** Reads the first screen; to be called before anything is drawn, for the database takes its time to open. */
export async function readFirstScreen(library: LibraryDatabase): Promise<FirstScreen> {
  const [revision, newest] = await Promise.all([
    latestRevision(library),
    newestSnippets(library, firstScreen),
  ]);
  return { revision, newest };
}

const idsIn = (segments: readonly Segment[]): string[] =>
  segments.flatMap(({ entries }) => entries.map(({ id }) => id));

/** Resolves when the browser has drawn what it has to draw, or at once where it draws nothing: in a hidden panel. */
const untilDrawn = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });

/** The library as the reader asks for it, live: whoever writes, in whatever context, it shows here. */
export function useLibrary(
  library: LibraryDatabase,
  opening: Promise<FirstScreen>,
  request: SearchRequest,
): LiveLibrary {
  const index = useRef(createSearchIndex());
  const [revision, setRevision] = useState(-1);
  const [newest, setNewest] = useState<readonly Snippet[]>();
  const [changed, setChanged] = useState<readonly string[]>(none);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    const fail = (error: unknown) => {
      if (abort.signal.aborted) return;
      console.error('PolicyLens: the library does not open', error);
      setFailed(true);
    };
    const open = async () => {
      // The newest snippets come first, the search entries of a large library after them.
      const first = await opening;
      setNewest(first.newest);
      await untilDrawn();
      // What has changed since the first screen was read is above its revision, and is read again.
      let seen = first.revision;
      for await (const segments of segmentBatches(library)) {
        if (abort.signal.aborted) return;
        index.current.apply(segments);
      }
      const subscription = liveQuery(() => segmentsSince(library, seen)).subscribe({
        next: (segments) => {
          seen = Math.max(seen, index.current.apply(segments));
          setRevision(seen);
          setChanged(idsIn(segments));
        },
        error: fail,
      });
      abort.signal.addEventListener('abort', () => subscription.unsubscribe());
    };
    open().catch(fail);
    return () => abort.abort();
  }, [library, opening]);

  // The index changes with its revision.
  const result = useMemo((): SearchResult | undefined => {
    if (revision >= 0) return index.current.search(request);
    if (newest && request === anything) return { ...nothing, ids: newest.map(({ id }) => id) };
    return undefined;
  }, [revision, newest, request]);

  // The index changes with its revision.
  const whole = useMemo(
    () => (revision < 0 ? undefined : { count: index.current.count(), tags: index.current.tags() }),
    [revision],
  );
  const allIds = useCallback(() => index.current.search(anything).ids, []);
  return {
    result,
    failed,
    allIds,
    changed,
    newest: newest ?? none,
    count: whole?.count,
    tags: whole?.tags ?? none,
  };
}
