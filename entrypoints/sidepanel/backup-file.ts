import { markBackup, noteBackup } from '../../lib/library/backup';
import type { LibraryDatabase } from '../../lib/library/database';
import { download, today } from './download';
import { runInWorker } from './work/run-job';

/**
 * Writes the whole library into a backup file and resolves to the number of its snippets. Throws the signal's reason when
 * stopped.
 */
export async function backupToFile(
  library: LibraryDatabase,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<number> {
  const mark = await markBackup(library);
  const { blob, snippets } = await runInWorker('backup', {}, { onProgress, signal });
  download([blob], `policylens-backup-${today()}.json`, blob.type);
  await noteBackup(library, mark);
  return snippets;
}
