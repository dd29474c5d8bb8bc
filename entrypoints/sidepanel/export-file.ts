import type { ExportChoice, FormatName } from '../../lib/export/choice';
import { type Chunk, defaultOptions, type ExportOptions } from '../../lib/export/format';
import { loadFormat } from '../../lib/export/formats';
import { htmlFormat } from '../../lib/export/html';
import { tsvFormat } from '../../lib/export/tsv';
import type { LibraryDatabase } from '../../lib/library/database';
import { readSnippets, scanSnippets } from '../../lib/library/read';
import type { Snippet } from '../../lib/library/schema';
import type { Language } from '../../lib/words';
import { download, today } from './download';

/** Up to here it is cheaper to ask for each snippet than to pass over all others. */
const fewSnippets = 500;

export interface ExportJob {
  readonly ids: readonly string[];
  readonly choice: Omit<ExportChoice, 'scope'>;
  readonly language: Language;
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

const optionsOf = ({ choice, language }: ExportJob): ExportOptions => ({
  ...defaultOptions(),
  columns: choice.columns,
  header: choice.header,
  unit: choice.unit,
  language,
});

/** Formats whose lines stand for themselves: they can be written in any order and put in order afterwards. */
const independent: ReadonlySet<FormatName> = new Set(['csv', 'tsv']);

/** Writes the snippets of these ids into a file, newest first. Throws the signal's reason when stopped. */
export async function exportFile(library: LibraryDatabase, job: ExportJob): Promise<void> {
  const { format: name } = job.choice;
  const format = await loadFormat(name);
  const writer = format.open(optionsOf(job));
  const start = writer.start();
  const parts: Chunk[] = [];
  const write = (snippets: readonly Snippet[]): Chunk[] => snippets.map((snippet) => writer.write(snippet));
  if (independent.has(name) && job.ids.length > fewSnippets) {
    for await (const snippets of scanned(library, job)) parts.push(...write(snippets.reverse()).reverse());
    parts.reverse();
  } else {
    for await (const snippets of asked(library, job)) parts.push(...write(snippets));
  }
  const end = writer.end();
  download([start, ...parts, end], `policylens-${today()}.${format.extension}`, format.mediaType);
}

/** All snippets of a job along the index, oldest first. */
async function* scanned(library: LibraryDatabase, { ids, progress, signal }: ExportJob) {
  let done = 0;
  for await (const snippets of scanSnippets(library, new Set(ids))) {
    signal.throwIfAborted();
    yield snippets;
    done += snippets.length;
    progress(done);
  }
}

/** All snippets of a job in the order of their ids. */
async function* asked(library: LibraryDatabase, { ids, progress, signal }: ExportJob) {
  for (let from = 0; from < ids.length; from += fewSnippets) {
    signal.throwIfAborted();
    yield await readSnippets(library, ids.slice(from, from + fewSnippets));
    progress(Math.min(from + fewSnippets, ids.length));
  }
}

/** Puts the snippets of these ids on the clipboard as a table: HTML and tab-separated values. */
export async function copyTable(library: LibraryDatabase, job: ExportJob): Promise<void> {
  const [text, markup] = [tsvFormat, htmlFormat].map((format) => format.open(optionsOf(job)));
  if (!text || !markup) return;
  const [lines, rows]: [Chunk[], Chunk[]] = [[text.start()], [markup.start()]];
  for await (const snippets of asked(library, job)) {
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
