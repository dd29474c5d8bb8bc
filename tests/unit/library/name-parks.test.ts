import { expect, it } from 'vitest';
import { createLinker, identifySnippet } from '../../../lib/identity';
import { identifyOld } from '../../../lib/library/name-parks';
import { readSnippets } from '../../../lib/library/read';
import { applyRestore } from '../../../lib/library/restore';
import { saveSnippet } from '../../../lib/library/save';
import { anything, createSearchIndex } from '../../../lib/library/search-index';
import { segmentsSince } from '../../../lib/library/segments';
import { freshLibrary, saveNumber } from './support';

const linker = createLinker();
const identify = (snippet: Parameters<typeof identifySnippet>[1]) => identifySnippet(linker, snippet);
const official = '苏州国家高新技术产业开发区';

async function parksToFilterBy(db: ReturnType<typeof freshLibrary>) {
  const index = createSearchIndex();
  index.apply(await segmentsSince(db, 0));
  return index.search(anything).counts().parks;
}

it('snippets that were kept before names were told apart get their park under its own name', async () => {
  const db = freshLibrary();
  const old = await saveNumber((draft) => saveSnippet(db, draft), 1);
  const [before] = await readSnippets(db, [old]);
  expect(await parksToFilterBy(db)).toEqual([['苏州高新区', 1]]);
  expect(await identifyOld(db, identify)).toBe(1);
  expect(await parksToFilterBy(db)).toEqual([[official, 1]]);
  const [after] = await readSnippets(db, [old]);
  expect(after).toEqual({ ...before, identities: expect.anything() });
});

it('they are looked for once, and again when such come from a file', async () => {
  const db = freshLibrary();
  const id = await saveNumber((draft) => saveSnippet(db, draft), 1);
  await identifyOld(db, identify);
  expect(await identifyOld(db, () => expect.unreachable())).toBe(0);
  const [known] = await readSnippets(db, [id]);
  if (!known) throw new Error('gone');
  const { identities: _identities, ...bare } = known;
  const other = { ...bare, id: crypto.randomUUID(), sentence: '另一句苏州高新区。', contentHash: 'another' };
  const plan = { status: 'read', snippets: [other], hiddenMentions: [], pages: [], badRows: [] } as const;
  await applyRestore(db, plan, { onlyAdd: true });
  expect(await identifyOld(db, identify)).toBe(1);
  expect(await parksToFilterBy(db)).toEqual([[official, 2]]);
});

it('those that come from a file while others are looked for are looked for next time', async () => {
  const db = freshLibrary();
  const id = await saveNumber((draft) => saveSnippet(db, draft), 1);
  const [known] = await readSnippets(db, [id]);
  if (!known) throw new Error('gone');
  // Behind all that the first run has still to read.
  const other = {
    ...known,
    id: '00000000-0000-4000-8000-000000000000',
    sentence: '另一句苏州高新区。',
    contentHash: 'another',
  };
  const plan = { status: 'read', snippets: [other], hiddenMentions: [], pages: [], badRows: [] } as const;
  let coming: Promise<unknown> | undefined;
  await identifyOld(db, (snippet) => {
    coming ??= applyRestore(db, plan, { onlyAdd: true });
    return identify(snippet);
  });
  await coming;
  expect(await identifyOld(db, identify)).toBe(1);
  expect(await parksToFilterBy(db)).toEqual([[official, 2]]);
});
