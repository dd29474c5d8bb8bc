/** What the tables have in common: CSV, TSV, HTML. */
import { columnName, dateColumns, type ExportColumn } from './columns';
import type { ExportOptions } from './format';
import { type ExportRow, isNumberCell, readCell } from './rows';
import { neutraliseFormula } from './text-cell';

export const tableHeader = ({ columns, header }: ExportOptions): string[] =>
  columns.map((column) => columnName(column, header));

/** A cell: a number or a date as it is, a text so that no spreadsheet runs it. */
export function tableCell(row: ExportRow, column: ExportColumn): string {
  const cell = readCell(row, column);
  return cell === '' || isNumberCell(column, cell) || isDateCell(column, cell)
    ? cell
    : neutraliseFormula(cell);
}

/** The cells of a row. */
export const tableCells = (row: ExportRow, columns: readonly ExportColumn[]): string[] =>
  columns.map((column) => tableCell(row, column));

/** A page's own date may be of any form; only one that is as documented goes unmarked. */
const isDateCell = (column: ExportColumn, cell: string): boolean =>
  dateColumns.has(column) && /^\d{4}-\d{2}(?:$|-\d{2}(?:$|T))/.test(cell);
