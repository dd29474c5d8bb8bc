import { expect, it } from 'vitest';
import { changeFact } from '../../../lib/library/edit';
import { readSnippets } from '../../../lib/library/read';
import { saveSnippet } from '../../../lib/library/save';
import type { SnippetFact } from '../../../lib/library/schema';
import { freshLibrary, makeDraft, saveNumber } from './support';

const [first] = makeDraft().facts;
if (!first) throw new Error('no fact');
const fact = (metric: string): SnippetFact => ({ ...first, metric });

async function snippetWith(facts: SnippetFact[]) {
  const db = freshLibrary();
  const id = await saveNumber((draft) => saveSnippet(db, draft), 1, { facts });
  const metrics = async () =>
    (await readSnippets(db, [id])).flatMap((snippet) => snippet.facts.map(({ metric }) => metric));
  return { db, id, metrics };
}

it('two facts of one snippet that are changed at the same time are both changed', async () => {
  const { db, id, metrics } = await snippetWith([fact('投资'), fact('产值')]);
  await Promise.all([
    changeFact(db, id, { was: fact('投资'), becomes: fact('固定资产投资') }),
    changeFact(db, id, { was: fact('产值'), becomes: fact('工业产值') }),
    changeFact(db, id, { becomes: fact('税收') }),
  ]);
  expect(await metrics()).toEqual(['固定资产投资', '工业产值', '税收']);
});

it('a fact that was taken away leaves the others', async () => {
  const { db, id, metrics } = await snippetWith([fact('投资'), fact('产值')]);
  expect(await changeFact(db, id, { was: fact('投资') })).toEqual([id]);
  expect(await metrics()).toEqual(['产值']);
});

it('a fact that somebody else has changed is not overwritten', async () => {
  const { db, id, metrics } = await snippetWith([fact('投资')]);
  await changeFact(db, id, { was: fact('投资'), becomes: fact('总投资') });
  expect(await changeFact(db, id, { was: fact('投资'), becomes: fact('民间投资') })).toEqual([]);
  expect(await metrics()).toEqual(['总投资']);
});
