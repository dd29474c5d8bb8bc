/** The reader's terms as a CSV file, written and read as the exports are. */
import type * as z from 'zod/mini';
import { byteOrderMark, csvLine } from '../export/csv';
import { type CsvLine, readLines } from '../export/read-csv/lines';
import { neutraliseFormula, readTextCell } from '../export/text-cell';
import { splitAliases, type TermDraft, type TermKind, termDraftSchema, termKey } from './term';

const termColumns = ['name', 'kind', 'aliases', 'note'] as const;
export type TermColumn = (typeof termColumns)[number];

const chineseNames = { name: '名称', kind: '类别', aliases: '别名', note: '备注' } as const;
const chineseKinds = { park: '园区', institution: '机构', none: '从不标注' } as const;

const columnNamed = (header: string): TermColumn | undefined =>
  termColumns.find((column) =>
    [column, chineseNames[column]].some((name) => name === header.trim().toLowerCase()),
  );

const kindNamed = (word: string): TermKind | undefined =>
  (Object.keys(chineseKinds) as TermKind[]).find((kind) => kind === word || chineseKinds[kind] === word);

/** A file that `readTermsCsv` and a spreadsheet read: UTF-8 with byte order mark, CRLF, columns name, kind, aliases, note. */
export function writeTermsCsv(terms: readonly TermDraft[]): string {
  const lines = terms.map(({ text, kind, aliases, note }) =>
    csvLine([text, kind, aliases.join('; '), note].map(neutraliseFormula)),
  );
  return byteOrderMark + csvLine(termColumns) + lines.join('');
}

export interface TermProblem {
  /** Counted from 1 as an editor counts lines. */
  readonly line: number;
  readonly column?: TermColumn;
  readonly reason:
    | 'no-header'
    | 'missing-column'
    | 'cell-count'
    | 'quotes'
    | 'required'
    | 'unknown-word'
    | 'too-long'
    | 'repeated';
  /** The cell as found, cut short. */
  readonly found?: string;
}

export interface TermsReading {
  readonly terms: readonly TermDraft[];
  readonly problems: readonly TermProblem[];
}

/**
 * Reads terms from a CSV with at least the columns name and kind (in any order, under their English or Chinese names).
 * Throws nothing: every bad line is told with its number, and left out.
 */
export function readTermsCsv(file: string): TermsReading {
  const [head, ...lines] = readLines(file).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = head?.cells.map(columnNamed) ?? [];
  const line = head?.line ?? 1;
  if (columns.every((column) => column === undefined))
    return { terms: [], problems: [{ line, reason: 'no-header' }] };
  for (const column of ['name', 'kind'] as const)
    if (!columns.includes(column))
      return { terms: [], problems: [{ line, column, reason: 'missing-column' }] };

  const terms = new Map<string, TermDraft>();
  const problems: TermProblem[] = [];
  for (const row of lines) {
    const read = readTerm(row, columns);
    if ('reason' in read) problems.push(read);
    else if (terms.has(termKey(read.text)))
      problems.push({ line: row.line, column: 'name', reason: 'repeated', found: read.text });
    else terms.set(termKey(read.text), read);
  }
  return { terms: [...terms.values()], problems };
}

function readTerm(
  { line, cells, sound }: CsvLine,
  columns: readonly (TermColumn | undefined)[],
): TermDraft | TermProblem {
  if (!sound) return { line, reason: 'quotes' };
  if (cells.length !== columns.length) return { line, reason: 'cell-count' };
  const cell = (column: TermColumn): string =>
    readTextCell(cells[columns.indexOf(column)] ?? '')
      .replace(/\s+/gu, ' ')
      .trim();
  const found = (column: TermColumn) => ({ line, column, found: cell(column).slice(0, 40) });
  const kind = kindNamed(cell('kind'));
  if (cell('name') === '') return { line, column: 'name', reason: 'required' };
  if (cell('kind') === '') return { line, column: 'kind', reason: 'required' };
  if (!kind) return { ...found('kind'), reason: 'unknown-word' };
  const term = termDraftSchema.safeParse({
    text: cell('name'),
    kind,
    aliases: splitAliases(cell('aliases')),
    note: cell('note'),
  });
  return term.success ? term.data : { ...found(columnOf(term.error)), reason: 'too-long' };
}

const columnOf = (error: z.core.$ZodError): TermColumn => {
  const field = error.issues[0]?.path[0];
  return field === 'aliases' || field === 'note' ? field : 'name';
};
