import { type ExportColumn, exportColumns, snippetColumns } from './columns';
import type { ExportOptions, TextFormat } from './format';
import { defaultOptions } from './format';
import { type ExportRow, type ExportSnippet, rowsOf } from './rows';
import { tableCell, tableHeader } from './table';

/** Tells spreadsheets that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** RFC 4180, and spaces at the ends too, which some readers would trim. */
const needsQuotes = /[",\r\n\uFEFF]|^ | $/;

const csvCell = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells as one line of a CSV file (RFC 4180, CRLF). */
export const csvLine = (cells: readonly string[]): string => cells.map(csvCell).join(',') + lineEnd;

/** Lines of a CSV file, without byte order mark and header. What the rows of one snippet share is written out once. */
function csvLines(rows: readonly ExportRow[], columns: readonly ExportColumn[] = exportColumns): string {
  const isShared = columns.map((column) => snippetColumns.has(column));
  let snippet: ExportSnippet | undefined;
  let shared: (string | undefined)[] = [];
  let lines = '';
  for (const row of rows) {
    if (row.snippet !== snippet) shared = [];
    snippet = row.snippet;
    for (const [index, column] of columns.entries()) {
      const cell = shared[index] ?? csvCell(tableCell(row, column));
      if (isShared[index]) shared[index] = cell;
      lines += index === 0 ? cell : `,${cell}`;
    }
    lines += lineEnd;
  }
  return lines;
}

/** UTF-8 with byte order mark, CRLF, RFC 4180. Excel and WPS open it as it is. */
export const csvFormat: TextFormat = {
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  open: (options: ExportOptions) => ({
    start: () => byteOrderMark + csvLine(tableHeader(options)),
    write: (snippet) => csvLines(rowsOf(snippet, options.unit, options.language), options.columns),
    end: () => '',
  }),
};

/** Snippets as one CSV file with the documented columns, one row per fact or mention. */
export function exportCsv(snippets: Iterable<ExportSnippet>): string {
  const writer = csvFormat.open(defaultOptions());
  let file = writer.start();
  for (const snippet of snippets) file += writer.write(snippet);
  return file;
}

export { neutraliseFormula } from './text-cell';
