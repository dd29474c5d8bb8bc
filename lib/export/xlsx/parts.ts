/** The small parts of an XLSX file (ECMA-376 part 1), all but the sheets. */
import { escapeMarkup } from '../markup';
import { columnLetters } from './cell';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetInfo {
  readonly name: string;
  readonly columns: number;
  /** Rows with the header. */
  readonly rows: number;
}

const each = (sheets: readonly SheetInfo[], write: (number: number, sheet: SheetInfo) => string): string =>
  sheets.map((sheet, index) => write(index + 1, sheet)).join('');

export const contentTypes = (sheets: readonly SheetInfo[]): string =>
  `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${each(sheets, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`)}</Types>`;

export const packageRelationships = `${declaration}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${relationship}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbookRelationships = (sheets: readonly SheetInfo[]): string =>
  `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${each(sheets, (number) => `<Relationship Id="rId${number}" Type="${relationship}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rIdStyles" Type="${relationship}/styles" Target="styles.xml"/></Relationships>`;

/** The range of a sheet's table: A1:U12. */
const tableRange = ({ columns, rows }: SheetInfo): string => `A1:${columnLetters(columns - 1)}${rows}`;

function filterName(number: number, sheet: SheetInfo): string {
  const range = `$A$1:$${columnLetters(sheet.columns - 1)}$${sheet.rows}`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${number - 1}" hidden="1">'${escapeMarkup(sheet.name.replaceAll("'", "''"))}'!${range}</definedName>`;
}

export const workbook = (sheets: readonly SheetInfo[]): string =>
  `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationship}"><sheets>${each(sheets, (number, { name }) => `<sheet name="${escapeMarkup(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets><definedNames>${each(sheets, filterName)}</definedNames></workbook>`;

const format = (number: number, font: number, fill: number, alignment = ''): string =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"${font ? ' applyFont="1" applyFill="1"' : ''}${alignment ? ` applyAlignment="1">${alignment}</xf>` : '/>'}`;

/** Cell formats, in the order of `cellFormat`: general, text (49 is @), date, instant, header, number. */
export const styles = `${declaration}<styleSheet xmlns="${mainNamespace}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="0.########"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${format(0, 0, 0)}${format(49, 0, 0, '<alignment vertical="top"/>')}${format(164, 0, 0)}${format(165, 0, 0)}${format(49, 1, 2)}${format(0, 0, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What stands before a sheet's rows: the header row frozen, the columns as wide as they need. */
export const sheetStart = (widths: readonly number[]): string =>
  `${declaration}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;

export const sheetEnd = (sheet: SheetInfo): string =>
  `</sheetData><autoFilter ref="${tableRange(sheet)}"/></worksheet>`;
