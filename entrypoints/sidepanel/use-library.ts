import { liveQuery } from 'dexie';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryDatabase } from '../../lib/library/database';
import { countSnippets, newestIds, readSnippets } from '../../lib/library/read';
import type { Snippet } from '../../lib/library/schema';
import {
  anything,
  createSearchIndex,
  type SearchRequest,
  type SearchResult,
} from '../../lib/library/search-index';
import { latestRevision, segmentBatches, segmentsSince } from '../../lib/library/segments';

export interface LiveLibrary {
  /** Undefined until the library is open. */
  readonly result: SearchResult | undefined;
  /** All snippets that are not in the trash. */
  readonly count: number | undefined;
  /** Their ids, newest first; none until the library is open. */
  readonly allIds: () => readonly string[];
  readonly tags: readonly string[];
  /** Rises with every change of the library. */
  readonly revision: number;
  readonly failed: boolean;
}

const firstScreen = 30;
const nothing = createSearchIndex().search(anything);

/** The library as the reader asks for it, live: whoever writes, in whatever context, it shows here. */
export function useLibrary(library: LibraryDatabase, request: SearchRequest): LiveLibrary {
  const index = useRef(createSearchIndex());
  const [revision, setRevision] = useState(-1);
  const [newest, setNewest] = useState<readonly string[]>();
  /** Counted by the database, until the index is there to count. */
  const [knownCount, setKnownCount] = useState<number>();
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
      setNewest(await newestIds(library, firstScreen));
      await new Promise((resolve) => setTimeout(resolve, 60));
      setKnownCount(await countSnippets(library));
      // What changes while the entries are loaded is above this revision, and is read again.
      let seen = await latestRevision(library);
      for await (const segments of segmentBatches(library)) {
        if (abort.signal.aborted) return;
        index.current.apply(segments);
      }
      const subscription = liveQuery(() => segmentsSince(library, seen)).subscribe({
        next: (segments) => {
          seen = Math.max(seen, index.current.apply(segments));
          setRevision(seen);
        },
        error: fail,
      });
      abort.signal.addEventListener('abort', () => subscription.unsubscribe());
    };
    open().catch(fail);
    return () => abort.abort();
  }, [library]);

  // The index changes with its revision.
  const result = useMemo((): SearchResult | undefined => {
    if (revision >= 0) return index.current.search(request);
    if (newest && request === anything) return { ...nothing, ids: newest };
    return undefined;
  }, [revision, newest, request]);

  // The index changes with its revision.
  const whole = useMemo(
    () => (revision < 0 ? undefined : { count: index.current.count(), tags: index.current.tags() }),
    [revision],
  );
  const allIds = useCallback(() => index.current.search(anything).ids, []);
  return { result, failed, revision, allIds, count: whole?.count ?? knownCount, tags: whole?.tags ?? noTags };
}

const noTags: readonly string[] = [];

const step = 40;

/** The snippets on screen and around it, live. What was read once stays at hand, so scrolling back shows no gap. */
export function useSnippets(library: LibraryDatabase, ids: readonly string[]) {
  const [range, setRange] = useState<readonly [number, number]>([0, step]);
  const [snippets, setSnippets] = useState<ReadonlyMap<string, Snippet>>(new Map());
  const onRange = useCallback((first: number, last: number) => {
    const from = Math.max(0, Math.floor(first / step) * step - step);
    const to = Math.ceil((last + 1) / step) * step + step;
    setRange((old) => (old[0] === from && old[1] === to ? old : [from, to]));
  }, []);
  const wanted = useMemo(() => ids.slice(range[0], range[1]), [ids, range]);
  useEffect(() => {
    if (wanted.length === 0) return;
    const subscription = liveQuery(() => readSnippets(library, wanted)).subscribe({
      next: (rows) =>
        setSnippets((old) => {
          const kept = old.size > 1000 ? [] : old;
          return new Map([...kept, ...rows.map((row) => [row.id, row] as const)]);
        }),
      error: (error) => console.error('PolicyLens: snippets could not be read', error),
    });
    return () => subscription.unsubscribe();
  }, [library, wanted]);
  return { snippets, onRange };
}
