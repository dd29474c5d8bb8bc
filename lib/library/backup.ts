import * as z from 'zod/mini';
import type { LibraryDatabase } from './database';
import { everySnippet } from './read';
import { correctedPageSchema, kindSchema, snippetSchema } from './schema';

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

/** Remembers when the last backup was finished. */
export async function noteBackup(db: LibraryDatabase, now = new Date()): Promise<void> {
  await db.meta.put({ key: lastBackupKey, value: now.toISOString() });
}

/** When the last backup was finished: an ISO instant, undefined if never. */
export async function lastBackup(db: LibraryDatabase): Promise<string | undefined> {
  return (await db.meta.get(lastBackupKey))?.value;
}
