import { describe, expect, it } from 'vitest';
import { createFailedSaves, type StorageArea } from '../../../lib/library/failed-saves';
import { readSnippets } from '../../../lib/library/read';
import type { SnippetDraft } from '../../../lib/library/schema';
import { freshLibrary, makeDraft, newestIds } from './support';

/** Extension storage in memory; `full` refuses what is written, as a full disk does. */
function memoryStorage(full = false): StorageArea & { readonly items: Record<string, unknown> } {
  const items: Record<string, unknown> = {};
  return {
    items,
    get: async () => structuredClone(items),
    async set(added) {
      if (full) throw new Error('QuotaBytes exceeded');
      Object.assign(items, structuredClone(added));
    },
    async remove(keys) {
      for (const key of keys) delete items[key];
    },
  };
}

const draftOf = (number: number): SnippetDraft => makeDraft({ sentence: `第${number}句。` });

describe('what could not be saved', () => {
  it('is kept however much it is, and saved with the time it was saved at', { timeout: 30_000 }, async () => {
    const db = freshLibrary();
    const failed = createFailedSaves(db, memoryStorage());
    const at = new Date('2026-05-01T08:00:00.000Z');
    for (let number = 0; number < 600; number += 1) {
      expect(await failed.keep(draftOf(number), new Date(at.getTime() + number))).toBe(true);
    }
    expect(await failed.retry()).toEqual({ saved: 600, left: 0 });
    const [newest] = await readSnippets(db, await newestIds(db, 1));
    expect(newest?.sentence).toBe('第599句。');
    expect(newest?.savedAt).toBe('2026-05-01T08:00:00.599Z');
    expect(await failed.retry()).toEqual({ saved: 0, left: 0 });
  });

  it('is saved even where one draft of it is spoilt, which stays', async () => {
    const db = freshLibrary();
    const storage = memoryStorage();
    const failed = createFailedSaves(db, storage);
    await failed.keep(draftOf(1));
    const [key = ''] = Object.keys(storage.items);
    storage.items[`${key}-spoilt`] = { savedAt: 'yesterday', draft: null };
    await failed.keep(draftOf(2));
    storage.items.settings = { version: 1 };
    expect(await failed.retry()).toEqual({ saved: 2, left: 1 });
    expect(Object.keys(storage.items)).toEqual([`${key}-spoilt`, 'settings']);
    expect(await db.snippets.count()).toBe(2);
  });

  it('is taken over from the one list of the first version', async () => {
    const db = freshLibrary();
    const storage = memoryStorage();
    storage.items.failedSaves = [draftOf(1), 'spoilt', draftOf(2)];
    expect(await createFailedSaves(db, storage).retry()).toEqual({ saved: 2, left: 1 });
    expect(Object.values(storage.items)).toMatchObject([{ draft: 'spoilt' }]);
  });

  it('stays while the library takes nothing, and says where it could not even be kept', async () => {
    const db = freshLibrary();
    const storage = memoryStorage();
    const failed = createFailedSaves(db, storage);
    await failed.keep(draftOf(1));
    await failed.keep(draftOf(2));
    db.close({ disableAutoOpen: true });
    expect(await failed.retry()).toEqual({ saved: 0, left: 2 });
    expect(Object.keys(storage.items)).toHaveLength(2);
    expect(await createFailedSaves(db, memoryStorage(true)).keep(draftOf(3))).toBe(false);
  });
});
