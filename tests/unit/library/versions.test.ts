import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { listHidden } from '../../../lib/library/hidden';
import { readSnippets } from '../../../lib/library/read';
import { saveSnippet } from '../../../lib/library/save';
import { snippetSchema } from '../../../lib/library/schema';
import { anything, createSearchIndex } from '../../../lib/library/search-index';
import { segmentsSince } from '../../../lib/library/segments';
import { makeDraft, newestIds } from './support';

/** A whole library as a released version left it: stores with their keys and indexes, and their rows. */
interface Fixture {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[];
        readonly autoIncrement: boolean;
        readonly indexes: readonly {
          readonly name: string;
          readonly keyPath: string | string[];
          readonly unique: boolean;
          readonly multiEntry: boolean;
        }[];
        readonly rows: readonly unknown[];
      }
    >
  >;
}

const readFixture = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`./fixtures/version-${version}.json`, import.meta.url), 'utf8'));

/** Lays the fixture down with IndexedDB alone, so that no present code helps it to be right. */
function layDown(name: string, { version, stores }: Fixture): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dexie counts its versions by ten.
    const opening = indexedDB.open(name, version * 10);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [store, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, ...options } of indexes)
          made.createIndex(index, path, options);
        for (const row of rows) made.put(row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

describe.each([1, 2])('a library of version %i', (version) => {
  it('opens with all it had, is searched and written', async () => {
    const name = `from-version-${version}`;
    await layDown(name, readFixture(version));
    const db = new LibraryDatabase(name);
    const ids = await newestIds(db, 10);
    const snippets = await readSnippets(db, ids);
    expect(snippets.map((row) => row.note)).toEqual(['', '请核对 🏭 𠮷']);
    for (const snippet of snippets) expect(snippetSchema.safeParse(snippet).success).toBe(true);
    expect(await db.snippets.count()).toBe(3);
    expect(await listHidden(db, 'https://news.example.cn/2021/a.html')).toEqual([
      { kind: 'institution', text: '记者站' },
    ]);
    const index = createSearchIndex();
    index.apply(await segmentsSince(db, 0));
    expect(index.search({ ...anything, text: '核对' }).ids).toEqual([ids[1]]);
    expect(index.search({ ...anything, trashed: true }).ids).toHaveLength(1);
    expect((await saveSnippet(db, makeDraft({ sentence: '新的一句。' }))).status).toBe('saved');
    expect(await newestIds(db, 10)).toHaveLength(3);
    db.close();
  });
});
