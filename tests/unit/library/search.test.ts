import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagSnippets, updateSnippet } from '../../../lib/library/edit';
import { saveSnippet } from '../../../lib/library/save';
import {
  anything,
  createSearchIndex,
  type SearchRequest,
  type SearchResult,
} from '../../../lib/library/search-index';
import { segmentsSince } from '../../../lib/library/segments';
import { emptyTrash, moveToTrash } from '../../../lib/library/trash';
import { freshLibrary, makeDraft, saveNumber } from './support';

function libraryWithIndex() {
  const db = freshLibrary();
  const index = createSearchIndex();
  let seen = 0;
  const search = async (request: Partial<SearchRequest> = {}) => {
    seen = index.apply(await segmentsSince(db, seen));
    return index.search({ ...anything, ...request });
  };
  const save = (number: number, over: Parameters<typeof makeDraft>[0] = {}) =>
    saveNumber((draft) => saveSnippet(db, draft), number, over);
  return { db, index, search, save };
}

/** Values of the same count stand in no particular order. */
const byValue = (result: SearchResult) =>
  Object.entries(result.counts()).map(([facet, counts]) => [facet, new Map(counts)]);

describe('search', () => {
  it('finds a part of a Chinese name in the sentence', async () => {
    const { search, save } = libraryWithIndex();
    const id = await save(1);
    expect((await search({ text: '高新' })).ids).toEqual([id]);
    expect((await search({ text: '新高' })).ids).toEqual([]);
  });

  it('finds in note, tags, title and outlet, across case and width', async () => {
    const { db, search, save } = libraryWithIndex();
    const id = await save(1, {
      sentence: '甲园区',
      page: { ...makeDraft().page, title: 'ＡＩ产业', outlet: '晚报' },
    });
    await save(2, { sentence: '乙园区', page: { url: 'https://other.example.cn/' } });
    await updateSnippet(db, id, { note: '待核对', tags: ['生物医药'] });
    for (const text of ['ai', 'ＡI', '晚报', '核对', '物医']) {
      expect((await search({ text })).ids, text).toEqual([id]);
    }
  });

  it('asks for every term, and never matches across two fields', async () => {
    const { search, save } = libraryWithIndex();
    const id = await save(1, { sentence: '苏州工业园区', page: { ...makeDraft().page, title: '上海' } });
    expect((await search({ text: '上海 工业' })).ids).toEqual([id]);
    expect((await search({ text: '上海 农业' })).ids).toEqual([]);
    expect((await search({ text: '园区上海' })).ids).toEqual([]);
  });

  it('narrows while a word is typed and widens when it is taken back', async () => {
    const { search, save } = libraryWithIndex();
    const page = { url: 'https://news.example.cn/2021/a.html' };
    const a = await save(1, { sentence: '苏州高新区', page });
    const b = await save(2, { sentence: '苏州工业园区', page });
    const ids = async (text: string) => (await search({ text })).ids;
    expect(await ids('苏')).toEqual([b, a]);
    expect(await ids('苏州高')).toEqual([a]);
    expect(await ids('苏州')).toEqual([b, a]);
    expect(await ids('州')).toEqual([b, a]);
  });

  it('shows a change at the next search, and what is deleted no more', async () => {
    const { db, search, save } = libraryWithIndex();
    const id = await save(1);
    expect((await search({ text: '重点' })).ids).toEqual([]);
    await updateSnippet(db, id, { note: '重点' });
    expect((await search({ text: '重点' })).ids).toEqual([id]);
    await moveToTrash(db, [id]);
    expect((await search({ text: '重点' })).ids).toEqual([]);
    expect((await search({ trashed: true })).ids).toEqual([id]);
    await emptyTrash(db);
    expect((await search({ trashed: true })).ids).toEqual([]);
  });

  it('counts each filter as if its own list were not chosen', async () => {
    const { db, search, save } = libraryWithIndex();
    const a = await save(1, { page: { url: 'https://a.example.cn/1', outlet: '甲报' } });
    await save(2, { page: { url: 'https://a.example.cn/2', outlet: '甲报' } });
    const c = await save(3, { page: { url: 'https://b.example.cn/3', outlet: '乙报' } });
    await tagSnippets(db, [a, c], { add: ['光伏'] });
    const result = await search({ outlets: ['甲报'], tags: ['光伏'] });
    expect(result.ids).toEqual([a]);
    expect(new Map(result.counts().outlets)).toEqual(
      new Map([
        ['甲报', 1],
        ['乙报', 1],
      ]),
    );
    expect(result.counts().tags).toEqual([['光伏', 1]]);
    expect(result.counts().hosts).toEqual([['a.example.cn', 1]]);
  });

  it('narrows by days of publication, as far as a page tells them', async () => {
    const db = freshLibrary();
    const dates = ['2021-01-18', '2021-01', '2020', undefined];
    for (const [number, publishedAt] of dates.entries()) {
      const page = { url: 'https://news.example.cn/a.html', ...(publishedAt ? { publishedAt } : {}) };
      await saveNumber((draft) => saveSnippet(db, draft), number, { page });
    }
    const index = createSearchIndex();
    index.apply(await segmentsSince(db, 0));
    const count = (from: string, to: string) => index.search({ ...anything, from, to }).ids.length;
    expect(count('', '')).toBe(4);
    expect(count('2021-01-18', '2021-01-18')).toBe(2);
    expect(count('2021-01-19', '')).toBe(1);
    expect(count('', '2020-06-30')).toBe(1);
    expect(count('2022-01-01', '')).toBe(0);
    expect(index.search({ ...anything, from: '2021-01-18' }).counts().years).toEqual([['2021', 2]]);
  });

  it('puts what speaks of the word most first when asked for relevance', async () => {
    const { search, save } = libraryWithIndex();
    const much = await save(1, { sentence: '高新区与高新区的高新技术' });
    const title = await save(2, { sentence: '别处', page: { url: 'https://c.example.cn/', title: '高新' } });
    expect((await search({ text: '高新' })).ids).toEqual([title, much]);
    expect((await search({ text: '高新', order: 'relevance' })).ids).toEqual([much, title]);
  });

  it('spans many segments and stays in the order of saving', async () => {
    const { db, search, save } = libraryWithIndex();
    const ids: string[] = [];
    for (let number = 0; number < 150; number += 1) ids.unshift(await save(number));
    expect(await db.segments.count()).toBe(3);
    expect((await search({ text: '苏州' })).ids).toEqual(ids);
    const third = ids[2] ?? '';
    await updateSnippet(db, third, { note: '只有这条' });
    expect(await db.segments.count()).toBe(3);
    expect((await search({ text: '只有这' })).ids).toEqual([third]);
  });

  it('knows after any changes what an index that begins anew knows', async () => {
    const change = fc.record({
      what: fc.constantFrom('save', 'tag', 'note', 'delete'),
      which: fc.nat(20),
      text: fc.constantFrom('甲', '乙', '丙'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const { db, index, search, save } = libraryWithIndex();
        const ids = [await save(0), await save(1)];
        for (const [number, { what, which, text }] of changes.entries()) {
          await search();
          const id = ids[which % ids.length] ?? '';
          if (what === 'save') ids.push(await save(number + 2));
          if (what === 'tag') await tagSnippets(db, [id], { add: [text] });
          if (what === 'note') await updateSnippet(db, id, { note: text });
          if (what === 'delete') await moveToTrash(db, [id]);
        }
        const fresh = createSearchIndex();
        fresh.apply(await segmentsSince(db, 0));
        for (const request of [anything, { ...anything, trashed: true }, { ...anything, text: '乙' }]) {
          const [known, anew] = [await search(request), fresh.search(request)];
          expect(known.ids).toEqual(anew.ids);
          expect(byValue(known)).toEqual(byValue(anew));
        }
        expect(index.count()).toBe(fresh.count());
        expect(new Set(index.tags())).toEqual(new Set(fresh.tags()));
      }),
      { numRuns: 40 },
    );
  });
});
