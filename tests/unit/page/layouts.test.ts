import { describe, expect, it } from 'vitest';
import { governmentLayouts } from './layouts/government';
import { headline, type Layout } from './layouts/layout';
import { newsLayouts } from './layouts/news';
import { overseasLayouts } from './layouts/overseas';
import { papersLayouts } from './layouts/papers';
import { portalsLayouts } from './layouts/portals';
import { trapsLayouts } from './layouts/traps';
import { metadataOf, openPage } from './support/page';

const rooms: Readonly<Record<string, readonly Layout[]>> = {
  'government sites': governmentLayouts,
  'news sites': newsLayouts,
  'portals and platforms': portalsLayouts,
  papers: papersLayouts,
  'sites overseas': overseasLayouts,
  traps: trapsLayouts,
};

/** What stands around the article on most sites: menus, a search field, newest articles with their days, small print. */
const frames: Readonly<Record<string, (body: string) => string>> = {
  bare: (body) => body,
  'in a frame': (body) =>
    `<div class="header"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">新闻中心</a> <a href="/c">互动交流</a></div><div class="search"><input value="请输入关键字"> 热搜：营商环境 人才政策</div><div class="main">${body}</div><div class="right"><h3>最新文章</h3><ul><li><a href="/1">西城召开全市招商引资工作会议</a><span>2022-01-02</span></li><li><a href="/2">西城发布全年经济运行情况报告</a><span>2022-01-03</span></li></ul></div><div class="footer">主办单位：西城市人民政府办公室　网站标识码：1234567890　备案号：东ICP备12345678号 Copyright © 2010-2024</div>`,
};

describe.each(Object.entries(frames))('what a page states is read, %s', (_frame, inFrame) => {
  describe.each(Object.entries(rooms))('%s', (_room, layouts) => {
    it.each(layouts)('$like', (layout) => {
      const markup = `<!doctype html><html><head>${layout.head ?? ''}</head><body>${inFrame(layout.body)}</body></html>`;
      const read = metadataOf(openPage(markup, layout.url), layout.siteOutlet);
      const stated = (field: 'outlet' | 'author' | 'editor'): string | undefined =>
        layout[field] === undefined ? undefined : (read[field]?.value ?? '(none)');
      expect({
        title: read.title?.value,
        outlet: stated('outlet'),
        author: stated('author'),
        editor: stated('editor'),
        date: read.publishedAt?.value.slice(0, layout.date?.length) ?? '(none)',
      }).toEqual({
        title: layout.title ?? headline,
        outlet: layout.outlet,
        author: layout.author,
        editor: layout.editor,
        date: layout.date,
      });
    });
  });
});
