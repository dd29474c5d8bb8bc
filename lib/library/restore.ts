import type * as z from 'zod/mini';
import { backupRowSchemas, backupSchema } from './backup';
import type { HiddenMention, LibraryDatabase, StoredSnippet } from './database';
import { type FailureReason, failureReason } from './failure';
import { contextOf, hashSnippet, sentenceKey } from './identity';
import { forgetIdentified } from './name-parks';
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

/** Rows at a time: what is asked of the browser at once has to fit into memory. */
const chunk = 2048;

function* chunks<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += chunk) yield rows.slice(from, from + chunk);
}

/** Identity is computed, never believed: an edited backup must not make two snippets one. */
async function withOwnHashes(snippets: readonly Snippet[]): Promise<Snippet[]> {
  const hashed: Snippet[] = [];
  for (const some of chunks(snippets)) {
    const hashes = await Promise.all(some.map(hashSnippet));
    for (const [index, snippet] of some.entries()) {
      hashed.push({ ...snippet, contentHash: hashes[index] ?? '' });
    }
  }
  return hashed;
}

export type RestoreResult =
  | {
      readonly status: 'restored';
      readonly added: number;
      readonly updated: number;
      readonly unchanged: number;
    }
  | { readonly status: 'failed'; readonly reason: FailureReason };

export interface RestoreOptions {
  /** Called with the number of snippets added so far. */
  readonly onProgress?: (written: number) => void;
  /** What the library has already stays as it is, whatever its age; what comes need not know where on its page it stood. */
  readonly onlyAdd?: boolean;
}

/**
 * Merges a backup into the library, in one transaction: all of it or nothing. A snippet that the library has already
 * (the same sentence of the same page) keeps its id; the version changed last wins, or the library's own where what
 * comes is no whole snippet and may only add.
 */
export async function applyRestore(
  db: LibraryDatabase,
  plan: ReadPlan,
  { onProgress = () => {}, onlyAdd = false }: RestoreOptions = {},
): Promise<RestoreResult> {
  try {
    const tables = [db.snippets, db.segments, db.hiddenMentions, db.pages, db.meta];
    return await db.transaction('rw', tables, async () => {
      await db.hiddenMentions.bulkPut([...plan.hiddenMentions]);
      await mergePages(db, plan.pages);
      if (plan.snippets.some(({ identities }) => !identities)) await forgetIdentified(db);
      return merge(db, plan.snippets, { onProgress, onlyAdd });
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

/** What a merge has to know of a snippet that is there already. */
type Known = Pick<StoredSnippet, 'id' | 'updatedAt'>;

interface KnownSnippets {
  readonly byHash: ReadonlyMap<string, Known>;
  readonly ids: Set<string>;
  /** The sentences of those that are the same only at their place on the page. */
  readonly placed: ReadonlySet<string>;
}

const keyOf = ({ page, sentence }: Snippet): string => sentenceKey(page.url, sentence);

async function merge(
  db: LibraryDatabase,
  incoming: readonly Snippet[],
  { onProgress, onlyAdd }: Required<RestoreOptions>,
): Promise<RestoreResult> {
  const { byHash, ids, placed } = await whatIsKnown(db);
  const added = new Map<string, Snippet>();
  const updated = new Map<string, { readonly id: string; readonly snippet: Snippet }>();
  for (const snippet of incoming) {
    const { contentHash } = snippet;
    const old = byHash.get(contentHash);
    if (onlyAdd && (old || (contextOf(snippet) === '' && placed.has(keyOf(snippet))))) continue;
    if (old) {
      const latest = updated.get(contentHash)?.snippet.updatedAt ?? old.updatedAt;
      if (snippet.updatedAt > latest) updated.set(contentHash, { id: old.id, snippet });
      continue;
    }
    const twin = added.get(contentHash);
    if (twin && twin.updatedAt >= snippet.updatedAt) continue;
    const id = twin?.id ?? (ids.has(snippet.id) ? crypto.randomUUID() : snippet.id);
    ids.add(id);
    added.set(contentHash, { ...snippet, id });
  }
  for (const some of chunks([...updated.values()])) {
    const rows = await db.snippets.bulkGet(some.map(({ id }) => id));
    const merged = some.flatMap(({ snippet }, index) => {
      const row = rows[index];
      return row ? [mergeRow(row, snippet)] : [];
    });
    await db.snippets.bulkPut(merged);
    await refreshEntries(db, merged);
  }
  let written = 0;
  for (const some of chunks([...added.values()])) {
    await addSnippets(db, some, (snippet) => Date.parse(snippet.savedAt));
    written += some.length;
    onProgress(written);
  }
  const unchanged = incoming.length - added.size - updated.size;
  return { status: 'restored', added: added.size, updated: updated.size, unchanged };
}

/** Within the caller's transaction. */
async function whatIsKnown(db: LibraryDatabase): Promise<KnownSnippets> {
  const byHash = new Map<string, Known>();
  const ids = new Set<string>();
  const placed = new Set<string>();
  let after = '';
  while (true) {
    const rows = await db.snippets.where('id').above(after).limit(chunk).toArray();
    for (const row of rows) {
      byHash.set(row.contentHash, { id: row.id, updatedAt: row.updatedAt });
      ids.add(row.id);
      if (contextOf(row) !== '') placed.add(keyOf(row));
    }
    const last = rows.at(-1);
    if (!last) return { byHash, ids, placed };
    after = last.id;
  }
}

function mergeRow(old: StoredSnippet, snippet: Snippet): StoredSnippet {
  const { id, order, segment } = old;
  return { ...snippet, id, order, segment, trashed: snippet.deletedAt === undefined ? 0 : 1 };
}
