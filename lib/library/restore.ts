import type * as z from 'zod/mini';
import { backupRowSchemas, backupSchema } from './backup';
import type { HiddenMention, LibraryDatabase, StoredSnippet } from './database';
import { type FailureReason, failureReason } from './failure';
import { hashSnippet } from './identity';
import type { CorrectedPage, Snippet } from './schema';
import { addSnippets, refreshEntries } from './segments';

/** A row of the backup that cannot be restored. */
export interface BadRow {
  readonly table: keyof typeof backupRowSchemas;
  /** Counted from 0. */
  readonly index: number;
  /** Where in the row: page.url, facts.0.value. */
  readonly path: string;
  /** The wrong type (a missing field has none), or a value that is not allowed. */
  readonly reason: 'type' | 'value';
}

export type RestorePlan =
  | { readonly status: 'unreadable'; readonly reason: 'not-json' | 'not-a-backup' | 'newer-version' }
  | {
      readonly status: 'read';
      readonly snippets: readonly Snippet[];
      readonly hiddenMentions: readonly HiddenMention[];
      readonly pages: readonly CorrectedPage[];
      /** Rows left out. The reader decides whether to restore without them. */
      readonly badRows: readonly BadRow[];
    };

export type ReadPlan = Extract<RestorePlan, { status: 'read' }>;

/** Reads a backup and checks every row of it. Writes nothing, throws nothing. */
export async function readBackup(text: string): Promise<RestorePlan> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { status: 'unreadable', reason: 'not-json' };
  }
  const backup = backupSchema.safeParse(json);
  if (!backup.success) {
    const newer = backup.error.issues.some((issue) => issue.path[0] === 'version');
    return { status: 'unreadable', reason: newer ? 'newer-version' : 'not-a-backup' };
  }
  const badRows: BadRow[] = [];
  const snippets = keepGood('snippets', backup.data.snippets, backupRowSchemas.snippets, badRows);
  const hiddenMentions = keepGood(
    'hiddenMentions',
    backup.data.hiddenMentions,
    backupRowSchemas.hiddenMentions,
    badRows,
  );
  const pages = keepGood('pages', backup.data.pages, backupRowSchemas.pages, badRows);
  return { status: 'read', snippets: await withOwnHashes(snippets), hiddenMentions, pages, badRows };
}

function keepGood<Schema extends z.ZodMiniType>(
  table: BadRow['table'],
  rows: readonly unknown[],
  schema: Schema,
  badRows: BadRow[],
): z.infer<Schema>[] {
  return rows.flatMap((row, index) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    badRows.push({
      table,
      index,
      path: issue?.path.join('.') ?? '',
      reason: issue?.code === 'invalid_type' ? 'type' : 'value',
    });
    return [];
  });
}

/** Identity is computed, never believed: an edited backup must not make two snippets one. */
const withOwnHashes = (snippets: readonly Snippet[]): Promise<Snippet[]> =>
  Promise.all(
    snippets.map(async (snippet) => ({
      ...snippet,
      contentHash: await hashSnippet(snippet),
    })),
  );

export type RestoreResult =
  | {
      readonly status: 'restored';
      readonly added: number;
      readonly updated: number;
      readonly unchanged: number;
    }
  | { readonly status: 'failed'; readonly reason: FailureReason };

/**
 * Merges a backup into the library, in one transaction: all of it or nothing. A snippet that the library has already
 * (the same sentence of the same page) keeps its id; the version changed last wins.
 */
export async function applyRestore(db: LibraryDatabase, plan: ReadPlan): Promise<RestoreResult> {
  try {
    return await db.transaction('rw', db.snippets, db.segments, db.hiddenMentions, db.pages, async () => {
      await db.hiddenMentions.bulkPut([...plan.hiddenMentions]);
      await mergePages(db, plan.pages);
      return merge(db, plan.snippets);
    });
  } catch (error) {
    return { status: 'failed', reason: failureReason(error) };
  }
}

async function mergePages(db: LibraryDatabase, incoming: readonly CorrectedPage[]): Promise<void> {
  const known = await db.pages.bulkGet(incoming.map(({ url }) => url));
  const isNews = (page: CorrectedPage, index: number) => page.updatedAt > (known[index]?.updatedAt ?? '');
  await db.pages.bulkPut(incoming.filter(isNews));
}

async function merge(db: LibraryDatabase, incoming: readonly Snippet[]): Promise<RestoreResult> {
  const known = new Map<string, StoredSnippet>();
  const takenIds = new Set<string>();
  await db.snippets.each((row) => {
    known.set(row.contentHash, row);
    takenIds.add(row.id);
  });
  const added = new Map<string, Snippet>();
  const updated = new Map<string, StoredSnippet>();
  for (const snippet of incoming) {
    const { contentHash } = snippet;
    const old = updated.get(contentHash) ?? known.get(contentHash);
    if (old) {
      if (snippet.updatedAt > old.updatedAt) updated.set(contentHash, mergeRow(old, snippet));
      continue;
    }
    const twin = added.get(contentHash);
    if (twin && twin.updatedAt >= snippet.updatedAt) continue;
    const id = twin?.id ?? (takenIds.has(snippet.id) ? crypto.randomUUID() : snippet.id);
    takenIds.add(id);
    added.set(contentHash, { ...snippet, id });
  }
  await db.snippets.bulkPut([...updated.values()]);
  await refreshEntries(db, [...updated.values()]);
  await addSnippets(db, [...added.values()], (snippet) => Date.parse(snippet.savedAt));
  const unchanged = incoming.length - added.size - updated.size;
  return { status: 'restored', added: added.size, updated: updated.size, unchanged };
}

function mergeRow(old: StoredSnippet, snippet: Snippet): StoredSnippet {
  const { id, order, segment } = old;
  return { ...snippet, id, order, segment, trashed: snippet.deletedAt === undefined ? 0 : 1 };
}
