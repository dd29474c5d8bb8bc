import * as z from 'zod/mini';
import type { DraftStore } from '../../components/panel/drafts';

const draftSchema = z.record(z.string(), z.string());

const prefix = 'draft:';
const keyOf = (key: string): string => prefix + key;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Typed texts in the panel's local storage: written with every key, at once, so that a panel that is closed in the middle
 * of a word has kept it.
 */
export function storedDrafts(storage: Storage): DraftStore {
  return {
    read(key) {
      const draft = draftSchema.safeParse(parse(storage.getItem(keyOf(key)) ?? ''));
      return draft.success ? draft.data : undefined;
    },
    write(key, texts) {
      try {
        storage.setItem(keyOf(key), JSON.stringify(texts));
      } catch {
        // A full disk: the form itself still holds the text, and says so when it cannot be saved.
      }
    },
    drop: (key) => storage.removeItem(keyOf(key)),
  };
}

/** Drops every draft: what the reader typed goes where all their data goes. */
export function dropDrafts(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
}
