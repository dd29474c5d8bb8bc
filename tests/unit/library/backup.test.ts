import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupVersion, markBackup, noteBackup, writeBackup } from '../../../lib/library/backup';
import { backupState } from '../../../lib/library/backup-state';
import type { LibraryDatabase } from '../../../lib/library/database';
import { correctPage, updateSnippet } from '../../../lib/library/edit';
import { hideMention, listHidden } from '../../../lib/library/hidden';
import { findCorrection } from '../../../lib/library/page-correction';
import { readSnippets } from '../../../lib/library/read';
import { applyRestore, type ReadPlan, readBackup } from '../../../lib/library/restore';
import { saveSnippet } from '../../../lib/library/save';
import type { Snippet } from '../../../lib/library/schema';
import { anything, createSearchIndex } from '../../../lib/library/search-index';
import { segmentsSince } from '../../../lib/library/segments';
import { moveToTrash } from '../../../lib/library/trash';
import { freshLibrary, makeDraft, newestIds, saveNumber } from './support';

async function backupText(db: LibraryDatabase): Promise<string> {
  let text = '';
  for await (const part of writeBackup(db)) text += part;
  return text;
}

async function readable(text: string): Promise<ReadPlan> {
  const plan = await readBackup(text);
  if (plan.status !== 'read') throw new Error(`unreadable: ${plan.reason}`);
  return plan;
}

const everything = async (db: LibraryDatabase): Promise<Snippet[]> =>
  readSnippets(db, await db.snippets.orderBy('id').primaryKeys());

async function libraryOf(count: number): Promise<LibraryDatabase> {
  const db = freshLibrary();
  for (let number = 0; number < count; number += 1) {
    await saveNumber((draft) => saveSnippet(db, draft), number);
  }
  return db;
}

describe('backup and restore', () => {
  it('bring everything back, the trash, corrections and hidden mentions included', async () => {
    const db = await libraryOf(70);
    const [first = '', second = ''] = await newestIds(db, 2);
    await moveToTrash(db, [first]);
    await updateSnippet(db, second, { note: '备注\r\n\t"引号"', tags: ['𠮷', '👩‍🔬'], facts: [] });
    await hideMention(db, { url: 'https://news.example.cn/', kind: 'park', text: '新区' });
    const other = freshLibrary();
    const result = await applyRestore(other, await readable(await backupText(db)));
    expect(result).toEqual({ status: 'restored', added: 70, updated: 0, unchanged: 0 });
    expect(await everything(other)).toEqual(await everything(db));
    expect(await listHidden(other, 'https://news.example.cn/')).toEqual([{ kind: 'park', text: '新区' }]);
    const index = createSearchIndex();
    index.apply(await segmentsSince(other, 0));
    expect(index.search(anything).ids).toHaveLength(69);
    expect(index.search({ ...anything, text: '𠮷' }).ids).toEqual([second]);
  });

  it('keep any note, tag and title exactly', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'grapheme' })),
        async (note, tags) => {
          const db = freshLibrary();
          const id = await saveNumber((draft) => saveSnippet(db, draft), 1, {
            page: { ...makeDraft().page, title: note },
          });
          await updateSnippet(db, id, { note, tags });
          const other = freshLibrary();
          await applyRestore(other, await readable(await backupText(db)));
          expect(await everything(other)).toEqual(await everything(db));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('change nothing when restored twice', async () => {
    const db = await libraryOf(3);
    const before = await everything(db);
    const result = await applyRestore(db, await readable(await backupText(db)));
    expect(result).toEqual({ status: 'restored', added: 0, updated: 0, unchanged: 3 });
    expect(await everything(db)).toEqual(before);
  });

  it('let the version changed last win, on either side', async () => {
    const db = await libraryOf(2);
    const [a = '', b = ''] = await newestIds(db, 2);
    await updateSnippet(db, a, { note: '备份里较新' }, new Date('2040-01-01'));
    await updateSnippet(db, b, { note: '备份里较旧' }, new Date('2041-01-01'));
    const text = await backupText(db);
    await updateSnippet(db, a, { note: '旧' }, new Date('2039-01-01'));
    await updateSnippet(db, b, { note: '库里较新' }, new Date('2042-01-01'));
    expect(await applyRestore(db, await readable(text))).toMatchObject({ updated: 1, unchanged: 1 });
    expect((await readSnippets(db, [a, b])).map((row) => row.note)).toEqual(['备份里较新', '库里较新']);
  });

  it('leave what is there as it is where they may only add', async () => {
    const db = await libraryOf(1);
    const [known] = await everything(db);
    const told = { ...known, note: '', updatedAt: '2049-01-01T00:00:00.000Z' } as Snippet;
    await updateSnippet(db, told.id, { note: '读者的话' });
    const fresh = { ...told, id: crypto.randomUUID(), contentHash: 'another' };
    const plan = {
      status: 'read',
      snippets: [told, fresh],
      hiddenMentions: [],
      pages: [],
      badRows: [],
    } as const;
    const result = await applyRestore(db, plan, { onlyAdd: true });
    expect(result).toEqual({ status: 'restored', added: 1, updated: 0, unchanged: 1 });
    expect((await readSnippets(db, [told.id])).map(({ note }) => note)).toEqual(['读者的话']);
  });

  it('merge the same sentence saved under another id, and give a new id where one is taken', async () => {
    const db = await libraryOf(1);
    const other = await libraryOf(1);
    const [row] = await everything(other);
    const foreign = { ...row, sentence: '同号不同句。', id: (await newestIds(db, 1))[0] };
    const backup = JSON.parse(await backupText(other));
    backup.snippets.push(foreign);
    const result = await applyRestore(db, await readable(JSON.stringify(backup)));
    expect(result).toMatchObject({ status: 'restored', added: 1 });
    expect(await db.snippets.count()).toBe(2);
  });

  it('name every bad row and its place, and keep the good ones apart', async () => {
    const backup = JSON.parse(await backupText(await libraryOf(4)));
    backup.snippets[1].page.url = 'file:///etc/passwd';
    backup.snippets[2].facts[0].value = '1e9';
    backup.snippets[3] = null;
    backup.hiddenMentions.push({ url: 'https://a.cn/', kind: 'planet', text: 'x' });
    const plan = await readable(JSON.stringify(backup));
    expect(plan.snippets).toHaveLength(1);
    expect(plan.badRows.map(({ table, index, path, reason }) => [table, index, path, reason])).toEqual([
      ['snippets', 1, 'page.url', 'value'],
      ['snippets', 2, 'facts.0.value', 'value'],
      ['snippets', 3, '', 'type'],
      ['hiddenMentions', 0, 'kind', 'value'],
    ]);
  });

  it('tell a file that is no backup from one of a newer version', async () => {
    expect(await readBackup('{')).toEqual({ status: 'unreadable', reason: 'not-json' });
    expect(await readBackup('[]')).toEqual({ status: 'unreadable', reason: 'not-a-backup' });
    const newer = JSON.parse(await backupText(freshLibrary()));
    newer.version = backupVersion + 1;
    expect(await readBackup(JSON.stringify(newer))).toEqual({
      status: 'unreadable',
      reason: 'newer-version',
    });
  });

  it('take a file of the first version, which knew no corrected pages', async () => {
    const db = await libraryOf(2);
    const { pages: _pages, ...first } = { ...JSON.parse(await backupText(db)), version: 1 };
    const other = freshLibrary();
    expect(await applyRestore(other, await readable(JSON.stringify(first)))).toMatchObject({ added: 2 });
    expect(await everything(other)).toEqual(await everything(db));
  });

  it('bring back what was corrected of pages, the later correction winning', async () => {
    const db = await libraryOf(1);
    const { url } = makeDraft().page;
    const correct = (outlet: string, at: string) =>
      correctPage(db, { url, read: { outlet: '示例日报' }, corrected: { outlet } }, new Date(at));
    await correct('滨河日报', '2040-01-01');
    const text = await backupText(db);
    const other = freshLibrary();
    await applyRestore(other, await readable(text));
    expect(await other.pages.toArray()).toEqual(await db.pages.toArray());
    expect(await everything(other)).toEqual(await everything(db));
    await correct('临江日报', '2041-01-01');
    await applyRestore(db, await readable(text));
    expect(await findCorrection(db, url)).toEqual({ outlet: '临江日报' });
  });

  it('write all or nothing', async () => {
    const db = await libraryOf(1);
    const before = await everything(db);
    const plan = await readable(await backupText(await libraryOf(5)));
    const [row] = plan.snippets;
    if (!row) throw new Error('no row');
    // Two rows of one id get past the plan only if it was tampered with: the database refuses the second.
    const clash: Snippet = { ...row, contentHash: 'other', sentence: '另一句' };
    const spoilt = { ...plan, snippets: [...plan.snippets, Object.assign(clash, { id: { bad: true } })] };
    expect((await applyRestore(db, spoilt)).status).toBe('failed');
    expect(await everything(db)).toEqual(before);
    expect((await segmentsSince(db, 0)).flatMap((segment) => segment.entries)).toHaveLength(1);
  });

  it('stop when asked to', async () => {
    const db = await libraryOf(3);
    const abort = new AbortController();
    abort.abort();
    const parts = writeBackup(db, { signal: abort.signal });
    await parts.next();
    await expect(parts.next()).rejects.toThrow();
  });
});

describe('what a backup is noted by', () => {
  it('is the library as it was when the backup began, edits included', async () => {
    const db = await libraryOf(2);
    expect(await backupState(db)).toMatchObject({ savedSince: 2, changedSince: true });
    const mark = await markBackup(db, new Date('2040-01-01'));
    await noteBackup(db, mark);
    expect(await backupState(db)).toMatchObject({
      lastBackupAt: '2040-01-01T00:00:00.000Z',
      savedSince: 0,
      changedSince: false,
    });
    const [id = ''] = await newestIds(db, 1);
    await updateSnippet(db, id, { note: '写在备份之后' });
    expect(await backupState(db)).toMatchObject({ savedSince: 0, changedSince: true });
    const later = await markBackup(db);
    await updateSnippet(db, id, { note: '写在备份之间' });
    await noteBackup(db, later);
    expect((await backupState(db)).changedSince).toBe(true);
  });

  it('is what was saved since, where an earlier version noted only the time', async () => {
    const db = await libraryOf(1);
    await db.meta.put({ key: 'lastBackup', value: '2040-01-01T00:00:00.000Z' });
    expect(await backupState(db)).toMatchObject({ savedSince: 0, changedSince: false });
    await db.meta.put({ key: 'lastBackup', value: '2020-01-01T00:00:00.000Z' });
    expect(await backupState(db)).toMatchObject({ savedSince: 1, changedSince: true });
  });
});
