import { Zip } from 'fflate';
import type { Chunk } from '../format';
import { cellFormat, columnLetters, textCell } from './cell';
import { DeflatedPart } from './deflated-part';
import {
  contentTypes,
  packageRelationships,
  type SheetInfo,
  sheetEnd,
  sheetStart,
  styles,
  workbook,
  workbookRelationships,
} from './parts';

/** What a spreadsheet can hold in one sheet. */
const mostRows = 1_048_576;
/** Text is compressed in pieces of about this many characters. */
const pieceLength = 262_144;

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
}

/**
 * An XLSX file as a stream: sheets one after another, rows one after another, nothing kept but the compressed bytes that
 * `take` has not yet handed out. A sheet that is full goes on in another of the same name with a number. Libraries that
 * write several sheets keep all of their cells until the end.
 */
export function createWorkbook(rowLimit = mostRows) {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes as Uint8Array<ArrayBuffer>);
  });
  const encoder = new TextEncoder();
  const sheets: SheetInfo[] = [];
  let open: { part: DeflatedPart; sheet: Sheet; name: string; rows: number; letters: string[] } | undefined;
  let text = '';
  /** The piece pushed last, and the one before it while nobody has waited for that. */
  let latest: Promise<void> | undefined;
  let pressure: Promise<void> | undefined;
  const parts: Promise<void>[] = [];

  const startPart = (name: string): DeflatedPart => {
    const part = new DeflatedPart(name);
    zip.add(part);
    parts.push(part.done);
    return part;
  };
  const push = (part: DeflatedPart, content: string, final: boolean) => {
    part.push(encoder.encode(content), final);
    // One piece may be on its way while the next is made.
    pressure = latest;
    latest = part.pressure;
  };
  const flush = (final: boolean) => {
    if (open) push(open.part, text, final);
    text = '';
  };
  const startSheet = (sheet: Sheet, name: string) => {
    const part = startPart(`xl/worksheets/sheet${sheets.length + 1}.xml`);
    open = { part, sheet, name, rows: 0, letters: sheet.header.map((_, index) => columnLetters(index)) };
    text = sheetStart(sheet.widths);
    addRow(sheet.header.map((cell) => textCell(cell, cellFormat.header)));
  };
  const endSheet = () => {
    if (!open) return;
    const info = { name: open.name, columns: open.sheet.header.length, rows: open.rows };
    text += sheetEnd(info);
    flush(true);
    sheets.push(info);
    open = undefined;
  };
  const addRow = (cells: readonly string[]) => {
    if (!open) return;
    if (open.rows === rowLimit) {
      const { sheet } = open;
      endSheet();
      startSheet(
        sheet,
        `${sheet.name} ${sheets.filter(({ name }) => name.startsWith(sheet.name)).length + 1}`,
      );
    }
    open.rows += 1;
    text += `<row r="${open.rows}">`;
    for (let column = 0; column < cells.length; column++) {
      if (cells[column]) text += `<c r="${open.letters[column]}${open.rows}" ${cells[column]}</c>`;
    }
    text += '</row>';
    if (text.length >= pieceLength) flush(false);
  };

  return {
    /** Ends the sheet before it, if there is one. A name has at most 31 characters, none of \ / ? * [ ] : */
    sheet(sheet: Sheet) {
      endSheet();
      startSheet(sheet, sheet.name);
    },
    /** A row of the sheet begun last; cells as `cell.ts` writes them, '' for none. */
    row: addRow,
    /** Resolves once compressing has caught up, save for the piece pushed last; undefined where it has. */
    settle(): Promise<void> | undefined {
      const waited = pressure;
      pressure = undefined;
      return waited;
    },
    /** Ends the last sheet and the file; resolves once all of its bytes can be taken. */
    async end() {
      endSheet();
      const others = {
        'xl/workbook.xml': workbook(sheets),
        'xl/_rels/workbook.xml.rels': workbookRelationships(sheets),
        'xl/styles.xml': styles,
        '_rels/.rels': packageRelationships,
        '[Content_Types].xml': contentTypes(sheets),
      };
      for (const [name, content] of Object.entries(others)) push(startPart(name), content, true);
      zip.end();
      await Promise.all(parts);
    },
    /** The bytes written since the last call. */
    take(): Chunk {
      const bytes = new Uint8Array(ready.reduce((length, piece) => length + piece.length, 0));
      let at = 0;
      for (const piece of ready.splice(0)) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    },
  };
}
