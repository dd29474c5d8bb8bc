import { describe, expect, it } from 'vitest';
import { correctPage } from '../../../lib/library/edit';
import { findCorrection } from '../../../lib/library/page-correction';
import { readSnippets } from '../../../lib/library/read';
import { saveSnippet } from '../../../lib/library/save';
import { freshLibrary, makeDraft, newestIds, saveNumber } from './support';

const { page } = makeDraft();
const { url } = page;
const read = { title: page.title ?? '', outlet: page.outlet ?? '', publishedAt: page.publishedAt ?? '' };

describe('a corrected page', () => {
  it('keeps what the page says itself beside what the reader says', async () => {
    const db = freshLibrary();
    const id = await saveNumber((draft) => saveSnippet(db, draft), 1);
    expect(await correctPage(db, { url, read, corrected: { outlet: '滨河日报', publishedAt: '' } })).toEqual([
      id,
    ]);
    const [snippet] = await readSnippets(db, [id]);
    expect(snippet?.page).toEqual({ url, title: page.title, outlet: '滨河日报' });
    expect(snippet?.readPage).toEqual({
      title: page.title,
      outlet: page.outlet,
      publishedAt: page.publishedAt,
    });
  });

  it('tells the page on its next visit, and gives what is saved later the same', async () => {
    const db = freshLibrary();
    await correctPage(db, { url, read, corrected: { title: read.title, outlet: '滨河日报' } });
    expect(await findCorrection(db, url)).toEqual({ outlet: '滨河日报' });
    expect(await findCorrection(db, `${url}?2`)).toEqual({});
    await saveNumber((draft) => saveSnippet(db, draft), 2);
    // A page that knows its correction sends it with the draft: what was read is known from the first look.
    await saveNumber((draft) => saveSnippet(db, draft), 3, { page: { ...page, outlet: '滨河日报' } });
    for (const snippet of await readSnippets(db, await newestIds(db, 9))) {
      expect(snippet.page).toEqual({ ...page, outlet: '滨河日报' });
      expect(snippet.readPage?.outlet).toBe(page.outlet);
    }
  });

  it('is corrected a second time, and taken back', async () => {
    const db = freshLibrary();
    const id = await saveNumber((draft) => saveSnippet(db, draft), 1);
    await correctPage(db, { url, read, corrected: { outlet: '滨河日报' } });
    // The panel shows the reader's outlet by now, and knows nothing of the page's own.
    await correctPage(db, { url, read: { title: read.title }, corrected: { outlet: '临江日报' } });
    expect((await readSnippets(db, [id]))[0]?.page.outlet).toBe('临江日报');
    await correctPage(db, { url, read: {}, corrected: { outlet: read.outlet } });
    expect(await findCorrection(db, url)).toEqual({});
    expect((await readSnippets(db, [id]))[0]?.page).toEqual(page);
  });
});
