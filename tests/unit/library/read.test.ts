import { describe, expect, it } from 'vitest';
import { countSnippets, everySnippet } from '../../../lib/library/read';
import { saveSnippet } from '../../../lib/library/save';
import { moveToTrash } from '../../../lib/library/trash';
import { freshLibrary, newestIds, saveNumber } from './support';

async function gather<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

describe('reading in batches', () => {
  it('gives each snippet once, however many at a time', async () => {
    const db = freshLibrary();
    const ids: string[] = [];
    for (let number = 0; number < 12; number += 1) {
      ids.push(await saveNumber((draft) => saveSnippet(db, draft), number));
    }
    for (const batch of [1, 3, 4, 100]) {
      const found = await gather(everySnippet(db, batch));
      expect(found.map((row) => row.id).toSorted(), `${batch}`).toEqual(ids.toSorted());
    }
  });

  it('shifts nothing when a snippet is saved in between', async () => {
    const db = freshLibrary();
    const save = (number: number) => saveNumber((draft) => saveSnippet(db, draft), number);
    const before = [await save(1), await save(2), await save(3), await save(4)];
    const found: string[] = [];
    for await (const [row] of everySnippet(db, 1)) {
      if (row) found.push(row.id);
      if (found.length === 2) await save(5);
    }
    expect(found).toEqual(expect.arrayContaining(before));
    expect(new Set(found).size).toBe(found.length);
  });

  it('counts and lists what is not in the trash', async () => {
    const db = freshLibrary();
    const save = (number: number) => saveNumber((draft) => saveSnippet(db, draft), number);
    const [a, b, c] = [await save(1), await save(2), await save(3)];
    await moveToTrash(db, [a]);
    expect(await newestIds(db, 10)).toEqual([c, b]);
    expect(await countSnippets(db, 10)).toBe(2);
    expect(await gather(everySnippet(db))).toHaveLength(3);
  });
});
