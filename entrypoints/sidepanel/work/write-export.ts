import type { FormatName } from '../../../lib/export/choice';
import { csvFormat } from '../../../lib/export/csv';
import {
  type Chunk,
  defaultOptions,
  type ExportWriter,
  type TextFormat,
  type TextWriter,
} from '../../../lib/export/format';
import { loadFormat } from '../../../lib/export/formats';
import { tsvFormat } from '../../../lib/export/tsv';
import { type LibraryDatabase, toSnippet } from '../../../lib/library/database';
import { everyRow, readSnippets } from '../../../lib/library/read';
import type { Snippet } from '../../../lib/library/schema';
import type { ExportRequest, Scope, WrittenFile } from './jobs';
import { createLineStore } from './line-store';
import { createCompleter } from './with-identities';

/** Up to here it is cheaper to ask for each snippet than to pass over all others. */
const fewSnippets = 2000;

/** Parts of a file that the browser is given at once: it takes its time over each. */
const joined = 2000;

/** Formats whose lines stand for themselves: they can be written in any order and put in order afterwards. */
const independent: Readonly<Partial<Record<FormatName, TextFormat>>> = { csv: csvFormat, tsv: tsvFormat };

type Progress = (done: number) => void;

/** Writes the snippets of a scope into one file. */
export async function writeExport(
  library: LibraryDatabase,
  { scope, choice, language }: ExportRequest,
  progress: Progress,
): Promise<WrittenFile> {
  const { columns, header, unit } = choice;
  const options = { ...defaultOptions(), columns, header, unit, language };
  const isLarge = scope === 'all' || scope.length > fewSnippets;
  const lines = isLarge ? independent[choice.format] : undefined;
  const format = lines ?? (await loadFormat(choice.format));
  const { parts, snippets } = lines
    ? await writeLines(library, scope, lines.open(options), progress)
    : await writeInOrder(library, scope, format.open(options), progress);
  return { blob: new Blob(parts, { type: format.mediaType }), extension: format.extension, snippets };
}

interface Written {
  readonly parts: BlobPart[];
  readonly snippets: number;
}

/** Writes each snippet as it is read, and puts the lines in order afterwards. */
async function writeLines(
  library: LibraryDatabase,
  scope: Scope,
  writer: TextWriter,
  progress: Progress,
): Promise<Written> {
  const complete = createCompleter();
  const lines = createLineStore();
  await scan(library, scope, (snippet, place) => lines.add(place, writer.write(complete(snippet))), progress);
  return { parts: [writer.start(), ...lines.toBlobs(), writer.end()], snippets: lines.count() };
}

async function writeInOrder(
  library: LibraryDatabase,
  scope: Scope,
  writer: ExportWriter,
  progress: Progress,
): Promise<Written> {
  const complete = createCompleter();
  const snippets = await readAll(library, scope, progress);
  const chunks: Chunk[] = [writer.start()];
  for (const snippet of snippets) {
    const chunk = writer.write(complete(snippet));
    chunks.push(chunk instanceof Promise ? await chunk : chunk);
  }
  chunks.push(await writer.end());
  return { parts: joinTexts(chunks), snippets: snippets.length };
}

async function readAll(library: LibraryDatabase, scope: Scope, progress: Progress): Promise<Snippet[]> {
  if (scope !== 'all' && scope.length <= fewSnippets) return readSnippets(library, scope);
  const placed: { readonly place: number; readonly snippet: Snippet }[] = [];
  await scan(library, scope, (snippet, place) => placed.push({ place, snippet }), progress);
  return placed.sort((a, b) => a.place - b.place).map(({ snippet }) => snippet);
}

/** Passes over all rows once, in any order: gives each snippet of the scope with the place it belongs to. */
async function scan(
  library: LibraryDatabase,
  scope: Scope,
  give: (snippet: Snippet, place: number) => void,
  progress: Progress,
): Promise<void> {
  const places = scope === 'all' ? undefined : new Map(scope.map((id, place) => [id, place]));
  let done = 0;
  for await (const rows of everyRow(library)) {
    for (const row of rows) {
      const place = places ? places.get(row.id) : -row.order;
      if (place === undefined || (!places && row.trashed)) continue;
      give(toSnippet(row), place);
      done += 1;
    }
    progress(done);
  }
}

/** Texts that follow each other as longer texts. */
function joinTexts(chunks: readonly Chunk[]): Chunk[] {
  const parts: Chunk[] = [];
  let texts: string[] = [];
  const flush = () => {
    if (texts.length > 0) parts.push(texts.join(''));
    texts = [];
  };
  for (const chunk of chunks) {
    if (typeof chunk === 'string') texts.push(chunk);
    else {
      flush();
      parts.push(chunk);
    }
    if (texts.length >= joined) flush();
  }
  flush();
  return parts;
}
