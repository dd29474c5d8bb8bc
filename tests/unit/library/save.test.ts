import { afterEach, describe, expect, it, vi } from 'vitest';
import { hashContent } from '../../../lib/library/identity';
import { listSavedOnPage, readSnippets } from '../../../lib/library/read';
import { saveSnippet } from '../../../lib/library/save';
import { snippetSchema } from '../../../lib/library/schema';
import { segmentsSince } from '../../../lib/library/segments';
import { moveToTrash } from '../../../lib/library/trash';
import { freshLibrary, makeDraft, newestIds, saveNumber } from './support';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('saveSnippet', () => {
  it('keeps all that the draft says, whole and valid', async () => {
    const db = freshLibrary();
    const draft = makeDraft({ sentence: '𠮷林化工园区👩‍🔬引进项目1个。' });
    const result = await saveSnippet(db, draft);
    expect(result.status).toBe('saved');
    const [kept] = await readSnippets(db, result.status === 'saved' ? [result.id] : []);
    expect(snippetSchema.safeParse(kept).success).toBe(true);
    expect(kept).toMatchObject(draft);
    expect(kept).not.toHaveProperty('segment');
  });

  it('keeps the same sentence of the same page once, whatever its white space and fragment', async () => {
    const db = freshLibrary();
    const first = await saveSnippet(db, makeDraft());
    const { page, sentence } = makeDraft();
    const again = await saveSnippet(
      db,
      makeDraft({ page: { ...page, url: `${page.url}#top` }, sentence: ` ${sentence}\n` }),
    );
    expect(again).toEqual({ status: 'duplicate', id: first.status === 'saved' ? first.id : '' });
    expect(await db.snippets.count()).toBe(1);
  });

  it('keeps one of many saved at the same moment', async () => {
    const db = freshLibrary();
    const results = await Promise.all(Array.from({ length: 10 }, () => saveSnippet(db, makeDraft())));
    expect(results.filter((result) => result.status === 'saved')).toHaveLength(1);
    expect(results.filter((result) => result.status === 'duplicate')).toHaveLength(9);
    expect(await db.snippets.count()).toBe(1);
  });

  it('keeps the same sentence of two pages twice', async () => {
    const db = freshLibrary();
    await saveSnippet(db, makeDraft());
    const other = await saveSnippet(db, makeDraft({ page: { url: 'https://news.example.cn/2021/b.html' } }));
    expect(other.status).toBe('saved');
  });

  it('keeps the same few words selected at two places apart, and each once', async () => {
    const db = freshLibrary();
    const selected = (prefix: string) =>
      makeDraft({
        kind: 'selection',
        text: '5亿元',
        sentence: '5亿元',
        mentions: [],
        facts: [],
        selectors: [{ type: 'TextQuoteSelector', exact: '5亿元', prefix, suffix: '，增长' }],
      });
    const answers = [];
    for (const prefix of ['苏州工业园区投资', '无锡高新区投资', '苏州工业园区投资']) {
      answers.push((await saveSnippet(db, selected(prefix))).status);
    }
    expect(answers).toEqual(['saved', 'saved', 'duplicate']);
  });

  it('takes a duplicate back from the trash, with its note', async () => {
    const db = freshLibrary();
    const first = await saveSnippet(db, makeDraft());
    const id = first.status === 'saved' ? first.id : '';
    await moveToTrash(db, [id]);
    expect(await listSavedOnPage(db, makeDraft().page.url)).toEqual([]);
    expect(await saveSnippet(db, makeDraft())).toEqual({ status: 'saved', id });
    expect(await listSavedOnPage(db, makeDraft().page.url)).toHaveLength(1);
    expect((await readSnippets(db, [id]))[0]?.deletedAt).toBeUndefined();
  });

  it('refuses a draft that is none', async () => {
    const db = freshLibrary();
    const page = { ...makeDraft().page, url: 'javascript:alert(1)' };
    expect(await saveSnippet(db, makeDraft({ page }))).toEqual({ status: 'failed', reason: 'invalid' });
    expect(await saveSnippet(db, { text: '' })).toEqual({ status: 'failed', reason: 'invalid' });
    expect(await db.snippets.count()).toBe(0);
  });

  it('puts the newest first even when the clock is set back', async () => {
    const db = freshLibrary();
    const at = (iso: string) => (draft: unknown) => saveSnippet(db, draft, { now: new Date(iso) });
    const first = await saveNumber(at('2030-01-01T00:00:00Z'), 1);
    const second = await saveNumber(at('2021-01-01T00:00:00Z'), 2);
    const third = await saveNumber(at('2021-01-01T00:00:00Z'), 3);
    expect(await newestIds(db, 10)).toEqual([third, second, first]);
    expect((await readSnippets(db, [second]))[0]?.savedAt).toBe('2021-01-01T00:00:00.000Z');
  });

  it('says that the disk is full and keeps nothing half', async () => {
    const db = freshLibrary();
    await saveNumber((draft) => saveSnippet(db, draft), 1);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await saveSnippet(db, makeDraft())).toEqual({ status: 'failed', reason: 'quota' });
    vi.restoreAllMocks();
    expect(await db.snippets.count()).toBe(1);
    const entries = (await segmentsSince(db, 0)).flatMap((segment) => segment.entries);
    expect(entries).toHaveLength(1);
    expect((await saveSnippet(db, makeDraft())).status).toBe('saved');
  });

  it('says that an older version holds the library instead of waiting for ever', async () => {
    const db = freshLibrary();
    const holder = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(db.name, 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    expect(await saveSnippet(db, makeDraft(), { timeout: 50 })).toEqual({
      status: 'failed',
      reason: 'blocked',
    });
    holder.close();
    await vi.waitFor(async () => {
      expect((await saveSnippet(db, makeDraft())).status).not.toBe('failed');
    });
    expect(await db.snippets.count()).toBe(1);
  });
});

describe('hashContent', () => {
  it('tells apart what differs in a single digit', async () => {
    const url = 'https://news.example.cn/a.html';
    expect(await hashContent(url, '12.5亿元')).not.toBe(await hashContent(url, '13.5亿元'));
    expect(await hashContent(url, 'é')).toBe(await hashContent(url, 'e\u0301'));
  });
});
