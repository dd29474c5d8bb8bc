import { extract } from '../../lib/extract';
import { expect, test } from './extension';
import { articleUrl, filler, painted } from './page-support';

/** An article as a reader sees it, line by line, and as its markup has it. */
const lines: readonly (readonly [string, string])[] = [
  ['苏州工业园区签约', '<h1>苏州工业园区签约</h1>'],
  [filler, `<p>${filler}</p>`],
  [
    '项目总投资12.5亿元，由苏州工业园区与清华大学共建。',
    '<p>项目总投资12.<b>5</b>亿<i>元</i>，由苏州工业<span>园区</span>与清<a href="/x">华大学</a>共建。</p>',
  ],
  ['“投资3亿元”，浙江大学说。', '<p>&ldquo;投资&#51;亿元&rdquo;，浙江&#8203;大学说。</p>'],
  ['二、中关村科技园区', '<h2>二、中关村科技园区</h2>'],
  ['北京大学', '<table><tr><td>北京大学</td>'],
  ['3.2亿元', '<td>3.2亿元</td></tr></table>'],
  ['上海交通大学投资2亿元', '<ul><li>上海交通大学投资2亿元</li></ul>'],
  ['　　复旦大学投资5000万元。', '<div>　　复旦大学投资5000万元。<br>'],
  ['　　南京大学投资4亿元。', '　　南京大学投资4亿元。</div>'],
  ['武汉大学投资6亿元。', '<p><ruby>武汉<rt>Wǔhàn</rt></ruby>大学投资6亿元。</p>'],
  [filler, `<p>${filler}</p>`],
];

test('the page paints what extract says of its text', async ({ openPage }) => {
  const markup = lines.map(([, html]) => html).join('\n');
  const page = await openPage(
    articleUrl,
    `<!doctype html><meta charset="utf-8"><title>苏州工业园区签约</title><main>${markup}</main>`,
  );
  const { mentions } = extract(lines.map(([text]) => text).join('\n'));
  for (const kind of ['money', 'institution', 'park'] as const) {
    const said = mentions.filter((mention) => mention.kind === kind).map(({ text }) => text);
    expect(said.length).toBeGreaterThan(1);
    const seen = async () => (await painted(page, kind)).map((text) => text.replace(/Wǔhàn|\u200b/g, ''));
    await expect.poll(seen).toEqual(said);
  }
});
