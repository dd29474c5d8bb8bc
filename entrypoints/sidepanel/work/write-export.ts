import type { FormatName } from '../../../lib/export/choice';
import { type Chunk, defaultOptions, type ExportWriter } from '../../../lib/export/format';
import { loadFormat } from '../../../lib/export/formats';
import type { ExportSnippet } from '../../../lib/export/snippet';
import { type LibraryDatabase, toSnippet } from '../../../lib/library/database';
import { everyRow, readSnippets } from '../../../lib/library/read';
import type { Snippet } from '../../../lib/library/schema';
import type { ExportRequest, Scope, WrittenFile } from './jobs';
import { withIdentities } from './with-identities';

/** Up to here it is cheaper to ask for each snippet than to pass over all others. */
const fewSnippets = 2000;

/** Parts of a file that the browser is given at once: it takes its time over each. */
const joined = 2000;

/** Formats whose lines stand for themselves: they can be written in any order and put in order afterwards. */
const independent: ReadonlySet<FormatName> = new Set(['csv', 'tsv']);

type Progress = (done: number) => void;

/** Writes the snippets of a scope into one file. */
export async function writeExport(
  library: LibraryDatabase,
  { scope, choice, language }: ExportRequest,
  progress: Progress,
): Promise<WrittenFile> {
  const format = await loadFormat(choice.format);
  const { columns, header, unit } = choice;
  const writer = withIdentities(format.open({ ...defaultOptions(), columns, header, unit, language }));
  const chunks: Chunk[] = [writer.start()];
  const written = await writeAll(library, scope, independent.has(choice.format), writer, progress);
  for (const chunk of written) chunks.push(chunk);
  chunks.push(await writer.end());
  return {
    blob: new Blob(joinTexts(chunks), { type: format.mediaType }),
    extension: format.extension,
    snippets: written.length,
  };
}

async function writeAll(
  library: LibraryDatabase,
  scope: Scope,
  anyOrder: boolean,
  writer: ExportWriter,
  progress: Progress,
): Promise<Chunk[]> {
  if (scope !== 'all' && scope.length <= fewSnippets) {
    const snippets = await readSnippets(library, scope);
    return writeEach(writer, snippets);
  }
  if (anyOrder) {
    const written = inOrder(await scan(library, scope, (snippet) => writer.write(snippet), progress));
    return Promise.all(written);
  }
  return writeEach(writer, inOrder(await scan(library, scope, (snippet) => snippet, progress)));
}

async function writeEach(writer: ExportWriter, snippets: readonly ExportSnippet[]): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for (const snippet of snippets) {
    const chunk = writer.write(snippet);
    chunks.push(chunk instanceof Promise ? await chunk : chunk);
  }
  return chunks;
}

interface Placed<Value> {
  readonly place: number;
  readonly value: Value;
}

/** Passes over all rows once; each snippet of the scope gives a value and the place it belongs to. */
async function scan<Value>(
  library: LibraryDatabase,
  scope: Scope,
  give: (snippet: Snippet) => Value,
  progress: Progress,
): Promise<Placed<Value>[]> {
  const places = scope === 'all' ? undefined : new Map(scope.map((id, place) => [id, place]));
  const placed: Placed<Value>[] = [];
  for await (const rows of everyRow(library)) {
    for (const row of rows) {
      const place = places ? places.get(row.id) : -row.order;
      if (place !== undefined && (places || !row.trashed))
        placed.push({ place, value: give(toSnippet(row)) });
    }
    progress(placed.length);
  }
  return placed;
}

const inOrder = <Value>(placed: Placed<Value>[]): Value[] =>
  placed.sort((a, b) => a.place - b.place).map(({ value }) => value);

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
