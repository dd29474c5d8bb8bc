// @vitest-environment jsdom
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { allColumns, columnName, columnNamed, exportColumns } from '../../../lib/export/columns';
import { csvFormat, csvLine } from '../../../lib/export/csv';
import { htmlFormat } from '../../../lib/export/html';
import { neutraliseFormula, readTextCell } from '../../../lib/export/text-cell';
import { tsvFormat } from '../../../lib/export/tsv';
import { writeText } from './read';
import { hostileCells, sampleSnippet } from './sample';

const records = (file: string, delimiter = ',') =>
  parse(file, { bom: true, columns: true, delimiter, record_delimiter: '\r\n' }) as Record<string, string>[];

/** What a spreadsheet runs, whatever it was in the beginning. */
const dangerous = /^[\s\u3000\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

describe('chosen columns', () => {
  it('come in the order chosen, under Chinese names', () => {
    const file = writeText(csvFormat, [sampleSnippet()], {
      columns: ['value_yi', 'subject', 'display', 'value_wan'],
      header: 'zh-CN',
      unit: 'fact',
    });
    expect(file).toBe(
      '\uFEFF数值（亿）,主体,金额,数值（万）\r\n28.49,示例高新区; 示例研究院,28.49亿元,284900\r\n',
    );
  });

  it('keep the documented ones first, and names that tell them apart in both languages', () => {
    expect(allColumns.slice(0, exportColumns.length)).toEqual(exportColumns);
    for (const language of ['zh-CN', 'en'] as const)
      expect(allColumns.map((column) => columnNamed(columnName(column, language)))).toEqual(allColumns);
  });

  it('give every extra column its cell', () => {
    const [row] = records(
      writeText(csvFormat, [sampleSnippet()], { columns: allColumns, unit: 'snippet', language: 'en' }),
    );
    expect(row).toMatchObject({
      kind: 'money',
      metric: '产值',
      display: '¥2,849 m',
      parks: '示例高新区',
      institutions: '',
      amounts: '28.49亿元',
      id: '5b0b5f6e-6f0a-4c39-9f5e-0f6d3f1f2a10',
    });
    expect(row?.citation).toContain('[N/OL]');
  });
});

describe('row units', () => {
  const { facts } = sampleSnippet();
  const elsewhere = facts.map((fact) => ({ ...fact, start: 0, end: 5, metric: '税收' }));
  const two = sampleSnippet({ facts: [...facts, ...elsewhere] });
  const none = sampleSnippet({ mentions: [], facts: [], kind: 'selection', text: '一段话' });
  it.each([
    ['mention', ['产值', '税收', '']],
    ['fact', ['产值', '税收']],
    ['snippet', ['', '']],
  ] as const)('one row per %s', (unit, metrics) => {
    const rows = records(writeText(csvFormat, [two, none], { unit }));
    expect(
      rows
        .map(({ metric }) => metric)
        .sort()
        .reverse(),
    ).toEqual([...metrics].sort().reverse());
  });
});

describe('hostile cells', () => {
  it.each(hostileCells)('%j is a text in CSV, TSV and HTML, and comes back as it was', (cell) => {
    const snippet = sampleSnippet({
      note: cell,
      page: { url: 'https://a.cn/', title: cell, outlet: cell },
      tags: [cell],
    });
    for (const { note, title, outlet, tags } of [
      ...records(writeText(csvFormat, [snippet])),
      ...records(writeText(tsvFormat, [snippet]), '\t'),
    ]) {
      for (const written of [note, title, outlet, tags]) {
        expect(written).not.toMatch(dangerous);
        expect(readTextCell(written ?? '')).toBe(cell);
      }
    }
    const page = new DOMParser().parseFromString(writeText(htmlFormat, [snippet]), 'text/html');
    const cells = [...page.querySelectorAll('td')].map((td) => td.textContent);
    expect(cells.filter((text) => dangerous.test(text) && !plainNumber.test(text))).toEqual([]);
  });

  it('any text comes back, and none is dangerous', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\r', '1', 'e', '＝', '\u3000'),
      }),
    );
    fc.assert(
      fc.property(text, (cell) => {
        const written = neutraliseFormula(cell);
        expect(readTextCell(written)).toBe(cell);
        expect(dangerous.test(written) && !plainNumber.test(written)).toBe(false);
      }),
    );
  });
});

describe('CSV lines', () => {
  it('are those of PapaParse', () => {
    const cells = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', '甲', '\uFEFF') }),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(cells, (line) => {
        expect(csvLine(line)).toBe(`${Papa.unparse([line], { newline: '\r\n' })}\r\n`);
      }),
    );
  });
});

describe('HTML table', () => {
  it('holds markup as text, breaks lines within a cell, and leaves numbers numbers', () => {
    const snippet = sampleSnippet({ note: '<script>alert(1)</script>\n"&', mentions: [] });
    const page = new DOMParser().parseFromString(writeText(htmlFormat, [snippet]), 'text/html');
    expect(page.querySelector('script')).toBeNull();
    const cells = [...page.querySelectorAll('tbody td')];
    const at = (column: (typeof exportColumns)[number]) => cells[exportColumns.indexOf(column)];
    expect(at('note')?.innerHTML).toContain('<br');
    expect(at('value')?.getAttribute('style')).toBeNull();
    expect(at('text')?.getAttribute('style')).toBe("mso-number-format:'\\@'");
    expect(page.querySelectorAll('th')).toHaveLength(exportColumns.length);
  });
});
