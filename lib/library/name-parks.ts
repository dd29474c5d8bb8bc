import type { LibraryDatabase, StoredSnippet } from './database';
import { everyRow } from './read';
import type { Snippet } from './schema';
import { refreshEntries } from './segments';

/** Holds `done` once no snippet is left that was never asked whom its names mean; else something new whenever such come. */
const stateKey = 'namesIdentified';
const done = '1';

type Identities = NonNullable<Snippet['identities']>;

/**
 * Finds out whom the names mean in snippets that were kept before anybody asked, or came from a file: without that, a park
 * stands in the filters under every name it has. It is no edit of the reader's, so their dates stay. Resolves to the number
 * of snippets; a run that is cut short is taken up by the next.
 */
export async function identifyOld(
  db: LibraryDatabase,
  identify: (snippet: Snippet) => Identities,
): Promise<number> {
  const before = (await db.meta.get(stateKey))?.value;
  if (before === done) return 0;
  let count = 0;
  for await (const rows of everyRow(db, 200)) {
    const found = new Map(
      rows.filter(({ identities }) => !identities).map((row) => [row.id, identify(row)] as const),
    );
    if (found.size > 0) await keep(db, found);
    count += found.size;
  }
  await db.transaction('rw', db.meta, async () => {
    // What came meanwhile may stand where this run had been already.
    const now = (await db.meta.get(stateKey))?.value;
    if (now === before) await db.meta.put({ key: stateKey, value: done });
  });
  return count;
}

/** A few at a time, so that a save need not wait. */
function keep(db: LibraryDatabase, found: ReadonlyMap<string, Identities>): Promise<void> {
  return db.transaction('rw', db.snippets, db.segments, async () => {
    const rows = await db.snippets.bulkGet([...found.keys()]);
    const named = rows.flatMap((row): StoredSnippet[] => {
      const identities = row && !row.identities && found.get(row.id);
      return identities ? [{ ...row, identities }] : [];
    });
    await db.snippets.bulkPut(named);
    await refreshEntries(db, named);
  });
}

/** To be called when snippets come that nobody has asked yet. */
export async function forgetIdentified(db: LibraryDatabase): Promise<void> {
  await db.meta.put({ key: stateKey, value: crypto.randomUUID() });
}
