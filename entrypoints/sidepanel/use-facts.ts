import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { type FactRow, factRows } from '../../components/panel/fact-rows';
import { type LibraryDatabase, type StoredSnippet, toSnippet } from '../../lib/library/database';
import { latestRevision, segmentsSince } from '../../lib/library/segments';
import { runInWorker } from './work/run-job';

export interface LiveFacts {
  /** Newest first. */
  readonly rows: readonly FactRow[];
  /** Snippets read so far; undefined once all are. */
  readonly reading: number | undefined;
  readonly failed: boolean;
}

const nothing: LiveFacts = { rows: [], reading: 0, failed: false };

/** By snippet, so that a change reads and replaces what it reached and nothing else. */
type FactsBySnippet = Map<string, readonly FactRow[]>;

const newestFirst = (facts: FactsBySnippet): FactRow[] =>
  [...facts.values()].sort((a, b) => (b[0]?.order ?? 0) - (a[0]?.order ?? 0)).flat();

/** The facts of the library, read once when they are first wanted and kept up to date from then on. */
export function useFacts(library: LibraryDatabase, wanted: boolean): LiveFacts {
  const [state, setState] = useState(nothing);
  const [begun, setBegun] = useState(false);
  if (wanted && !begun) setBegun(true);
  useEffect(() => {
    if (!begun) return;
    const abort = new AbortController();
    follow(library, setState, abort.signal).catch((error: unknown) => {
      if (abort.signal.aborted) return;
      console.error('PolicyLens: the facts could not be read', error);
      setState({ ...nothing, reading: undefined, failed: true });
    });
    return () => abort.abort();
  }, [library, begun]);
  return state;
}

async function follow(
  library: LibraryDatabase,
  show: (state: LiveFacts) => void,
  signal: AbortSignal,
): Promise<void> {
  // What changes while the facts are read is above this revision, and is read again.
  let seen = await latestRevision(library);
  const facts: FactsBySnippet = new Map();
  await runInWorker(
    'facts',
    {},
    {
      signal,
      onPart: (rows) => {
        for (const row of rows) facts.set(row.snippetId, [...(facts.get(row.snippetId) ?? []), row]);
      },
      // Sorting all that is there again and again would take longer than reading it.
      onProgress: (reading) => show({ rows: [], reading, failed: false }),
    },
  );
  show({ rows: newestFirst(facts), reading: undefined, failed: false });
  const subscription = liveQuery(() => changedSince(library, seen)).subscribe({
    next: ({ revision, rows }) => {
      seen = Math.max(seen, revision);
      if (rows.length === 0) return;
      for (const row of rows) putRow(facts, row);
      show({ rows: newestFirst(facts), reading: undefined, failed: false });
    },
    error: (error) => console.error('PolicyLens: the facts could not be followed', error),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe());
}

/** The snippets whose search entries lie in a segment that was written since. Whatever was removed was in the trash. */
async function changedSince(
  library: LibraryDatabase,
  seen: number,
): Promise<{ revision: number; rows: StoredSnippet[] }> {
  const segments = await segmentsSince(library, seen);
  const ids = segments.flatMap(({ entries }) => entries.map(({ id }) => id));
  const rows = await library.snippets.bulkGet(ids);
  return {
    revision: Math.max(seen, ...segments.map(({ revision }) => revision)),
    rows: rows.filter((row) => row !== undefined),
  };
}

function putRow(facts: FactsBySnippet, row: StoredSnippet): void {
  if (row.trashed || row.facts.length === 0) facts.delete(row.id);
  else facts.set(row.id, factRows(toSnippet(row), row.order));
}
