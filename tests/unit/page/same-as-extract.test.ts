import { expect, it } from 'vitest';
import { createDocumentExtractor, extract } from '../../../lib/extract';
import { findBody } from '../../../lib/page/body/body';
import { type Line, newLine } from '../../../lib/page/reading/line';
import { joinLines } from '../../../lib/page/reading/page-text';
import { chunksOf, findInChunk, learnText } from '../../../lib/page/reading/pieces';
import { locate } from '../../../lib/page/text/ranges';
import { blocksOf, finish, openPage } from './support/page';

const filler = '会议听取了有关情况的汇报，讨论了下一步的工作安排，要求各方面加强协作，把各项任务落到实处。';
const around = (
  body: string,
): string => `<!doctype html><html><head><title>苏州工业园区签约</title></head><body>
<nav><a href="/a">科技部</a><a href="/b">财政部</a></nav><main><h1>苏州工业园区签约</h1>${body}<p>${filler}</p><p>${filler}</p></main></body></html>`;

const pages: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'inline elements',
    '<p>项目总投资12.<b>5</b>亿<i>元</i>，由苏州工业<span>园区</span>与清<a href="/x">华大学</a>共建。</p>',
    ['12.5亿元', '苏州工业园区', '清华大学'],
  ],
  [
    'entities and marks of no width',
    '<p>投资&#51;&nbsp;亿元，&#28165;华大学与浙江&#8203;大学、南京&shy;大学&ldquo;共建&rdquo;。</p>',
    ['清华大学', '浙江大学', '南京大学'],
  ],
  [
    'tables',
    '<table><tr><th>单位</th><th>金额</th></tr><tr><td>北京大学</td><td>3.2亿元</td></tr><tr><td>清华大学</td><td>5000万元</td></tr></table>',
    ['北京大学', '3.2亿元', '清华大学', '5000万元'],
  ],
  [
    'lists and headings',
    '<h2>一、中关村科技园区</h2><ul><li>上海交通大学投资2亿元</li><li>复旦大学</li></ul><h3>二、张江高科技园区</h3>',
    ['中关村科技园区', '上海交通大学', '2亿元', '复旦大学', '张江高科技园区'],
  ],
  [
    'lines broken by br',
    '<div>　　清华大学投资3亿元。<br><br>　　北京大学投资<br>4亿元。</div>',
    ['清华大学', '3亿元', '北京大学', '4亿元'],
  ],
  [
    'full-width spaces and source line ends',
    '<p>\n\t　　苏州\n工业园区由　清华大学　牵头，\n投资 12.5\n 亿元。\n</p>',
    ['清华大学'],
  ],
  [
    'ruby',
    '<p><ruby>清华<rp>(</rp><rt>Qīnghuá</rt><rp>)</rp></ruby>大学投资<ruby>三亿<rt>sānyì</rt></ruby>元。</p>',
    ['清华大学', '三亿元'],
  ],
  [
    'a short name told before its whole one',
    '<p>中科院苏州纳米所与园区签约。</p><p>中国科学院苏州纳米技术与纳米仿生研究所（以下简称“纳米所”）将投资2亿元。</p><p>纳米所负责人说，还将追加1亿元。</p>',
    ['2亿元', '1亿元'],
  ],
  [
    'an article of several chunks',
    Array.from(
      { length: 40 },
      (_, index) =>
        `<p>${filler}第${index + 1}批项目由清华大学与苏州工业园区共建，总投资${index + 1}.5亿元。</p>`,
    ).join(''),
    ['40.5亿元', '清华大学'],
  ],
];

it.each(pages)('what is painted is what extract says of the text: %s', (_name, body, expected) => {
  const document = openPage(around(body));
  const blocks = blocksOf(document);
  const article = finish(findBody(blocks, '苏州工业园区签约'));
  const lines = blocks.filter((block) => article.contains(block)).map(newLine);

  const painted = finish(readAll(lines));
  const { text, partsOf } = joinLines(lines);
  const said = extract(text).mentions.flatMap(({ start, end, kind }) =>
    partsOf(start, end).map((part) => ({
      line: lines.indexOf(part.line),
      start: part.start,
      end: part.end,
      kind,
    })),
  );
  expect(painted.map(({ line, start, end, kind }) => ({ line, start, end, kind }))).toEqual(said);
  expect(painted.map(({ text }) => text)).toEqual(expect.arrayContaining([...expected]));
  for (const { line, start, end, text } of painted) {
    const block = lines[line]?.block;
    const at = block && locate(block, start, end);
    if (!at) throw new Error(`${text} stands nowhere`);
    const range = document.createRange();
    range.setStart(at.startNode, at.startOffset);
    range.setEnd(at.endNode, at.endOffset);
    expect(withoutReadings(range).replace(/[\s\u200b\u00ad]/g, '')).toBe(text.replace(/\s/g, ''));
  }
});

/** Reads lines as the page's reader does, a chunk a step. */
function* readAll(
  lines: readonly Line[],
): Generator<void, { line: number; start: number; end: number; kind: string; text: string }[]> {
  const extractor = createDocumentExtractor();
  for (const { text } of chunksOf(lines)) yield* learnText(extractor, text);
  const painted = [];
  for (const chunk of chunksOf(lines)) {
    for (const [line, mentions] of yield* findInChunk(extractor, chunk)) {
      for (const { start, end, kind, text } of mentions)
        painted.push({ line: lines.indexOf(line), start, end, kind, text });
    }
  }
  return painted;
}

/** A range's text without the readings beside ruby, which are no part of the line. */
function withoutReadings(range: Range): string {
  const part = range.cloneContents();
  for (const reading of part.querySelectorAll('rt, rp')) reading.remove();
  return part.textContent ?? '';
}
