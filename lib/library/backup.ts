import * as z from 'zod/mini';
import type { LibraryDatabase } from './database';
import { everySnippet } from './read';
import { correctedPageSchema, kindSchema, snippetSchema } from './schema';
import { latestRevision } from './segments';

export const backupFormat = 'policylens-backup';
/** Version 2 has `pages`, and `readPage` in its snippets; both versions can be restored. */
export const backupVersion = 2;

export const hiddenMentionSchema = z.object({ url: z.string(), kind: kindSchema, text: z.string() });

/** The head of a backup; its rows are parsed one by one, so that each bad one can be named. */
export const backupSchema = z.object({
  format: z.literal(backupFormat),
  version: z.union([z.literal(1), z.literal(backupVersion)]),
  createdAt: z.iso.datetime(),
  snippets: z.array(z.unknown()),
  hiddenMentions: z.array(z.unknown()),
  pages: z._default(z.array(z.unknown()), []),
});

export const backupRowSchemas = {
  snippets: snippetSchema,
  hiddenMentions: hiddenMentionSchema,
  pages: correctedPageSchema,
} as const;

export interface BackupOptions {
  readonly now?: Date;
  readonly signal?: AbortSignal;
  /** Called with the number of snippets written so far. */
  readonly onProgress?: (done: number) => void;
}

/**
 * The whole library, the trash included, as the parts of one JSON text (UTF-8): a Blob takes them as they come, so the
 * library never has to fit into one string. Throws the signal's reason when aborted.
 */
export async function* writeBackup(
  db: LibraryDatabase,
  { now = new Date(), signal, onProgress }: BackupOptions = {},
): AsyncGenerator<string> {
  const head = { format: backupFormat, version: backupVersion, createdAt: now.toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"snippets":[`;
  let done = 0;
  for await (const batch of everySnippet(db)) {
    signal?.throwIfAborted();
    const lines = batch.map((snippet) => `\n${JSON.stringify(snippet)}`).join(',');
    yield done === 0 ? lines : `,${lines}`;
    done += batch.length;
    onProgress?.(done);
  }
  const hidden = await db.hiddenMentions.toArray();
  const pages = await db.pages.toArray();
  yield `\n],"hiddenMentions":${JSON.stringify(hidden)},"pages":${JSON.stringify(pages)}}\n`;
}

const lastBackupKey = 'lastBackup';
const lastRevisionKey = 'lastBackupRevision';

/** How far the library is when a backup begins: what comes later may not be in it. */
export interface BackupMark {
  /** ISO instant. */
  readonly at: string;
  /** The highest revision of its search segments; absent in what earlier versions noted. */
  readonly revision?: number | undefined;
}

/** To be asked for before a backup is written, and noted once it is. */
export const markBackup = async (db: LibraryDatabase, now = new Date()): Promise<BackupMark> => ({
  at: now.toISOString(),
  revision: await latestRevision(db),
});

/** Remembers the last backup that was finished, by how far the library was when it began. */
export async function noteBackup(db: LibraryDatabase, { at, revision = 0 }: BackupMark): Promise<void> {
  await db.meta.bulkPut([
    { key: lastBackupKey, value: at },
    { key: lastRevisionKey, value: String(revision) },
  ]);
}

/** The last backup that was finished; undefined if never. */
export async function lastBackup(db: LibraryDatabase): Promise<BackupMark | undefined> {
  const [at, revision] = await db.meta.bulkGet([lastBackupKey, lastRevisionKey]);
  return at && { at: at.value, revision: revision && Number(revision.value) };
}
