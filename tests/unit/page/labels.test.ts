import { expect, it } from 'vitest';
import { type Label, labelled } from '../../../lib/page/metadata/labels';

it.each<[string, Label, string | undefined]>([
  ['2021-01-18 09:30 来源：某某日报 作者：张三', 'outlet', '某某日报'],
  ['2021-01-18 09:30来源：某某网作者：李四', 'outlet', '某某网'],
  ['2021-01-18 09:30 来源：某某日报 作者：张三', 'author', '张三'],
  ['【责任编辑：王五】', 'editor', '王五'],
  ['（责任编辑：王五）', 'editor', '王五'],
  ['发布时间：2021-01-18 09:30 【字体：大 中 小】', 'published', '2021-01-18 09:30'],
  ['信息来源： 市发改委 浏览次数：12', 'outlet', '市发改委'],
  ['来源：', 'outlet', ''],
  ['资金来源很多', 'outlet', undefined],
  ['收入来源:工资', 'outlet', undefined],
])('%s → %s', (line, label, expected) => {
  expect(labelled(line, label)?.value).toBe(expected);
});
