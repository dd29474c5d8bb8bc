import { dateColumns, type ExportColumn } from './columns';
import type { TextFormat } from './format';
import { escapeMarkup } from './markup';
import { type ExportRow, isNumberCell, rowsOf } from './rows';
import { tableCells, tableHeader } from './table';

/** Excel and WPS keep such a cell as the text it is. */
const asText = ` style="mso-number-format:'\\@'"`;
/** A line break that stays within its cell. */
const lineBreak = '<br style="mso-data-placement:same-cell">';

function htmlRow(row: ExportRow, columns: readonly ExportColumn[]): string {
  const cells = tableCells(row, columns).map((cell, index) => {
    const column = columns[index];
    const typed = column !== undefined && (isNumberCell(column, cell) || dateColumns.has(column));
    return `<td${typed ? '' : asText}>${escapeMarkup(cell).replace(/\r\n|\r|\n/g, lineBreak)}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

/** An HTML table for the clipboard, beside the same as tab-separated values. */
export const htmlFormat: TextFormat = {
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  open: (options) => ({
    start: () =>
      `<meta charset="utf-8"><table><thead><tr>${tableHeader(options)
        .map((name) => `<th>${escapeMarkup(name)}</th>`)
        .join('')}</tr></thead><tbody>`,
    write: (snippet) =>
      rowsOf(snippet, options.unit, options.language)
        .map((row) => htmlRow(row, options.columns))
        .join('\n'),
    end: () => '</tbody></table>',
  }),
};
