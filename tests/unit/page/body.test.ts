import { describe, expect, it } from 'vitest';
import { findBody } from '../../../lib/page/body/body';
import { blocksOf, finish, openPage } from './support/page';

const headline = '东城高新区公布全年建设计划';
const prose = '会议听取了有关情况的汇报，讨论了下一步的工作安排，要求各方面加强协作，把各项任务落到实处。';
const inside = (name: string): string => `正文${name}`;
const outside = (name: string): string => `框架${name}`;
const links = (name: string): string =>
  ['甲', '乙', '丙', '丁']
    .map((index) => `<li><a href="/${index}">${outside(name)}的另一篇报道${index}</a></li>`)
    .join('');

/** Layouts of our own writing; lines that hold 正文 are the article's, those that hold 框架 the page's. */
const layouts: readonly (readonly [string, string])[] = [
  [
    'an article in landmarks',
    `<header><nav><ul>${links('导航')}</ul></nav></header><main><article><h1>${headline}</h1><p>${inside('一')}${prose}</p><h2>${inside('小标题')}</h2><p>${prose}</p><ul><li>${inside('列表')}</li></ul><table><tr><td>${inside('表格')}</td><td>1亿元</td></tr></table></article><aside><h3>${outside('热点')}</h3><ul>${links('热点')}</ul></aside></main><footer><p>${outside('主办单位')}</p></footer>`,
  ],
  [
    'a table layout of the old kind',
    `<table><tr><td colspan="2"><a href="/">${outside('栏目')}</a> | <a href="/">${outside('栏目二')}</a> | <a href="/">${outside('栏目三')}</a></td></tr><tr><td><table><tr><td><b>${headline}</b></td></tr><tr><td>　　${inside('一')}${prose}<br>　　${inside('二')}${prose}<br>${inside('三')}短句<br>　　${prose}</td></tr></table></td><td class="sidebar"><ul>${links('排行')}</ul></td></tr></table><div>版权所有 ${outside('单位')}</div>`,
  ],
  [
    'bare divisions and link lists in the article element',
    `<div class="wrap"><div class="content"><div class="t">${headline}</div><div>${inside('一')}${prose}</div><div>${inside('二')}${prose}</div><div>${inside('三')}</div><div>${prose}</div><div><a href="/x">${inside('链接单位')}</a></div><ul>${links('相关')}</ul></div></div>`,
  ],
  [
    'an article in a part of a misleading name',
    `<div class="menu"><ul>${links('导航')}</ul></div><div class="sidebar-left-content related"><h1>${headline}</h1><p>${inside('一')}${prose}</p><p>${inside('二')}${prose}</p><p>${inside('三')}</p></div><div class="footer">${outside('单位')}</div>`,
  ],
  [
    'paragraphs in two elements, an advertisement between them',
    `<div class="box"><h1>${headline}</h1><div class="part"><p>${inside('一')}${prose}</p><p>${prose}</p></div><div class="ad"><a href="/ad">${outside('广告')}</a></div><div class="part"><p>${inside('二')}${prose}</p><p>${prose}</p></div><div class="recommend"><p>${outside('推荐')}</p></div></div>`,
  ],
  [
    'a short notice',
    `<div class="nav"><ul>${links('导航')}</ul></div><div class="article"><h2>${headline}</h2><p>${inside('一')}中标，金额3亿元。</p><p>${inside('二')}</p></div><div class="links"><ul>${links('友情链接')}</ul></div>`,
  ],
  [
    'an article with captions, quotations and notes',
    `<div id="app"><section class="article"><h1>${headline}</h1><p>${inside('一')}${prose}</p><figure><img src="a.png"><figcaption>${inside('图注')}</figcaption></figure><blockquote><p>${inside('引文')}</p></blockquote><p>${prose}</p><dl><dt>${inside('名词')}</dt><dd>${inside('解释')}</dd></dl><pre>${inside('附表')}</pre><p>${prose}</p></section><section class="comments"><p>${outside('评论')}${prose}</p></section></div>`,
  ],
  [
    'a table of figures with a line of prose above and below',
    `<div class="nav"><ul>${links('导航')}</ul></div><div class="TRS_Editor"><h1>${headline}</h1><p>${inside('一')}现将一季度主要指标公布如下。</p><table><tr><th>${inside('指标')}</th><th>金额</th></tr>${['甲', '乙', '丙', '丁', '戊'].map((name) => `<tr><td>${inside(name)}园区</td><td>${inside('金额')}12亿元</td></tr>`).join('')}</table><p>${inside('注')}：数据由统计局提供。</p></div><div class="foot">${outside('主办单位')}</div>`,
  ],
  [
    'a notice of a single line',
    `<div class="top"><ul>${links('导航')}</ul></div><div class="con"><h1>${headline}</h1><div>${inside('一')}中标单位为东城建设集团，金额3亿元。</div><div>${inside('二')}公示期三天</div></div><div class="bottom"><p>${outside('地址')}</p></div>`,
  ],
  [
    'photographs with captions and hardly any text',
    `<ul class="menu">${links('导航')}</ul><article><h1>${headline}</h1>${['一', '二', '三'].map((name) => `<p><img src="a.jpg"></p><p>${inside(name)}图为园区企业生产车间，总投资5亿元。</p>`).join('')}</article><div class="recommend"><ul>${links('推荐')}</ul></div>`,
  ],
  [
    'a live ticker, newest first',
    `<header><ul>${links('导航')}</ul></header><section><h1>${headline}</h1>${['一', '二', '三', '四'].map((name) => `<div class="live-item"><time>10:2${name}</time><div class="txt">${inside(name)}${prose}</div></div>`).join('')}</section><aside><ul>${links('热点')}</ul></aside>`,
  ],
  [
    'one cell with lines broken by br, menus in other cells',
    `<table><tr><td><a href="/1">${outside('栏目一')}</a><br><a href="/2">${outside('栏目二')}</a><br><a href="/3">${outside('栏目三')}</a></td><td id="zoom">${headline}<br><br>　　${inside('一')}${prose}<br>　　${inside('二')}<br>　　${inside('三')}投资2亿元<br>${prose}</td></tr></table>`,
  ],
  [
    'an article of several pages, its page numbers behind the text',
    `<div id="nav"><ul>${links('导航')}</ul></div><div class="article"><h1>${headline}</h1><p>${inside('一')}${prose}</p><p>${inside('二')}${prose}</p></div><div class="pages"><a href="/2">${outside('下一页')}</a><a href="/3">${outside('末页')}</a></div>`,
  ],
  [
    'a forum thread: the first post and the answers in parts of one kind, the answers as comments',
    `<div class="nav"><ul>${links('导航')}</ul></div><div id="postlist"><h1>${headline}</h1><div class="t_f">${inside('一')}${prose}<br>${inside('二')}${prose}${prose}<br>${inside('三')}${prose}</div><div class="comment"><p>${outside('评论')}${prose}</p></div></div>`,
  ],
];

describe('the body of a page', () => {
  it.each(layouts)('holds all of the article and nothing of the frame: %s', (_name, body) => {
    const blocks = blocksOf(openPage(`<!doctype html><title>${headline}</title><body>${body}</body>`));
    const article = finish(findBody(blocks, headline));
    const own = blocks.filter(({ text }) => text.includes('正文'));
    const foreign = blocks.filter(({ text }) => text.includes('框架'));
    expect(own.length).toBeGreaterThan(1);
    expect(foreign.length + own.length).toBeGreaterThan(3);
    expect(own.filter((block) => !article.contains(block)).map(({ text }) => text)).toEqual([]);
    expect(foreign.filter((block) => article.contains(block)).map(({ text }) => text)).toEqual([]);
  });
});
