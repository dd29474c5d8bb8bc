/**
 * Search reads every snippet's text on each keystroke, and reading 100,000 full rows takes seconds. So each snippet's
 * search entry is kept a second time, packed by the dozens into segments: a few thousand rows load at once, and a
 * change rewrites one of them. Segments are written in the transaction that writes the snippet, never apart from it.
 */
import type { LibraryDatabase, StoredSnippet } from './database';
import type { Snippet } from './schema';
import { type SearchEntry, toSearchEntry } from './search-entry';

export interface Segment {
  number: number;
  /** Rises with every change, whatever the clock says: a reader asks for the segments above what it has seen. */
  revision: number;
  entries: SearchEntry[];
}

/** Chromium stores values from 64 KiB on as separate files, which load slowly. */
const entriesPerSegment = 64;

const nextRevision = async (db: LibraryDatabase): Promise<number> =>
  ((await db.segments.orderBy('revision').last())?.revision ?? 0) + 1;

/** Within the caller's transaction: adds entries, returns the segment number of each. */
export async function addEntries(db: LibraryDatabase, entries: readonly SearchEntry[]): Promise<number[]> {
  const revision = await nextRevision(db);
  const numbers: number[] = [];
  let tail = await db.segments.orderBy('number').last();
  let rest = entries;
  while (rest.length > 0) {
    const kept = tail && tail.entries.length < entriesPerSegment ? tail.entries : [];
    const taken = rest.slice(0, entriesPerSegment - kept.length);
    const segment = { revision, entries: [...kept, ...taken] };
    const number = await db.segments.put(
      kept.length > 0 && tail ? { ...segment, number: tail.number } : segment,
    );
    for (const _entry of taken) numbers.push(number);
    rest = rest.slice(taken.length);
    tail = undefined;
  }
  return numbers;
}

/** Within the caller's transaction: brings the entries of changed snippets up to date, and drops those of removed ones. */
export async function refreshEntries(
  db: LibraryDatabase,
  changed: readonly StoredSnippet[],
  removed: readonly StoredSnippet[] = [],
): Promise<void> {
  const numbers = [...new Set([...changed, ...removed].map((snippet) => snippet.segment))];
  const fresh = new Map(changed.map((snippet) => [snippet.id, toSearchEntry(snippet, snippet.order)]));
  const gone = new Set(removed.map((snippet) => snippet.id));
  const revision = await nextRevision(db);
  const segments = await db.segments.bulkGet(numbers);
  await db.segments.bulkPut(
    segments.flatMap((segment) => {
      if (!segment) return [];
      const entries = segment.entries
        .filter((entry) => !gone.has(entry.id))
        .map((entry) => fresh.get(entry.id) ?? entry);
      return [{ ...segment, revision, entries }];
    }),
  );
}

/** Within the caller's transaction: stores new snippets and their entries. */
export async function addSnippets(
  db: LibraryDatabase,
  snippets: readonly Snippet[],
  orderOf: (snippet: Snippet, index: number) => number,
): Promise<StoredSnippet[]> {
  const orders = snippets.map(orderOf);
  const numbers = await addEntries(
    db,
    snippets.map((snippet, index) => toSearchEntry(snippet, orders[index] ?? 0)),
  );
  const stored = snippets.map(
    (snippet, index): StoredSnippet => ({
      ...snippet,
      order: orders[index] ?? 0,
      trashed: snippet.deletedAt === undefined ? 0 : 1,
      segment: numbers[index] ?? 0,
    }),
  );
  await db.snippets.bulkAdd(stored);
  return stored;
}

/** The highest revision there is, 0 for an empty library. */
export const latestRevision = async (db: LibraryDatabase): Promise<number> => (await nextRevision(db)) - 1;

/** All segments in batches: each is a short task for whoever takes them in, however large the library. */
export async function* segmentBatches(db: LibraryDatabase, batch = 100): AsyncGenerator<Segment[]> {
  let after = 0;
  while (true) {
    const segments: Segment[] = await db.segments.where('number').above(after).limit(batch).toArray();
    const last = segments.at(-1);
    if (!last) return;
    after = last.number;
    yield segments;
  }
}

/** The segments changed since `revision`, all of them for 0. */
export const segmentsSince = (db: LibraryDatabase, revision: number): Promise<Segment[]> =>
  db.segments.where('revision').above(revision).toArray();
