/** What the tables have in common: CSV, TSV, HTML. */
import { columnName, dateColumns, type ExportColumn } from './columns';
import type { ExportOptions } from './format';
import { type ExportRow, isNumberCell, readCell } from './rows';
import { neutraliseFormula } from './text-cell';

export const tableHeader = ({ columns, header }: ExportOptions): string[] =>
  columns.map((column) => columnName(column, header));

/** The cells of a row: numbers as they are, texts so that no spreadsheet runs them. */
export function tableCells(row: ExportRow, columns: readonly ExportColumn[]): string[] {
  return columns.map((column) => {
    const cell = readCell(row, column);
    return cell === '' || isNumberCell(column, cell) || isDateCell(column, cell)
      ? cell
      : neutraliseFormula(cell);
  });
}

/** A page's own date may be of any form; only one that is as documented goes unmarked. */
const isDateCell = (column: ExportColumn, cell: string): boolean =>
  dateColumns.has(column) && /^\d{4}-\d{2}(?:$|-\d{2}(?:$|T))/.test(cell);
