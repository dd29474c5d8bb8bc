import { csvLines, csvStart } from '../../lib/export/csv';
import { toRows } from '../../lib/export/rows';
import type { LibraryDatabase } from '../../lib/library/database';
import { readSnippets } from '../../lib/library/read';
import { download, today } from './download';

const batch = 500;

/** Writes the snippets of these ids, in this order, into a CSV file. Throws the signal's reason when stopped. */
export async function exportSnippets(
  library: LibraryDatabase,
  ids: readonly string[],
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const parts: string[] = [csvStart];
  for (let at = 0; at < ids.length; at += batch) {
    signal.throwIfAborted();
    const snippets = await readSnippets(library, ids.slice(at, at + batch));
    parts.push(csvLines(snippets.flatMap(toRows)));
    progress(Math.min(at + batch, ids.length));
    // A task of its own for each batch, so that the panel goes on answering.
    await new Promise((resolve) => setTimeout(resolve));
  }
  download(parts, `policylens-${today()}.csv`, 'text/csv;charset=utf-8');
}
