import type { ExportChoice } from '../../lib/export/choice';
import { type Chunk, defaultOptions, type ExportOptions } from '../../lib/export/format';
import { htmlFormat } from '../../lib/export/html';
import { tsvFormat } from '../../lib/export/tsv';
import type { LibraryDatabase } from '../../lib/library/database';
import { readSnippets } from '../../lib/library/read';
import type { Language } from '../../lib/words';
import { createCompleter } from './with-identities';

const batch = 500;

export interface CopyJob {
  readonly ids: readonly string[];
  readonly choice: Omit<ExportChoice, 'scope'>;
  readonly language: Language;
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

const optionsOf = ({ choice, language }: CopyJob): ExportOptions => ({
  ...defaultOptions(),
  columns: choice.columns,
  header: choice.header,
  unit: choice.unit,
  language,
});

/** All snippets of a job in the order of their ids. */
async function* asked(library: LibraryDatabase, { ids, progress, signal }: CopyJob) {
  for (let from = 0; from < ids.length; from += batch) {
    signal.throwIfAborted();
    yield await readSnippets(library, ids.slice(from, from + batch));
    progress(Math.min(from + batch, ids.length));
  }
}

/** Puts the snippets of these ids on the clipboard as a table: HTML and tab-separated values. */
export async function copyTable(library: LibraryDatabase, job: CopyJob): Promise<void> {
  const [text, markup] = [tsvFormat, htmlFormat].map((format) => format.open(optionsOf(job)));
  if (!text || !markup) return;
  const complete = createCompleter();
  const [lines, rows]: [Chunk[], Chunk[]] = [[text.start()], [markup.start()]];
  for await (const kept of asked(library, job)) {
    const snippets = await complete(kept);
    lines.push(...snippets.map((snippet) => text.write(snippet)));
    rows.push(...snippets.map((snippet) => markup.write(snippet)));
  }
  lines.push(text.end());
  rows.push(markup.end());
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob(lines, { type: 'text/plain' }),
      'text/html': new Blob(rows, { type: 'text/html' }),
    }),
  ]);
}
