import { csvLines, csvStart } from '../../lib/export/csv';
import { toRows } from '../../lib/export/rows';
import type { LibraryDatabase } from '../../lib/library/database';
import { readSnippets, scanSnippets } from '../../lib/library/read';
import { download, today } from './download';

/** Up to here it is cheaper to ask for each snippet than to pass over all others. */
const fewSnippets = 500;

/** Writes the snippets of these ids into a CSV file, newest first. Throws the signal's reason when stopped. */
export async function exportSnippets(
  library: LibraryDatabase,
  ids: readonly string[],
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const parts: string[] = [];
  if (ids.length <= fewSnippets) {
    parts.push(csvLines((await readSnippets(library, ids)).flatMap((snippet) => toRows(snippet))));
  } else {
    let done = 0;
    for await (const snippets of scanSnippets(library, new Set(ids))) {
      signal.throwIfAborted();
      parts.push(csvLines(snippets.reverse().flatMap((snippet) => toRows(snippet))));
      done += snippets.length;
      progress(done);
    }
    parts.reverse();
  }
  download([csvStart, ...parts], `policylens-${today()}.csv`, 'text/csv;charset=utf-8');
}
