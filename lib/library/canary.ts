import type { LibraryDatabase } from './database';

const key = 'canary';

export type CanaryFinding =
  /** The library is the one we knew; `canary` is to be remembered outside of it. */
  | { readonly status: 'sound'; readonly canary: string }
  /** The browser has thrown the library away: another canary was known, this library has none or a new one. */
  | { readonly status: 'lost'; readonly canary: string };

/**
 * Compares the mark inside the library with the one remembered outside of it (in extension storage, which a browser
 * clears separately). A library without a mark gets one.
 */
export async function checkCanary(
  db: LibraryDatabase,
  remembered: string | undefined,
): Promise<CanaryFinding> {
  const inside = await db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get(key);
    if (row) return row.value;
    const value = crypto.randomUUID();
    await db.meta.add({ key, value });
    return value;
  });
  const lost = remembered !== undefined && remembered !== inside;
  return { status: lost ? 'lost' : 'sound', canary: inside };
}
