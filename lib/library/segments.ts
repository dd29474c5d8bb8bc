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

/** Keys alone: a segment is as long as a page of a book. */
const nextRevision = async (db: LibraryDatabase): Promise<number> =>
  Number((await db.segments.orderBy('revision').lastKey()) ?? 0) + 1;

/** Where new entries go. */
export interface Place {
  readonly revision: number;
  /** The last segment, which may have room; undefined in an empty library. */
  readonly tail: Segment | undefined;
}

/** Within the caller's transaction. */
export async function findPlace(db: LibraryDatabase): Promise<Place> {
  const [revision, tail] = await Promise.all([nextRevision(db), db.segments.orderBy('number').last()]);
  return { revision, tail };
}

/** Within the caller's transaction: adds entries, returns the segment number of each. */
async function addEntries(
  db: LibraryDatabase,
  entries: readonly SearchEntry[],
  { revision, tail }: Place,
): Promise<number[]> {
  const room = tail ? Math.max(entriesPerSegment - tail.entries.length, 0) : 0;
  const first = entries.slice(0, room);
  const rest: Omit<Segment, 'number'>[] = [];
  for (let from = room; from < entries.length; from += entriesPerSegment) {
    rest.push({ revision, entries: entries.slice(from, from + entriesPerSegment) });
  }
  if (tail && first.length > 0)
    await db.segments.put({ ...tail, revision, entries: [...tail.entries, ...first] });
  const numbers = await db.segments.bulkAdd(rest, { allKeys: true });
  return [
    ...first.map(() => tail?.number ?? 0),
    ...rest.flatMap(({ entries: own }, index) => own.map(() => numbers[index] ?? 0)),
  ];
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

/** Within the caller's transaction: stores new snippets and their entries; at `place` where that is known. */
export async function addSnippets(
  db: LibraryDatabase,
  snippets: readonly Snippet[],
  orderOf: (snippet: Snippet, index: number) => number,
  place?: Place,
): Promise<StoredSnippet[]> {
  const orders = snippets.map(orderOf);
  const numbers = await addEntries(
    db,
    snippets.map((snippet, index) => toSearchEntry(snippet, orders[index] ?? 0)),
    place ?? (await findPlace(db)),
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
