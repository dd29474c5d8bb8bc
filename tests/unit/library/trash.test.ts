import { describe, expect, it } from 'vitest';
import { renameTag, tagSnippets, updateSnippet } from '../../../lib/library/edit';
import { hideMention, listHidden, unhideMention } from '../../../lib/library/hidden';
import { countSnippets, readSnippets } from '../../../lib/library/read';
import { saveSnippet } from '../../../lib/library/save';
import { moveToTrash, purgeTrash, restoreFromTrash } from '../../../lib/library/trash';
import { freshLibrary, makeDraft, saveNumber } from './support';

const day = 86_400_000;

describe('trash', () => {
  it('gives back what was deleted, with everything it had', async () => {
    const db = freshLibrary();
    const id = await saveNumber((draft) => saveSnippet(db, draft), 1);
    await updateSnippet(db, id, { note: '看', tags: ['甲'] });
    const before = await readSnippets(db, [id]);
    expect(await moveToTrash(db, [id, 'missing'])).toEqual([id]);
    expect(await countSnippets(db, 10)).toBe(0);
    expect(await moveToTrash(db, [id])).toEqual([]);
    expect(await restoreFromTrash(db, [id])).toEqual([id]);
    const after = await readSnippets(db, [id]);
    expect(after).toEqual([{ ...before[0], updatedAt: after[0]?.updatedAt }]);
  });

  it('is kept for 30 days and not a moment less, also when the clock is set back', async () => {
    const db = freshLibrary();
    const id = await saveNumber((draft) => saveSnippet(db, draft), 1);
    const deleted = new Date('2026-03-01T12:00:00Z');
    await moveToTrash(db, [id], deleted);
    expect(await purgeTrash(db, new Date(deleted.getTime() + 30 * day - 1))).toEqual([]);
    expect(await purgeTrash(db, new Date(deleted.getTime() - 400 * day))).toEqual([]);
    expect(await purgeTrash(db, new Date(deleted.getTime() + 30 * day))).toEqual([id]);
    expect(await db.snippets.count()).toBe(0);
  });

  it('never purges what is not in it', async () => {
    const db = freshLibrary();
    await saveNumber((draft) => saveSnippet(db, draft), 1);
    await purgeTrash(db, new Date(Date.now() + 1000 * day));
    expect(await countSnippets(db, 10)).toBe(1);
  });
});

describe('edits', () => {
  it('keeps the first reading beside every later correction', async () => {
    const db = freshLibrary();
    const id = await saveNumber((draft) => saveSnippet(db, draft), 1);
    const [first] = await readSnippets(db, [id]);
    const [fact] = first?.facts ?? [];
    if (!first || !fact) throw new Error('no fact to correct');
    await updateSnippet(db, id, { note: '只改备注' });
    expect((await readSnippets(db, [id]))[0]?.read).toBeUndefined();
    await updateSnippet(db, id, { facts: [{ ...fact, metric: '投资额' }] });
    await updateSnippet(db, id, { facts: [{ ...fact, metric: '总投资' }], kind: 'money' });
    const [corrected] = await readSnippets(db, [id]);
    expect(corrected?.facts[0]?.metric).toBe('总投资');
    expect(corrected?.read).toEqual({ kind: first.kind, mentions: first.mentions, facts: first.facts });
  });

  it('tidies tags, renames one everywhere, and joins two that become one', async () => {
    const db = freshLibrary();
    const save = (number: number) => saveNumber((draft) => saveSnippet(db, draft), number);
    const [a, b] = [await save(1), await save(2)];
    await updateSnippet(db, a, { tags: [' 光伏 ', '光伏', '', '储能'] });
    await tagSnippets(db, [a, b], { add: ['江苏'], remove: ['储能'] });
    expect((await readSnippets(db, [a, b])).map((row) => row.tags)).toEqual([['光伏', '江苏'], ['江苏']]);
    await renameTag(db, '光伏', '江苏');
    expect((await readSnippets(db, [a]))[0]?.tags).toEqual(['江苏']);
  });

  it('says when the snippet is gone', async () => {
    expect(await updateSnippet(freshLibrary(), crypto.randomUUID(), { note: 'x' })).toEqual([]);
  });
});

describe('hidden mentions', () => {
  it('are remembered by page, kind and text', async () => {
    const db = freshLibrary();
    const { url } = makeDraft().page;
    await hideMention(db, { url, kind: 'park', text: '新区' });
    await hideMention(db, { url, kind: 'park', text: '新区' });
    await hideMention(db, { url: `${url}?2`, kind: 'park', text: '新区' });
    expect(await listHidden(db, url)).toEqual([{ kind: 'park', text: '新区' }]);
    await unhideMention(db, { url, kind: 'park', text: '新区' });
    expect(await listHidden(db, url)).toEqual([]);
  });
});
