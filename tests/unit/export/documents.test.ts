import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFileSchema, jsonFormat } from '../../../lib/export/json';
import { markdownFormat } from '../../../lib/export/markdown';
import { risFormat } from '../../../lib/export/ris';
import { writeText } from './read';
import { sampleSnippet } from './sample';

describe('JSON', () => {
  it('is the documented schema, and holds what was saved', () => {
    const snippet = sampleSnippet();
    const file = jsonFileSchema.parse(
      JSON.parse(writeText(jsonFormat, [snippet, sampleSnippet({ facts: [] })])),
    );
    expect(file).toMatchObject({
      format: 'policylens-export',
      version: 1,
      exportedAt: '2026-02-03T04:05:06.000Z',
    });
    expect(file.snippets).toHaveLength(2);
    expect(file.snippets[0]).toEqual({
      ...snippet,
      facts: snippet.facts.map((fact) => ({ ...fact, kind: 'money' })),
    });
  });

  it('leaves out what the library keeps for itself', () => {
    const kept = { ...sampleSnippet(), contentHash: 'abc', order: 3, trashed: 0 };
    const file = JSON.parse(writeText(jsonFormat, [kept])) as { snippets: object[] };
    expect(Object.keys(file.snippets[0] ?? {})).not.toContain('contentHash');
  });

  it('is a document where there is no snippet', () => {
    expect(jsonFileSchema.parse(JSON.parse(writeText(jsonFormat, []))).snippets).toEqual([]);
  });
});

describe('Markdown', () => {
  it('has the quote, its source, the facts, the note and the tags', () => {
    expect(writeText(markdownFormat, [sampleSnippet({ tags: ['半导体', '长三角 一体化'] })])).toBe(
      [
        '> 示例高新区去年完成产值约28.49亿元，由示例研究院参与。',
        '',
        '— [标题，含逗号与"引号"](<https://www.example.gov.cn/a.html#:~:text=%E7%A4%BA%E4%BE%8B%E9%AB%98%E6%96%B0%E5%8C%BA%E5%8E%BB%E5%B9%B4%E5%AE%8C%E6%88%90%E4%BA%A7%E5%80%BC%E7%BA%A628.49%E4%BA%BF%E5%85%83%EF%BC%8C%E7%94%B1%E7%A4%BA%E4%BE%8B%E7%A0%94%E7%A9%B6%E9%99%A2%E5%8F%82%E4%B8%8E%E3%80%82>) · 示例日报 · 张三 · 2021-01-18',
        '',
        '- 示例高新区、示例研究院 · 产值 · 约28.49亿元 · 去年（2020） · 实际',
        '',
        '第一行  ',
        '第二行',
        '',
        '#半导体 #长三角-一体化',
        '',
      ].join('\n'),
    );
  });

  it('speaks English where asked', () => {
    const file = writeText(markdownFormat, [sampleSnippet()], { language: 'en' });
    expect(file).toContain('about ¥2,849 m · 去年 \\(2020\\) · actual');
  });

  it('takes nothing in a text as markup', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '#',
        '*',
        '_',
        '[',
        ']',
        '(',
        '<',
        '>',
        '`',
        '-',
        '1',
        '.',
        '\n',
        ' ',
        '甲',
        '|',
        '~',
      ),
    });
    fc.assert(
      fc.property(text, (note) => {
        const file = writeText(markdownFormat, [sampleSnippet({ note: `甲${note}`, facts: [], tags: [] })]);
        const written = file.slice(file.indexOf('2021-01-18') + 12);
        for (const line of written.split('\n')) {
          expect(line).not.toMatch(/^\s*(?:[-+*#>]|\d+[.)])/);
          expect(line).not.toMatch(/(?<!\\)(?:\\\\)*[*_[\]<>`#|~]/);
        }
      }),
    );
  });

  it('parts snippets by a rule', () => {
    const file = writeText(markdownFormat, [sampleSnippet(), sampleSnippet({ sentence: '又一句。' })]);
    expect(file.split('\n---\n')).toHaveLength(2);
  });
});

describe('RIS', () => {
  it('is of a web page where the outlet is no newspaper, titled by its address where it has no title', () => {
    const page = { url: 'https://www.example.gov.cn/b.html', title: ' ', outlet: '示例网' };
    const file = writeText(risFormat, [sampleSnippet({ page, tags: [] })]);
    expect(file).toMatch(
      /^TY {2}- ELEC\r\nTI {2}- https:\/\/www\.example\.gov\.cn\/b\.html\r\nT2 {2}- 示例网\r\n/,
    );
  });

  it('is a record for each page, with the tags of all its snippets', () => {
    const file = writeText(risFormat, [
      sampleSnippet(),
      sampleSnippet({ sentence: '又一句。', tags: ['土地'] }),
    ]);
    expect(file).toBe(
      [
        'TY  - NEWS',
        'TI  - 标题，含逗号与"引号"',
        'AU  - 张三',
        'T2  - 示例日报',
        'PY  - 2021',
        'DA  - 2021/01/18/',
        'Y2  - 2026/01/02/',
        'UR  - https://www.example.gov.cn/a.html',
        'KW  - 半导体',
        'KW  - 产值',
        'KW  - 土地',
        'LA  - zh',
        'ER  - ',
        '',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps to its lines whatever a title holds', () => {
    const page = { url: 'https://a.cn/', title: '一\nER  - \r\nTY  - BOOK' };
    const tags = writeText(risFormat, [sampleSnippet({ page })]).match(/^[A-Z][A-Z0-9] {2}- /gm);
    expect(tags?.filter((tag) => tag === 'TY  - ')).toHaveLength(1);
    expect(tags?.filter((tag) => tag === 'ER  - ')).toHaveLength(1);
  });
});
