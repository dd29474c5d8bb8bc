import type { CollectedFact } from '../../lib/collection/fact';
import type { ExportChoice } from '../../lib/export/choice';
import { csvFormat } from '../../lib/export/csv';
import { type Chunk, defaultOptions } from '../../lib/export/format';
import type { LibraryDatabase } from '../../lib/library/database';
import { readSnippets } from '../../lib/library/read';
import type { Language } from '../../lib/words';
import { download, today } from '../sidepanel/download';

const batch = 500;

/** The facts shown, and no others, as a CSV file with the columns that the reader has chosen. */
export async function exportFacts(
  library: LibraryDatabase,
  facts: readonly CollectedFact[],
  choice: Pick<ExportChoice, 'columns' | 'header'>,
  language: Language,
): Promise<void> {
  const { columns, header } = choice;
  const writer = csvFormat.open({ ...defaultOptions(), columns, header, language, unit: 'fact' });
  const wanted = new Map<string, Set<number>>();
  for (const { snippetId, index } of facts) {
    const indices = wanted.get(snippetId);
    if (indices) indices.add(index);
    else wanted.set(snippetId, new Set([index]));
  }
  const ids = [...wanted.keys()];
  const parts: Chunk[] = [writer.start()];
  for (let from = 0; from < ids.length; from += batch) {
    for (const snippet of await readSnippets(library, ids.slice(from, from + batch))) {
      const chosen = snippet.facts.filter((_, index) => wanted.get(snippet.id)?.has(index));
      parts.push(writer.write({ ...snippet, facts: chosen }));
    }
  }
  download([...parts, writer.end()], `policylens-${today()}.csv`, csvFormat.mediaType);
}
