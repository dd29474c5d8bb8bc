import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { listHidden } from '../../../lib/library/hidden';
import { hashContent, hashSnippet } from '../../../lib/library/identity';
import { readSnippets } from '../../../lib/library/read';
import { applyRestore, readBackup } from '../../../lib/library/restore';
import { saveSnippet } from '../../../lib/library/save';
import { type Snippet, snippetSchema } from '../../../lib/library/schema';
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

describe.each([1, 2, 3])('a library of version %i', (version) => {
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

describe('short selections of a library of version 2', () => {
  const page = { url: 'https://news.example.cn/2021/a.html' };
  const selection = (prefix: string) =>
    makeDraft({
      text: '12.5亿元',
      kind: 'selection',
      sentence: '12.5亿元',
      mentions: [],
      facts: [],
      selectors: [{ type: 'TextQuoteSelector', exact: '12.5亿元', prefix, suffix: '' }],
      page,
    });
  const first = selection('固定资产投资');
  const second = selection('地区生产总值');
  const note = '以前记的';

  /** Such a library with the first of them, kept when a sentence was the same all over its page. */
  async function oldLibrary(name: string, others: readonly object[] = []): Promise<LibraryDatabase> {
    const fixture = readFixture(2);
    const [row] = fixture.stores.snippets?.rows ?? [];
    const old = {
      ...(row as object),
      ...first,
      id: '11111111-1111-4111-8111-111111111111',
      contentHash: await hashContent(page.url, first.sentence),
      note,
    };
    const snippets = fixture.stores.snippets;
    if (!snippets) throw new Error('no snippets');
    const more = others.map((other) => ({ ...(row as object), ...other }));
    const stores = { ...fixture.stores, snippets: { ...snippets, rows: [...snippets.rows, old, ...more] } };
    await layDown(name, { ...fixture, stores });
    return new LibraryDatabase(name);
  }

  it('are the same at their place only, and stay what they were', async () => {
    const db = await oldLibrary('short-1');
    const known = await db.snippets
      .where('contentHash')
      .equals(await hashSnippet(first))
      .first();
    expect(known?.note).toBe(note);
    expect((await saveSnippet(db, first)).status).toBe('duplicate');
    expect((await saveSnippet(db, second)).status).toBe('saved');
    db.close();
  });

  it('come but once out of a backup of then, and out of a CSV', async () => {
    const db = await oldLibrary('short-2');
    const old = await db.snippets.filter((row) => row.note === note).first();
    if (!old) throw new Error('gone');
    const { order: _order, trashed: _trashed, segment: _segment, ...kept } = old;
    const backup = {
      format: 'policylens-backup',
      version: 2,
      createdAt: '2026-11-20T00:00:00.000Z',
      snippets: [{ ...kept, contentHash: await hashContent(page.url, first.sentence) }],
      hiddenMentions: [],
      pages: [],
    };
    const plan = await readBackup(JSON.stringify(backup));
    if (plan.status !== 'read') throw new Error(plan.status);
    expect(await applyRestore(db, plan)).toMatchObject({ added: 0, unchanged: 1 });

    const [quote] = first.selectors;
    const fromCsv = {
      ...kept,
      id: crypto.randomUUID(),
      selectors: [{ ...quote, prefix: '', suffix: '' }],
      contentHash: await hashContent(page.url, first.sentence),
    } as Snippet;
    const added = await applyRestore(db, { ...plan, snippets: [fromCsv] }, { onlyAdd: true });
    expect(added).toMatchObject({ added: 0, unchanged: 1 });
    db.close();
  });

  it('that were kept a second time meanwhile both stay', async () => {
    const db = await oldLibrary('short-3', [
      { ...first, id: '22222222-2222-4222-8222-222222222222', contentHash: await hashSnippet(first) },
    ]);
    expect(await db.snippets.count()).toBe(5);
    expect((await saveSnippet(db, first)).status).toBe('duplicate');
    db.close();
  });
});
