import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat, exportCsv } from '../../../lib/export/csv';
import { decodeText, readCsv } from '../../../lib/export/read-csv';
import type { ExportSnippet } from '../../../lib/export/snippet';
import { tsvFormat } from '../../../lib/export/tsv';
import { writeText } from './read';
import { hostileCells, sampleSnippet, sentence } from './sample';

/** A snippet as a CSV can tell it. */
function told({ id: _, selectors: __, ...snippet }: ExportSnippet) {
  const [first] = snippet.mentions;
  return {
    ...snippet,
    kind: first?.kind ?? snippet.kind,
    text: first?.text ?? snippet.text,
    facts: snippet.facts.map((fact) => ({ ...fact, kind: 'money' })),
  };
}

const line = (cells: Record<string, string>) => {
  const row = { sentence, url: 'https://a.cn/', ...cells };
  return `${Object.keys(row).join(',')}\r\n${Object.values(row).join(',')}\r\n`;
};

describe('reading a CSV back', () => {
  it('gives the snippets that were exported', () => {
    const selection = sampleSnippet({
      kind: 'selection',
      text: '一段话',
      sentence: '一段话',
      mentions: [],
      facts: [],
    });
    const { snippets, problems } = readCsv(exportCsv([sampleSnippet(), selection]));
    expect(problems).toEqual([]);
    expect(snippets).toEqual([told(sampleSnippet()), told(selection)]);
  });

  it.each([
    ['Chinese names', csvFormat, { header: 'zh-CN' as const }],
    ['tabs', tsvFormat, {}],
    [
      'another order',
      csvFormat,
      { columns: ['url', 'sentence', 'kind', 'text', 'value', 'qualifier', 'currency'] as const },
    ],
  ])('knows %s', (_, format, options) => {
    const { snippets, problems } = readCsv(writeText(format, [sampleSnippet()], options));
    expect(problems).toEqual([]);
    expect(snippets[0]?.mentions).toEqual(sampleSnippet().mentions);
  });

  it('gives back any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileCells));
    fc.assert(
      fc.property(text, text, fc.string({ unit: 'binary', minLength: 1 }), (note, title, saved) => {
        const snippet = sampleSnippet({
          note,
          sentence: saved,
          text: saved,
          kind: 'selection',
          mentions: [],
          facts: [],
          page: { url: 'https://a.cn/', ...(title ? { title } : {}) },
        });
        expect(readCsv(exportCsv([snippet]))).toEqual({ snippets: [told(snippet)], problems: [] });
      }),
    );
  });

  it('takes facts collected elsewhere, numbers and dates as spreadsheets write them', () => {
    const file =
      'url;sentence;kind;text;value;metric;published_at;本人备注\nhttps://a.cn/;甲园区投资3亿元。;money;3亿元;300,000,000;投资;2021/1/8;x\n';
    expect(readCsv(file)).toEqual({
      problems: [],
      snippets: [
        expect.objectContaining({
          page: { url: 'https://a.cn/', publishedAt: '2021-01-08' },
          facts: [
            {
              start: 5,
              end: 8,
              kind: 'money',
              text: '3亿元',
              value: '300000000',
              qualifier: 'exact',
              subject: [],
              metric: '投资',
            },
          ],
        }),
      ],
    });
  });

  it.each([
    ['not a number', { kind: 'money', text: '28.49亿元', value: '2.85E+09' }, 'not-a-number', 'value'],
    ['not a date', { published_at: '去年' }, 'not-a-date', 'published_at'],
    ['no address', { url: 'javascript:alert(1)' }, 'not-an-address', 'url'],
    ['an empty address', { url: '' }, 'required', 'url'],
    ['no sentence', { sentence: '' }, 'required', 'sentence'],
    ['an unknown word', { status: '也许' }, 'unknown-word', 'status'],
    ['an unknown kind', { kind: 'river' }, 'unknown-word', 'kind'],
    ['a text that the sentence has not', { kind: 'park', text: '别处园区' }, 'not-in-sentence', 'text'],
  ])('reports %s with its line', (_, cells, reason, column) => {
    const { snippets, problems } = readCsv(line(cells));
    expect(snippets).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ line: 2, reason, column })]);
  });

  it('counts lines as an editor does, and reports every bad one', () => {
    const good = exportCsv([sampleSnippet()]);
    const bad = '类,甲,3\r\n';
    const file = `${good}${bad}${exportCsv([
      sampleSnippet({ sentence: '又一句。', kind: 'selection', mentions: [], facts: [] }),
    ])
      .split('\r\n')
      .slice(1)
      .join('\r\n')}${bad}`;
    const { snippets, problems } = readCsv(file);
    // Header, two rows whose notes have two lines each, the bad line, a row of two lines, the bad line.
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'cell-count'],
      [9, 'cell-count'],
    ]);
    expect(snippets).toHaveLength(2);
  });

  it('leaves out a snippet of which one line is wrong', () => {
    const [start = '', first = '', second = ''] = exportCsv([sampleSnippet({ note: '' })]).split('\r\n');
    const { snippets, problems } = readCsv([start, first, second.replace('2849000000', '很多')].join('\r\n'));
    expect(snippets).toEqual([]);
    expect(problems).toEqual([{ line: 3, column: 'value', reason: 'not-a-number', found: '很多' }]);
  });

  it('reports a quote that is never closed', () => {
    const file = `sentence,url\r\n甲,https://a.cn/\r\n"乙,https://a.cn/\r\n丙,https://a.cn/\r\n`;
    expect(readCsv(file).problems).toEqual([{ line: 3, reason: 'quotes' }]);
  });

  it.each([
    ['', 'no-header'],
    ['a,b\r\n1,2\r\n', 'no-header'],
    ['kind,sentence\r\npark,甲\r\n', 'missing-column'],
  ])('says what is wrong with the header of %j', (file, reason) => {
    expect(readCsv(file)).toEqual({ snippets: [], problems: [expect.objectContaining({ line: 1, reason })] });
  });

  it('never throws, whatever the file', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '甲', '1', '=', ';', '\t') });
    fc.assert(
      fc.property(cell, (body) => {
        const { snippets, problems } = readCsv(`sentence,url,kind,text,value\r\n${body}`);
        expect(snippets.length + problems.length).toBeLessThanOrEqual(6 * (body.length + 1));
      }),
    );
  });

  it('reads what Excel in China saves', () => {
    const gbk = Uint8Array.of(0xd4, 0xb0, 0xc7, 0xf8);
    expect(decodeText(gbk)).toBe('园区');
    expect(decodeText(new TextEncoder().encode('\uFEFF园区'))).toBe('\uFEFF园区');
  });
});
