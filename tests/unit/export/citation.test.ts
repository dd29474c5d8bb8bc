import { describe, expect, it } from 'vitest';
import { citePage, dayInChina, splitAuthors } from '../../../lib/export/citation';
import { citationFormat } from '../../../lib/export/citations';
import { isNewspaper } from '../../../lib/export/newspaper';
import { writeText } from './read';
import { sampleSnippet } from './sample';

const url = 'https://www.example.gov.cn/a.html';
const savedAt = '2026-01-02T03:04:05.000Z';

describe('GB/T 7714-2015', () => {
  it.each([
    [
      'an author and an outlet',
      { url, title: '标题', author: '张三', outlet: '示例网', publishedAt: '2021-01-18' },
      `张三. 标题[EB/OL]//示例网. (2021-01-18)[2026-01-02]. ${url}.`,
    ],
    [
      'a newspaper',
      { url, title: '标题', author: '张三', outlet: '示例日报', publishedAt: '2021-01-18T09:30+08:00' },
      `张三. 标题[N/OL]. 示例日报, 2021-01-18[2026-01-02]. ${url}.`,
    ],
    [
      'a newspaper and no author',
      { url, title: '标题', outlet: '示例日报', publishedAt: '2021-01-18' },
      `标题[N/OL]. 示例日报, 2021-01-18[2026-01-02]. ${url}.`,
    ],
    [
      'a newspaper of an unknown day',
      { url, title: '标题', author: '张三', outlet: '示例日报', publishedAt: '2021-01' },
      `张三. 标题[EB/OL]//示例日报. (2021-01)[2026-01-02]. ${url}.`,
    ],
    [
      'an outlet alone, in the place of the author',
      { url, title: '标题', outlet: '示例市人民政府', publishedAt: '2021-01-18T23:30+08:00' },
      `示例市人民政府. 标题[EB/OL]. (2021-01-18)[2026-01-02]. ${url}.`,
    ],
    ['a title alone', { url, title: '标 题\n二' }, `标 题 二[EB/OL]. [2026-01-02]. ${url}.`],
    [
      'more than three authors',
      { url, title: '标题', author: '张三、李四、王五、赵六' },
      `张三, 李四, 王五, 等. 标题[EB/OL]. [2026-01-02]. ${url}.`,
    ],
    ['no title', { url }, `${url}[EB/OL]. [2026-01-02]. ${url}.`],
  ])('cites a page with %s', (_, page, citation) => {
    expect(citePage(page, savedAt)).toBe(citation);
  });

  it('leaves out the day of reading where it is not known', () => {
    expect(citePage({ url, title: '标题', publishedAt: '2021-01' }, '')).toBe(
      `标题[EB/OL]. (2021-01). ${url}.`,
    );
  });

  it('counts days in China', () => {
    expect(dayInChina('2026-01-01T17:00:00.000Z')).toBe('2026-01-02');
    expect(dayInChina('2021-01-18T23:30+08:00')).toBe('2021-01-18');
    expect(dayInChina('2021')).toBe('2021');
  });

  it.each([
    ['记者 张三 李四', ['张三', '李四']],
    ['本报记者：张三', ['张三']],
    ['John Smith', ['John Smith']],
    ['张三；李四/王五', ['张三', '李四', '王五']],
    ['', []],
  ])('splits %j', (line, authors) => {
    expect(splitAuthors(line)).toEqual(authors);
  });

  it.each([
    ['新京报', true],
    ['《中国青年报》', true],
    ['人民日报海外版', true],
    ['大公报', true],
    ['文匯報', true],
    ['国务院公报', false],
    ['工作简报', false],
    ['人民网', false],
    ['经济日报客户端', false],
    ['', false],
  ])('%s is a newspaper: %s', (outlet, expected) => {
    expect(isNewspaper(outlet)).toBe(expected);
  });

  it('lists each page once, numbered', () => {
    const other = sampleSnippet({ page: { url: 'https://b.example/', title: '另一页' } });
    const file = writeText(citationFormat, [sampleSnippet(), other, sampleSnippet({ sentence: '又一句。' })]);
    const lines = file.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\[1\] 张三\. 标题，含逗号与"引号"\[N\/OL\]\. 示例日报, /);
    expect(lines[1]).toMatch(/^\[2\] 另一页\[EB\/OL\]/);
  });
});
