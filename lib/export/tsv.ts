import type { TextFormat } from './format';
import { rowsOf } from './rows';
import { tableCells, tableHeader } from './table';

const needsQuotes = /["\t\r\n]/;
const tsvCell = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const tsvLine = (cells: readonly string[]): string => `${cells.map(tsvCell).join('\t')}\r\n`;

/** Tab-separated values as spreadsheets take them from the clipboard: cells with tabs or line breaks are quoted. */
export const tsvFormat: TextFormat = {
  extension: 'tsv',
  mediaType: 'text/tab-separated-values;charset=utf-8',
  open: (options) => ({
    start: () => tsvLine(tableHeader(options)),
    write: (snippet) =>
      rowsOf(snippet, options.unit, options.language)
        .map((row) => tsvLine(tableCells(row, options.columns)))
        .join(''),
    end: () => '',
  }),
};
