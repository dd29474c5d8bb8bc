import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTermsCsv, writeTermsCsv } from '../../../lib/terms/csv';
import { splitAliases, type TermDraft, termKey, termKinds } from '../../../lib/terms/term';

const term = (text: string, over: Partial<TermDraft> = {}): TermDraft => ({
  text,
  kind: 'park',
  aliases: [],
  note: '',
  ...over,
});

describe('terms as CSV', () => {
  it('come back as they were', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '' && text.length <= 80);
    const alias = name.filter((text) => splitAliases(text)[0] === text && !text.startsWith("'"));
    const made = fc.record({
      text: name,
      kind: fc.constantFrom(...termKinds),
      aliases: fc.array(alias, { maxLength: 4 }),
      note: fc.constantFrom('', '看', '=1+1', '"引号", 逗号'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(made, { selector: ({ text }) => termKey(text) }), (terms) => {
        const reading = readTermsCsv(writeTermsCsv(terms));
        expect(reading.problems).toEqual([]);
        expect(reading.terms).toEqual(terms);
      }),
    );
  });

  it('run nothing in a spreadsheet', () => {
    expect(writeTermsCsv([term('=cmd()')])).toContain("'=cmd()");
  });

  it('may have Chinese names, another order, semicolons and columns of other people', () => {
    const file = '类别;说明;名称;别名\r\n园区;x;芦苇湾;芦苇、湾\r\n从不标注;;某某;\r\n';
    expect(readTermsCsv(file)).toEqual({
      terms: [term('芦苇湾', { aliases: ['芦苇', '湾'] }), term('某某', { kind: 'none' })],
      problems: [],
    });
  });

  it('tell every bad line with its number', () => {
    const file = [
      'name,kind,aliases,note',
      '芦苇湾,park,,',
      ',park,,',
      '小满计划,company,,',
      '蘆葦灣,institution,,',
      `${'长'.repeat(81)},park,,`,
      '少一格,park,',
      '无类别,,,',
      '好的,机构,,"a\nb"',
      '"坏引号"x,park,,',
    ].join('\n');
    const { terms, problems } = readTermsCsv(file);
    expect(terms.map(({ text }) => text)).toEqual(['芦苇湾', '好的']);
    expect(problems.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [3, 'name', 'required'],
      [4, 'kind', 'unknown-word'],
      [5, 'name', 'repeated'],
      [6, 'name', 'too-long'],
      [7, undefined, 'cell-count'],
      [8, 'kind', 'required'],
      [11, undefined, 'quotes'],
    ]);
  });

  it('need a header with name and kind', () => {
    expect(readTermsCsv('芦苇湾\n').problems).toEqual([{ line: 1, reason: 'no-header' }]);
    expect(readTermsCsv('名称\n芦苇湾\n').problems).toEqual([
      { line: 1, column: 'kind', reason: 'missing-column' },
    ]);
    expect(readTermsCsv('').problems).toEqual([{ line: 1, reason: 'no-header' }]);
  });
});
