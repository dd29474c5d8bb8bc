import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteOrderMark, exportCsv, neutraliseFormula } from '../../../lib/export/csv';
import { type ExportSnippet, exportColumns } from '../../../lib/export/rows';

const sentence = '示例高新区去年完成产值约28.49亿元，由示例研究院参与。';

function snippet(changes: Partial<ExportSnippet> = {}): ExportSnippet {
  return {
    text: '28.49亿元',
    kind: 'money',
    sentence,
    mentions: [
      { start: 0, end: 5, kind: 'park', text: '示例高新区' },
      {
        start: 12,
        end: 19,
        kind: 'money',
        text: '28.49亿元',
        amount: { value: '2849000000', currency: 'CNY', qualifier: 'about' },
      },
    ],
    facts: [
      {
        start: 12,
        end: 19,
        text: '28.49亿元',
        value: '2849000000',
        currency: 'CNY',
        qualifier: 'about',
        metric: '产值',
        subject: ['示例高新区', '示例研究院'],
        period: '去年',
        year: 2020,
        status: 'actual',
      },
    ],
    page: {
      url: 'https://www.example.gov.cn/a.html',
      title: '标题，含逗号与"引号"',
      outlet: '示例日报',
      author: '张三',
      publishedAt: '2021-01-18',
    },
    note: '第一行\n第二行',
    tags: ['半导体', '产值'],
    savedAt: '2026-01-02T03:04:05.000Z',
    ...changes,
  };
}

const read = (file: string) =>
  parse(file, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

describe('CSV export', () => {
  it('starts with a byte order mark and the documented columns, and ends its lines with CRLF', () => {
    const file = exportCsv([snippet()]);
    expect(file.startsWith(`${byteOrderMark}${exportColumns.join(',')}\r\n`)).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
  });

  it('gives one row per mention, with the fact on the row of its amount', () => {
    const [park, money, ...rest] = read(exportCsv([snippet()]));
    expect(rest).toEqual([]);
    expect(park).toMatchObject({ kind: 'park', text: '示例高新区', metric: '', value: '', sentence });
    expect(money).toMatchObject({
      kind: 'money',
      text: '28.49亿元',
      subject: '示例高新区; 示例研究院',
      metric: '产值',
      qualifier: 'about',
      value: '2849000000',
      value_max: '',
      currency: 'CNY',
      period: '去年',
      year: '2020',
      status: 'actual',
      note: '第一行\n第二行',
      tags: '半导体; 产值',
      title: '标题，含逗号与"引号"',
      outlet: '示例日报',
      author: '张三',
      published_at: '2021-01-18',
      url: 'https://www.example.gov.cn/a.html',
      saved_at: '2026-01-02T03:04:05.000Z',
    });
    expect(money?.link).toMatch(/^https:\/\/www\.example\.gov\.cn\/a\.html#:~:text=%E7%A4%BA/);
  });

  it('keeps a snippet without any mention as a row of its own', () => {
    const [row] = read(exportCsv([snippet({ mentions: [], facts: [], kind: 'selection', text: '一段话' })]));
    expect(row).toMatchObject({ kind: 'selection', text: '一段话' });
  });

  it('keeps a fact that has no mention', () => {
    const rows = read(exportCsv([snippet({ mentions: [] })]));
    expect(rows.map((row) => [row.kind, row.value])).toEqual([['money', '2849000000']]);
  });

  it.each([
    ['=1+2', "'=1+2"],
    ['+86 10', "'+86 10"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－甲', "'－甲"],
    ['＠甲', "'＠甲"],
    ['  =1', "'  =1"],
    ['\u3000=1', "'\u3000=1"],
    ['-12.5', '-12.5'],
    ['2849000000', '2849000000'],
    ['1-2月', '1-2月'],
    ['1/2', "'1/2"],
    ['2020-12', "'2020-12"],
    ['12:30', "'12:30"],
    ['1,234', "'1,234"],
    ['2021-01-18', '2021-01-18'],
    ['28.49亿元', '28.49亿元'],
    ['', ''],
  ])('writes the text %j as %j', (text, written) => {
    expect(neutraliseFormula(text)).toBe(written);
  });

  it.each(['2021-01', '2021-01-18', '2021-01-18T09:30+08:00'])('leaves the date %s a date', (publishedAt) => {
    const page = { url: 'https://a.cn/', publishedAt };
    expect(read(exportCsv([snippet({ page })]))[0]?.published_at).toBe(publishedAt);
  });

  it('leaves numbers numbers, negative and decimal ones too', () => {
    const [fact] = snippet().facts;
    const rows = read(
      exportCsv([
        snippet({ mentions: [], facts: [{ ...(fact as NonNullable<typeof fact>), value: '-12.5' }] }),
      ]),
    );
    expect(rows[0]?.value).toBe('-12.5');
  });

  it('gives back any text exactly, but for the apostrophe before a formula', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(cell, cell, (note, title) => {
        const rows = read(exportCsv([snippet({ note, page: { url: 'https://a.cn/', title } })]));
        expect(rows[0]?.note).toBe(neutraliseFormula(note));
        expect(rows[0]?.title).toBe(neutraliseFormula(title));
      }),
    );
  });
});
