import { describe, expect, it } from 'vitest';
import type { PageMetadata } from '../../../lib/page/types';
import { metadataOf, openPage } from './support/page';

const prose = '会议听取了有关情况的汇报，讨论了下一步的工作安排，要求各方面加强协作，把各项任务落到实处。';

/** The metadata of a page of our own writing, in the manner of one content management system or another. */
function read(body: string, { head = '', url = 'https://www.example.cn/a.html', siteOutlet = '' } = {}) {
  const markup = `<!doctype html><html><head>${head}</head><body>${body}<div><p>${prose}</p><p>${prose}</p></div></body></html>`;
  return said(metadataOf(openPage(markup, url), siteOutlet));
}

const said = ({ title, outlet, author, editor, publishedAt }: PageMetadata) => ({
  title: title?.value,
  outlet: outlet?.value,
  author: author?.value,
  editor: editor?.value,
  publishedAt: publishedAt?.value,
});

const headline = '东城高新区公布全年建设计划';

describe('a page states its source', () => {
  it.each([
    [
      'a government page with its meta names',
      `<h1>${headline}</h1><div>发布日期：2023-05-06　来源：东城市发展改革委　字号：大 中 小　打印</div>`,
      {
        head: `<title>${headline}_东城市人民政府</title><meta name="ArticleTitle" content="${headline}"><meta name="PubDate" content="2023-05-06 10:20"><meta name="ContentSource" content="东城市发展改革委"><meta name="SiteName" content="东城市人民政府">`,
      },
      { title: headline, outlet: '东城市发展改革委', publishedAt: '2023-05-06T10:20+08:00' },
    ],
    [
      'a document with an index table',
      `<table><tr><td>索引号：</td><td>000014349/2023-00012</td></tr><tr><td>发文机关：</td><td>东城市人民政府办公室</td></tr><tr><td>成文日期：</td><td>2023年05月01日</td></tr><tr><td>发布日期：</td><td>2023年05月06日</td></tr></table><h1>${headline}</h1>`,
      { head: `<title>${headline}</title>` },
      { title: headline, publishedAt: '2023-05-06' },
    ],
    [
      'a line with bars',
      `<h1>${headline}</h1><p>2023年05月06日10:20 | 来源：<a href="/">东城日报</a></p>`,
      { head: `<title>${headline}--要闻--东城网</title>` },
      { title: headline, outlet: '东城日报', publishedAt: '2023-05-06T10:20+08:00' },
    ],
    [
      'date and time apart, the source without a colon',
      `<h1>${headline}</h1><div class="info"><span class="date">2023/05/06</span> <span class="time">10:20:30</span> <span class="source">来源 东城日报</span></div>`,
      { head: `<title>${headline}</title>` },
      { title: headline, outlet: '东城日报', publishedAt: '2023-05-06T10:20+08:00' },
    ],
    [
      'a social article',
      `<h1 id="activity-name">${headline}</h1><div><span>原创</span> <span>李四</span> <a id="js_name">东城发布</a> <em id="publish_time">2023年5月6日 10:20</em></div>`,
      { head: `<meta property="og:title" content="${headline}"><title></title>`, siteOutlet: '微信公众号' },
      { title: headline, outlet: '东城发布', publishedAt: '2023-05-06T10:20+08:00' },
    ],
    [
      'a Taiwan page',
      `<h1>東城園區公布建設計畫</h1><div>2023-05-06 10:20 東城時報／ 記者王五／台北報導</div>`,
      {
        head: `<title>東城園區公布建設計畫 | 產經 | 東城時報</title><meta property="og:site_name" content="東城時報"><meta property="article:published_time" content="2023-05-06T10:20:00+08:00">`,
      },
      { title: '東城園區公布建設計畫', outlet: '東城時報', publishedAt: '2023-05-06T10:20+08:00' },
    ],
    [
      'a press release',
      `<h1>${headline}</h1><p>2023年5月6日（星期六）</p>`,
      { head: `<title>${headline}</title>` },
      { title: headline, publishedAt: '2023-05-06' },
    ],
    [
      'JSON-LD in a graph',
      `<h1>${headline}</h1>`,
      {
        head: `<title>${headline} - 东城在线</title><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"${headline}","datePublished":"2023-05-06T02:20:00Z","publisher":{"@type":"Organization","name":"东城在线"}}]}</script>`,
      },
      { title: headline, outlet: '东城在线', publishedAt: '2023-05-06T10:20+08:00' },
    ],
    [
      'a time element',
      `<article><h1>${headline}</h1><time datetime="2023-05-06T10:20:00+08:00">3小时前</time></article>`,
      { head: `<title>${headline}</title>` },
      { title: headline, publishedAt: '2023-05-06T10:20+08:00' },
    ],
    [
      'an e-paper',
      `<div class="ban">第A02版：要闻</div><h2>${headline}</h2><div>《东城日报》（2023年05月06日 第A02版）</div>`,
      {
        head: `<title>东城日报数字报-${headline}</title>`,
        url: 'https://epaper.example.cn/html/2023-05/06/content_1.htm',
      },
      { title: headline, outlet: '东城日报', publishedAt: '2023-05-06' },
    ],
  ])('%s', (_name, body, options, expected) => {
    expect(read(body, options)).toMatchObject(expected);
  });

  it('stays empty rather than wrong', () => {
    const { outlet, author, publishedAt } = read(
      `<h1>${headline}</h1><p>05-06 10:20</p><p>来源：</p><p>热门：2019-01-02 旧闻一则</p>`,
      { head: `<title>${headline}</title>` },
    );
    expect({ outlet, author, publishedAt }).toEqual({
      outlet: undefined,
      author: undefined,
      publishedAt: undefined,
    });
  });
});

it('takes the beginning of a title without an end: it is kept with every snippet', () => {
  const endless = '东城'.repeat(100_000);
  for (const page of [
    metadataOf(openPage(`<title>${endless}</title><p>${prose}</p>`, 'https://www.example.cn/a.html')),
    metadataOf(openPage(`<h1>${endless}</h1><p>${prose}</p>`, 'https://www.example.cn/a.html')),
  ])
    expect(page.title?.value.length ?? 0).toBeLessThanOrEqual(500);
});
