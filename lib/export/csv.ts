import Papa from 'papaparse';
import { type ExportRow, type ExportSnippet, exportColumns, numberColumns, toRows } from './rows';

/** Tells spreadsheets that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

const decimal = /^-?\d+(\.\d+)?$/;
/** What a spreadsheet may take as the start of a formula: also in full width, and behind spaces. */
const formulaStart = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * A text that a spreadsheet shows and never runs: formula-like text gets an apostrophe before it (the OWASP advice on
 * CSV injection). Plain decimals such as -12.5 are left as they are.
 */
export function neutraliseFormula(text: string): string {
  return formulaStart.test(text) && !decimal.test(text) ? `'${text}` : text;
}

const header = exportColumns.join(',') + lineEnd;

function toCells(row: ExportRow): string[] {
  return exportColumns.map((column) => {
    const cell = row[column];
    return numberColumns.has(column) && decimal.test(cell) ? cell : neutraliseFormula(cell);
  });
}

/** Lines of a CSV file (RFC 4180, CRLF), without byte order mark and header. */
export function csvLines(rows: readonly ExportRow[]): string {
  if (rows.length === 0) return '';
  return Papa.unparse(rows.map(toCells), { newline: lineEnd }) + lineEnd;
}

/** Byte order mark and header line: what stands before `csvLines` in a file. */
export const csvStart = byteOrderMark + header;

/**
 * The rows of saved snippets as one CSV file: UTF-8 with byte order mark, CRLF, RFC 4180; the columns of
 * `exportColumns`. Excel and WPS open it as it is.
 */
export function exportCsv(snippets: Iterable<ExportSnippet>): string {
  let file = csvStart;
  for (const snippet of snippets) file += csvLines(toRows(snippet));
  return file;
}
