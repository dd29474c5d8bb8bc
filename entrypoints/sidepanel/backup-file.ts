import { noteBackup, writeBackup } from '../../lib/library/backup';
import type { LibraryDatabase } from '../../lib/library/database';
import { download, today } from './download';

/** Writes the whole library into a backup file. Throws the signal's reason when stopped. */
export async function backupToFile(
  library: LibraryDatabase,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  // A Blob for every part: the browser may keep them on disk, where one long string would fill the memory.
  const parts: Blob[] = [];
  for await (const part of writeBackup(library, { signal, onProgress })) parts.push(new Blob([part]));
  download(parts, `policylens-backup-${today()}.json`, 'application/json');
  await noteBackup(library);
}
