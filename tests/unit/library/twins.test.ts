import { describe, expect, it } from 'vitest';
import { hashContent, hashSnippet } from '../../../lib/library/identity';
import { saveSnippet } from '../../../lib/library/save';
import { describeQuote } from '../../../lib/page';
import { freshLibrary, makeDraft } from './support';

const sentence = '东城高新区全年完成产值28.49亿元，其中医疗器械产业占比超过三成。';
const filler = (name: string): string =>
  `${name}负责人介绍，近年来园区坚持创新驱动，不断完善配套，服务企业的能力有了很大的提高。`;
const once = [filler('东城'), sentence, filler('西城')].join('\n');
const twice = [filler('东城'), sentence, filler('西城'), filler('南城'), sentence, filler('北城')].join('\n');

const draftAt = (page: string, start: number) =>
  makeDraft({
    text: sentence,
    kind: 'money',
    sentence,
    selectors: describeQuote(page, start, start + sentence.length),
  });
const first = draftAt(twice, twice.indexOf(sentence));
const second = draftAt(twice, twice.lastIndexOf(sentence));

describe('a sentence that stands twice on its page', () => {
  it('is as many snippets as places, each of them once', async () => {
    const db = freshLibrary();
    expect((await saveSnippet(db, first)).status).toBe('saved');
    expect((await saveSnippet(db, second)).status).toBe('saved');
    expect((await saveSnippet(db, first)).status).toBe('duplicate');
    expect((await saveSnippet(db, second)).status).toBe('duplicate');
    expect(await db.snippets.count()).toBe(2);
  });

  it('is known again where it was kept before places counted', async () => {
    const db = freshLibrary();
    const saved = await saveSnippet(db, first);
    if (saved.status !== 'saved') throw new Error(saved.status);
    await db.snippets.update(saved.id, { contentHash: await hashContent(first.page.url, sentence) });
    expect(await saveSnippet(db, first)).toEqual({ status: 'duplicate', id: saved.id });
    expect((await saveSnippet(db, second)).status).toBe('saved');
  });

  it('that stands once is the same wherever it stands', async () => {
    const moved = [sentence, filler('东城'), filler('西城')].join('\n');
    const plain = await hashContent(first.page.url, sentence);
    expect(await hashSnippet(draftAt(once, once.indexOf(sentence)))).toBe(plain);
    expect(await hashSnippet(draftAt(moved, 0))).toBe(plain);
  });
});
