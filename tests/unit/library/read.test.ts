import { describe, expect, it } from 'vitest';
import { countSnippets, everySnippet, newestIds, scanSnippets } from '../../../lib/library/read';
import { saveSnippet } from '../../../lib/library/save';
import { moveToTrash } from '../../../lib/library/trash';
import { freshLibrary, saveNumber } from './support';

async function gather<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

describe('reading in batches', () => {
  it('gives each snippet once, in order, also where many share a moment', async () => {
    const db = freshLibrary();
    const ids: string[] = [];
    for (let number = 0; number < 12; number += 1) {
      ids.push(await saveNumber((draft) => saveSnippet(db, draft), number));
    }
    // A restore may bring snippets that were saved in the same millisecond.
    await db.snippets.toCollection().modify((row) => {
      row.order = Math.floor(ids.indexOf(row.id) / 5) + 1;
    });
    for (const batch of [1, 3, 5, 100]) {
      const found = await gather(scanSnippets(db, new Set(ids), batch));
      expect(new Set(found.map((row) => row.id)), `${batch}`).toEqual(new Set(ids));
      expect(found).toHaveLength(12);
      expect(await gather(everySnippet(db, batch))).toHaveLength(12);
    }
  });

  it('leaves out the trash and what was not asked for', async () => {
    const db = freshLibrary();
    const save = (number: number) => saveNumber((draft) => saveSnippet(db, draft), number);
    const [a, b, c] = [await save(1), await save(2), await save(3)];
    await moveToTrash(db, [a]);
    expect((await gather(scanSnippets(db, new Set([a, b])))).map((row) => row.id)).toEqual([b]);
    expect(await newestIds(db, 10)).toEqual([c, b]);
    expect(await countSnippets(db)).toBe(2);
    expect(await gather(everySnippet(db))).toHaveLength(3);
  });
});
