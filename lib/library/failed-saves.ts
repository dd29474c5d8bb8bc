import * as z from 'zod/mini';
import type { LibraryDatabase } from './database';
import { saveSnippet } from './save';
import { type SnippetDraft, snippetDraftSchema } from './schema';
import { failedSavesKey } from './storage-keys';

/** Extension storage, as far as it is needed here. */
export interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Drafts that the library could not take, kept in extension storage until it can: nothing the reader saved is lost. */
export interface FailedSaves {
  /** Resolves to whether the draft is safe: a disk that is full for the library may be full for the storage too. */
  keep(draft: SnippetDraft, now?: Date): Promise<boolean>;
  /** `left` counts those that cannot be read too; they stay where they are, for a version that can. */
  retry(): Promise<{ saved: number; left: number }>;
}

const waitingSchema = z.object({ savedAt: z.iso.datetime(), draft: snippetDraftSchema });

/** A draft each has its own key: one that is spoilt costs no other, and keeping one rewrites none. */
const prefix = `${failedSavesKey}:`;

export const isFailedSave = (key: string): boolean => key.startsWith(prefix);

/** How many drafts wait in what extension storage holds. */
export const countFailedSaves = (stored: Readonly<Record<string, unknown>>): number =>
  Object.keys(stored).filter(isFailedSave).length;

export function createFailedSaves(library: LibraryDatabase, storage: StorageArea): FailedSaves {
  // One after the other: two that try the same drafts again would report them twice.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    async keep(draft, now = new Date()) {
      try {
        await storage.set({ [prefix + crypto.randomUUID()]: { savedAt: now.toISOString(), draft } });
        return true;
      } catch {
        return false;
      }
    },
    retry: () =>
      inTurn(async () => {
        await partOldList(storage);
        const stored = Object.entries(await storage.get(null)).filter(([key]) => isFailedSave(key));
        const waiting = stored.flatMap(([key, value]) => {
          const parsed = waitingSchema.safeParse(value);
          return parsed.success ? [{ key, ...parsed.data }] : [];
        });
        let saved = 0;
        for (const { key, draft, savedAt } of waiting.sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1))) {
          const result = await saveSnippet(library, draft, { now: new Date(savedAt) });
          // A disk that is still full, or a library that is still held, will not take the next one either.
          if (result.status === 'failed' && result.reason !== 'invalid') break;
          if (result.status === 'failed') continue;
          await storage.remove([key]);
          saved += 1;
        }
        return { saved, left: stored.length - saved };
      }),
  };
}

/** Drafts were once kept in one list. */
async function partOldList(storage: StorageArea): Promise<void> {
  const list = (await storage.get(null))[failedSavesKey];
  if (!Array.isArray(list)) return;
  const savedAt = new Date().toISOString();
  await storage.set(
    Object.fromEntries(list.map((draft: unknown) => [prefix + crypto.randomUUID(), { savedAt, draft }])),
  );
  await storage.remove([failedSavesKey]);
}
