import type { SaveResult } from '../messages';
import type { LibraryDatabase, StoredSnippet } from './database';
import { failureReason, orBlocked } from './failure';
import { contextOf, hashContent, hashSnippet } from './identity';
import { withCorrection } from './page-correction';
import { type Snippet, snippetDraftSchema } from './schema';
import { addSnippets, findPlace } from './segments';
import { takeFromTrash } from './trash';

export interface SaveOptions {
  readonly now?: Date;
  /** How long to wait for a database that another panel or version holds. */
  readonly timeout?: number;
}

/**
 * Keeps a snippet. Resolves once it is on disk; the same sentence of the same page is kept once, and one that lies in
 * the trash comes back from there. Never rejects: what went wrong is in the result.
 */
export async function saveSnippet(
  db: LibraryDatabase,
  draft: unknown,
  { now = new Date(), timeout = 10_000 }: SaveOptions = {},
): Promise<SaveResult> {
  const parsed = snippetDraftSchema.safeParse(draft);
  if (!parsed.success) return { status: 'failed', reason: 'invalid' };
  const at = now.toISOString();
  try {
    const contentHash = await hashSnippet(parsed.data);
    const olderHash = await hashContent(parsed.data.page.url, parsed.data.sentence);
    const snippet: Snippet = {
      ...parsed.data,
      id: crypto.randomUUID(),
      contentHash,
      savedAt: at,
      updatedAt: at,
      note: '',
      tags: [],
    };
    return await orBlocked(keep(db, snippet, olderHash), timeout);
  } catch (error) {
    return { status: 'failed', reason: failureReason(error) };
  }
}

/** The snippet that is the same as one to be kept, also where it was kept when sentences had no context in their hash. */
async function findSame(
  db: LibraryDatabase,
  snippet: Snippet,
  olderHash: string,
): Promise<StoredSnippet | undefined> {
  const same = await db.snippets.where('contentHash').equals(snippet.contentHash).first();
  if (same || olderHash === snippet.contentHash) return same;
  const older = await db.snippets.where('contentHash').equals(olderHash).first();
  return older && contextOf(older) === contextOf(snippet) ? older : undefined;
}

function keep(db: LibraryDatabase, snippet: Snippet, olderHash: string): Promise<SaveResult> {
  return db.transaction('rw', db.snippets, db.segments, db.pages, async (): Promise<SaveResult> => {
    const [known, last, corrected, place] = await Promise.all([
      findSame(db, snippet, olderHash),
      db.snippets.orderBy('order').lastKey(),
      db.pages.get(snippet.page.url),
      findPlace(db),
    ]);
    if (known?.trashed) {
      await takeFromTrash(db, [known], snippet.savedAt);
      return { status: 'saved', id: known.id };
    }
    if (known) return { status: 'duplicate', id: known.id };
    const order = Math.max(Date.parse(snippet.savedAt), Number(last ?? 0) + 1);
    await addSnippets(db, [corrected ? withCorrection(snippet, corrected) : snippet], () => order, place);
    return { status: 'saved', id: snippet.id };
  });
}
