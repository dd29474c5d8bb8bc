// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportColumns } from '../../../lib/export/columns';
import { xlsxFormat } from '../../../lib/export/xlsx';
import { columnLetters, dateCell, numberCell, textCell } from '../../../lib/export/xlsx/cell';
import { createWorkbook } from '../../../lib/export/xlsx/workbook';
import { writeBytes } from './read';
import { hostileCells, sampleSnippet } from './sample';

type Parts = Record<string, Document>;

/** All parts of a workbook, parsed as XML; one that is not well-formed fails. */
function open(bytes: Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => {
      const document = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
      if (document.querySelector('parsererror')) throw new Error(`${name} is not well-formed`);
      return [name, document];
    }),
  );
}

interface Cell {
  readonly value: string | number;
  readonly format: number;
}

/** The cells of a sheet by their address, with formulas named if there were any. */
function cells(parts: Parts, sheet: number): Map<string, Cell> {
  const document = parts[`xl/worksheets/sheet${sheet}.xml`];
  expect(document?.querySelector('f')).toBeNull();
  const readEscapes = (text: string) =>
    text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return new Map(
    [...(document?.querySelectorAll('c') ?? [])].map((cell) => [
      cell.getAttribute('r') ?? '',
      {
        value:
          cell.getAttribute('t') === 'inlineStr'
            ? readEscapes(cell.querySelector('t')?.textContent ?? '')
            : Number(cell.querySelector('v')?.textContent),
        format: Number(cell.getAttribute('s')),
      },
    ]),
  );
}

const address = (column: (typeof exportColumns)[number], row: number) =>
  `${columnLetters(exportColumns.indexOf(column))}${row}`;

describe('XLSX', async () => {
  const parts = open(
    await writeBytes(xlsxFormat, [sampleSnippet(), sampleSnippet({ sentence: '又一句。' })]),
  );

  it('has three sheets with a frozen header and filters, each part named where it must be', () => {
    const names = [...(parts['xl/workbook.xml']?.querySelectorAll('sheet') ?? [])];
    expect(names.map((sheet) => sheet.getAttribute('name'))).toEqual(['Facts', 'Sources', 'Sums by park']);
    const types = [...(parts['[Content_Types].xml']?.querySelectorAll('Override') ?? [])];
    for (const part of types.map((type) => type.getAttribute('PartName')?.slice(1) ?? ''))
      expect(parts).toHaveProperty([part]);
    for (const number of [1, 2, 3]) {
      const sheet = parts[`xl/worksheets/sheet${number}.xml`];
      expect(sheet?.querySelector('pane')?.getAttribute('state')).toBe('frozen');
      expect(sheet?.querySelector('autoFilter')).not.toBeNull();
    }
    expect(parts['xl/worksheets/sheet1.xml']?.querySelector('autoFilter')?.getAttribute('ref')).toBe('A1:Y5');
  });

  it('has numbers as numbers, dates as dates, texts as texts', () => {
    const sheet = cells(parts, 1);
    expect(sheet.get(address('value', 3))?.value).toBe(2849000000);
    expect(sheet.get(address('year', 3))?.value).toBe(2020);
    expect(sheet.get(address('published_at', 3))).toEqual({ value: 44214, format: 2 });
    expect(sheet.get(address('saved_at', 3))?.value).toBeCloseTo(46024 + (3 * 3600 + 4 * 60 + 5) / 86400, 8);
    expect(sheet.get(address('note', 3))?.value).toBe('第一行\n第二行');
    expect(sheet.get(address('text', 3))?.value).toBe('28.49亿元');
    expect(sheet.has(address('value_max', 3))).toBe(false);
  });

  it('has a sheet of the sources, each once', () => {
    const sheet = cells(parts, 2);
    expect(sheet.get('A2')?.value).toBe('标题，含逗号与"引号"');
    expect(sheet.get('F2')?.value).toBe(2);
    expect(sheet.has('A3')).toBe(false);
  });

  it('has a sheet of sums by park, year and metric', () => {
    const sheet = cells(parts, 3);
    const row = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((letter) => sheet.get(`${letter}2`)?.value);
    expect(row).toEqual(['示例高新区', 2020, '产值', 'actual', 'CNY', 2, 2, 5698000000, 5698000000]);
  });

  it.each(hostileCells)('keeps %j as the text it is', async (cell) => {
    const sheet = cells(open(await writeBytes(xlsxFormat, [sampleSnippet({ note: cell })])), 1);
    // XML parsers give a line break as one character, whichever it was; the format escapes the others.
    expect(sheet.get(address('note', 2))?.value).toBe(cell);
  });

  it('keeps what XML cannot hold, and what looks like its escape', async () => {
    const note = 'a\u0000b\u001fc_x000D_ d';
    const sheet = cells(open(await writeBytes(xlsxFormat, [sampleSnippet({ note })])), 1);
    expect(sheet.get(address('note', 2))?.value).toBe(note);
  });

  it('speaks Chinese where asked', async () => {
    const chinese = open(await writeBytes(xlsxFormat, [sampleSnippet()], { header: 'zh-CN' }));
    expect(cells(chinese, 1).get('A1')?.value).toBe('类别');
    expect(chinese['xl/workbook.xml']?.querySelector('sheet')?.getAttribute('name')).toBe('事实');
  });

  it('keeps a number that no double holds as its text', () => {
    expect(numberCell('1234567890123456')).toContain('inlineStr');
    expect(numberCell('2849000000000000000')).toContain('<v>');
  });

  it.each([
    ['2021-01-18', 2, '44214'],
    ['2021-01-18T12:00+08:00', 3, '44214.5'],
  ])('reads %s as a date', (date, format, value) => {
    expect(dateCell(date)).toBe(`s="${format}"><v>${value}</v>`);
  });

  it('leaves a year or a month without a day a text', () => {
    expect(dateCell('2021-01')).toContain('inlineStr');
    expect(dateCell('')).toBe('');
  });

  it('is whole where it was compressed in many pieces, and asks to be waited for', async () => {
    const book = createWorkbook();
    book.sheet({ name: 'Facts', header: ['a'], widths: [10] });
    const pieces: Uint8Array[] = [];
    let waits = 0;
    for (let row = 1; row <= 3000; row++) {
      book.row([textCell(`${row} ${'示例'.repeat(200)}`)]);
      const settled = book.settle();
      if (settled) waits += 1;
      await settled;
      pieces.push(book.take() as Uint8Array);
    }
    await book.end();
    pieces.push(book.take() as Uint8Array);
    expect(waits).toBeGreaterThan(1);
    expect(pieces.filter(({ length }) => length > 0).length).toBeGreaterThan(1);
    const sheet = unzipSync(Buffer.concat(pieces))['xl/worksheets/sheet1.xml'];
    const rows = strFromU8(sheet ?? new Uint8Array()).match(/<t>\d+ /g);
    expect(rows).toEqual(Array.from({ length: 3000 }, (_, index) => `<t>${index + 1} `));
  });

  it('goes on in another sheet where one is full', async () => {
    const book = createWorkbook(3);
    book.sheet({ name: 'Facts', header: ['a'], widths: [10] });
    for (let row = 1; row <= 5; row++) book.row([numberCell(String(row))]);
    await book.end();
    const parts = open(book.take() as Uint8Array);
    const names = [...(parts['xl/workbook.xml']?.querySelectorAll('sheet') ?? [])];
    expect(names.map((sheet) => sheet.getAttribute('name'))).toEqual(['Facts', 'Facts 2', 'Facts 3']);
    expect([...cells(parts, 2).values()].map(({ value }) => value)).toEqual(['a', 3, 4]);
    expect([...cells(parts, 3).values()].map(({ value }) => value)).toEqual(['a', 5]);
  });
});
