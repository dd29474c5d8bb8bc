import { describe, expect, it } from 'vitest';
import { metadataOf, openPage } from './support/page';

/** Pages of our own writing in the manner of the content systems that Chinese news and government sites use. */
interface Layout {
  readonly like: string;
  readonly head?: string;
  readonly body: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly editor?: string;
  readonly date?: string;
  readonly title?: string;
  readonly siteOutlet?: string;
}

const headline = '东城高新区公布全年建设计划';
const prose =
  '会议听取了有关情况的汇报，讨论了下一步的工作安排，要求各方面加强协作，把各项任务落到实处。园区负责人介绍，今年将新建三座孵化器。';
const text = `<p>　　${prose}</p><p>　　${prose}</p>`;
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const property = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const day = '2023-05-06';
const time = '2023-05-06T10:20+08:00';

const layouts: readonly Layout[] = [
  {
    like: 'a ministry: site name and column in the head, a table of labels above the title',
    head:
      `<title>${headline}_东城省工业和信息化厅</title>` +
      meta('SiteName', '东城省工业和信息化厅') +
      meta('ColumnName', '工作动态') +
      meta('ArticleTitle', headline) +
      meta('PubDate', '2023-05-06 10:20:11') +
      meta('ContentSource', '办公室'),
    body: `<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/d">工作动态</a></div><h1>${headline}</h1><div><span>发布时间：2023-05-06 10:20</span><span>来源：办公室</span></div><div id="zoom">${text}</div>`,
    outlet: '办公室',
    date: time,
  },
  {
    like: 'a ministry whose source stays empty in the head',
    head: `<title>${headline}</title>${meta('ContentSource', '')}${meta('SiteName', '东城市科学技术局')}${meta('PubDate', '2023-05-06 10:20')}`,
    body: `<h2 class="title">${headline}</h2><p>来源：　　　发布时间：2023-05-06</p>${text}`,
    outlet: '东城市科学技术局',
    date: time,
  },
  {
    like: 'a government portal: title, department and site in one',
    head: `<title>${headline}_部门动态_东城市人民政府门户网站</title>`,
    body: `<div class="pages-title">${headline}</div><div class="pages-date">2023-05-06 10:20 <span>来源： 市发展改革委</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span><a>打印</a></div>${text}`,
    outlet: '市发展改革委',
    date: time,
  },
  {
    like: 'a policy document: date of signing and date of release',
    head: `<title>东城市人民政府关于印发建设计划的通知_东城市人民政府</title>`,
    body: `<table><tr><td>发文机关</td><td>东城市人民政府</td><td>成文日期</td><td>2023年04月28日</td></tr><tr><td>发文字号</td><td>东政发〔2023〕12号</td><td>发布日期</td><td>2023年05月06日</td></tr></table><h1>东城市人民政府关于印发建设计划的通知</h1>${text}<p>东城市人民政府</p><p>2023年4月28日</p>`,
    title: '东城市人民政府关于印发建设计划的通知',
    date: day,
  },
  {
    like: 'a policy document with its date in Chinese words alone',
    head: `<title>东城市人民政府关于印发建设计划的通知</title>`,
    body: `<h1>东城市人民政府关于印发建设计划的通知</h1><p>发布日期：二〇二三年五月六日</p>${text}`,
    title: '东城市人民政府关于印发建设计划的通知',
    date: day,
  },
  {
    like: 'a news agency: date cut into parts, source in a cell',
    head: `<title>${headline}-东华网</title>${meta('publishdate', '2023-05-06')}${meta('source', '新华网')}`,
    body: `<div class="header"><span class="year"><em>2023</em></span><span class="day"><em>05</em>/<em>06</em></span><span class="time">10:20:11</span><div class="source">来源：新华网</div></div><h1><span class="title">${headline}</span></h1><div id="detail">${text}<p>记者：张三</p></div><span class="editor">【责任编辑:李四】</span>`,
    outlet: '新华网',
    editor: '李四',
    date: day,
  },
  {
    like: 'a party paper online: full-width gap, a channel as source',
    head: `<title>${headline}--财经--东民网</title>${meta('publishdate', '2023-05-06')}${meta('source', '来源：东民网-东城频道')}`,
    body: `<h1>${headline}</h1><div class="channel"><div class="col-1-1">2023年05月06日10:20 | 来源：<a href="/x">东民网-东城频道</a></div></div><div class="rm_txt_con">${text}<div class="edit">(责编：王五、赵六)</div></div>`,
    outlet: '东民网-东城频道',
    editor: '王五、赵六',
    date: time,
  },
  {
    like: 'a news service: the source between date and comments',
    head: `<title>${headline}-东新网</title>`,
    body: `<h1 class="content_left_title">${headline}</h1><div class="content_left_time">2023年05月06日 10:20　来源：东新网 <a>参与互动</a></div>${text}<div class="adEditor"><span>【编辑:王五】</span></div>`,
    outlet: '东新网',
    editor: '王五',
    date: time,
  },
  {
    like: 'a news service: place and agency open the text, no source line',
    head: `<title>${headline}</title>`,
    body: `<h1>${headline}</h1><p>2023-05-06 10:20:00</p><p>　　新华社东城5月6日电（记者张三）${prose}</p>${text}`,
    outlet: '新华社',
    date: time,
  },
  {
    like: 'a broadcaster',
    head: `<title>${headline}_新闻频道_东视网(dongshi.example)</title>${meta('contentid', 'ARTI1')}`,
    body: `<div class="title_area"><h1>${headline}</h1><div class="info">来源：东视网 | 2023年05月06日 10:20:00</div></div>${text}<div class="zebian"><span>编辑：王五</span><span>责任编辑：赵六</span></div>`,
    outlet: '东视网',
    date: time,
  },
  {
    like: 'a light daily: date and source as named spans',
    head: `<title>${headline} _东明网</title>`,
    body: `<h1 class="u-title">${headline}</h1><div class="m-con-time"><span class="m-con-source">来源：<a>东城日报</a></span><span class="m_posttime">2023-05-06 10:20</span></div>${text}<div class="m-zbTool liability">[ 责编：王五 ]</div>`,
    outlet: '东城日报',
    editor: '王五',
    date: time,
  },
  {
    like: 'a finance daily: date, source and author in a row of spans',
    head: `<title>${headline}_财经_东经网</title>`,
    body: `<h1>${headline}</h1><div class="info"><span>2023-05-06 10:20</span><span>来源：东城证券报·东证网</span><span>作者：张三</span></div>${text}`,
    outlet: '东城证券报·东证网',
    author: '张三',
    date: time,
  },
  {
    like: 'a finance portal: channel before date',
    head: `<title>${headline} _ 东方财经网</title>`,
    body: `<div class="title">${headline}</div><div class="infos"><div class="item">2023年05月06日 10:20</div><div class="item">来源： 证券日报</div><div class="item">编辑：东方财经网</div><div class="item">133人评论</div></div>${text}`,
    outlet: '证券日报',
    date: time,
  },
  {
    like: 'a weekly: the author and the date under the title, the outlet in open graph',
    head: `<title>${headline}_东新网_财新周刊</title>${property('og:site_name', '东新网')}`,
    body: `<div id="conTit"><h1>${headline}</h1><div id="artInfo" class="artInfo">来源于 《财新周刊》 2023年第18期 出版日期 2023年05月06日</div></div><p>文｜东新周刊 张三</p>${text}`,
    outlet: '财新周刊',
    date: day,
  },
  {
    like: 'a portal: open graph with zone, source as linked class',
    head: `<title>${headline}_东浪财经_东浪网</title>${property('article:published_time', '2023-05-06T10:20:31+08:00')}${meta('mediaid', '东城晚报')}`,
    body: `<h1 class="main-title">${headline}</h1><div class="date-source"><span class="date">2023年05月06日 10:20</span> <a class="source">东城晚报</a></div>${text}<p class="show_author">责任编辑：王五 </p>`,
    outlet: '东城晚报',
    editor: '王五',
    date: time,
  },
  {
    like: 'a portal with a site in the author meta',
    head: `<title>${headline}|高新区_网易财经</title>${meta('author', '网易')}`,
    body: `<h1>${headline}</h1><div class="post_time_source">2023-05-06 10:20:00　来源: <a>东城商报</a></div>${text}<p class="ep-editor">责任编辑：王五_NF1234</p>`,
    outlet: '东城商报',
    editor: '王五',
    author: '(none)',
    date: time,
  },
  {
    like: 'a portal with a JSON-LD of another making',
    head: `<title>${headline}_腾讯新闻</title><script type="application/ld+json">{"@context":"https://ziyuan.baidu.com/contexts/cambrian.jsonld","@id":"x","title":"${headline}","pubDate":"2023-05-06T10:20:00"}</script>`,
    body: `<h1>${headline}</h1><div>东城日报</div>${text}`,
    date: time,
  },
  {
    like: 'an author platform: its account beside the date',
    head: `<title>${headline}_东狐网</title>${meta('mediaid', '东城观察')}${property('og:release_date', '2023-05-06 10:20')}`,
    body: `<h1>${headline}</h1><div class="article-info"><span class="time">2023-05-06 10:20</span> 来源: <a>东城观察</a></div>${text}`,
    outlet: '东城观察',
    date: time,
  },
  {
    like: 'a phone page: the outlet as an image and its words',
    head: `<title>${headline}_东凰网</title>`,
    body: `<h1>${headline}</h1><div class="info"><span class="source"><img src="l.png" alt="东城电视台"></span><span>2023年05月06日 10:20:03</span></div>${text}`,
    outlet: '东城电视台',
    date: time,
  },
  {
    like: 'a news app: reporter, then date and source',
    head: `<title>${headline}_东湃号_东湃新闻-The Paper</title>`,
    body: `<h1 class="news_title">${headline}</h1><div class="news_about"><p>东湃新闻记者 张三</p><p>2023-05-06 10:20 <span>来源：<span>东湃新闻</span></span></p></div>${text}<div>责任编辑：王五</div>`,
    outlet: '东湃新闻',
    author: '张三',
    editor: '王五',
    date: time,
  },
  {
    like: 'a technology site: relative time shown, exact time for machines',
    head: `<title>${headline}-36东</title><meta property="og:title" content="${headline}">`,
    body: `<h1>${headline}</h1><div><a href="/u">张三</a><time datetime="2023-05-06T02:20:00.000Z">2天前</time></div>${text}`,
    date: time,
  },
  {
    like: 'a magazine site: microdata',
    head: `<title>${headline}-东嗅网</title>`,
    body: `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${headline}</h1><span itemprop="datePublished" content="2023-05-06T10:20:00+08:00">5月6日</span><span itemprop="author" itemscope><span itemprop="name">张三</span></span><div itemprop="articleBody">${text}</div></div>`,
    author: '张三',
    date: time,
  },
  {
    like: 'a district site: the address alone tells the day',
    head: `<title>${headline}-东城区人民政府</title>`,
    body: `<h3>${headline}</h3>${text}<div>版权所有 © 2019-2024 东城区人民政府 建议使用1024*768分辨率</div>`,
    url: 'https://www.example.gov.cn/art/2023/5/6/art_1_2.html',
    date: day,
  },
  {
    like: 'a district site: the day run into the file name',
    head: `<title>${headline}-东城区人民政府</title>`,
    body: `<h3>${headline}</h3>${text}`,
    url: 'https://www.example.gov.cn/dcq/zwdt/202305/t20230506_123456.shtml',
    date: day,
  },
  {
    like: 'an updated page: first published, then changed',
    head: `<title>${headline}</title>`,
    body: `<h1>${headline}</h1><p>更新时间：2023-06-30 08:00　发布时间：2023-05-06 10:20　来源：东城日报</p>${text}`,
    outlet: '东城日报',
    date: time,
  },
  {
    like: 'a page with older articles beside it',
    head: `<title>${headline}</title>`,
    body: `<div class="hot"><h3>热点</h3><ul><li><a>旧闻一则</a> 2022-01-02</li><li><a>旧闻二则</a> 2022-01-03</li></ul></div><h1>${headline}</h1><p>2023-05-06 10:20</p>${text}<div class="related"><p>2021-02-03 旧闻三则</p></div><footer>© 2010-2024</footer>`,
    date: time,
  },
  {
    like: 'a page that states no day of its own, only those of others',
    head: `<title>${headline}</title>`,
    body: `<h1>${headline}</h1>${text}<ul><li><a>旧闻一则</a><span>2022-01-02</span></li><li><a>旧闻二则</a><span>2022-01-03</span></li></ul><footer>版权所有 © 2010-2024</footer>`,
    date: '(none)',
  },
  {
    like: 'a logo in the h1',
    head: `<title>${headline} - 东城政府网</title>`,
    body: `<h1 class="logo"><a href="/">东城政府网</a></h1><div class="article"><h2>${headline}</h2><p>2023-05-06</p>${text}</div>`,
    date: day,
  },
  {
    like: 'no heading at all, the title in a styled paragraph',
    head: `<title>${headline} | 东城新区</title>`,
    body: `<p align="center"><b><font size="5">${headline}</font></b></p><p align="center">（2023年5月6日）</p>${text}`,
    date: day,
  },
  {
    like: 'a title that stands as 标题 in a bulletin and breaks over two lines',
    head: `<title>东城高新区公布全年建设计划——三年行动方案同时发布_要闻_东城网</title>`,
    body: `<h1>东城高新区公布全年建设计划<br>——三年行动方案同时发布</h1><p>2023-05-06</p>${text}`,
    title: '东城高新区公布全年建设计划——三年行动方案同时发布',
    date: day,
  },
  {
    like: 'an e-paper with its properties in a comment',
    head: `<title>东城日报</title>`,
    body: `<!--enpproperty <articleid>1</articleid><date>2023-05-06 00:00:00.0</date><author>张三</author><title>${headline}</title><sourcename>东城日报</sourcename>/enpproperty--><div class="bt">${headline}</div>${text}`,
    url: 'https://paper.example.cn/content_1.htm',
    outlet: '东城日报',
    author: '张三',
    date: day,
  },
  {
    like: 'an e-paper that names reporter and correspondent under the title',
    head: `<title>东城日报-${headline}</title>`,
    body: `<h1>${headline}</h1><h4>本报记者 张三　通讯员 李四</h4>${text}`,
    url: 'https://paper.example.cn/html/2023-05/06/content_1.htm',
    author: '张三',
    date: day,
  },
  {
    like: 'a Taiwan daily: bars in site name and title',
    head: `<title>東城園區公布建設計畫 | 產經 | 聯東新聞網</title>${property('og:site_name', '聯東新聞網 | 東城')}${meta('pubdate', '2023-05-06T10:20:00+08:00')}`,
    body: `<h1>東城園區公布建設計畫</h1><div>2023-05-06 10:20 經濟日報 記者王五／台北報導</div>${text}`,
    title: '東城園區公布建設計畫',
    date: time,
  },
  {
    like: 'a Taiwan agency',
    head: `<title>東城園區公布建設計畫 | 產經 | 東央社 CNA</title>${property('og:site_name', '東央社 CNA')}<script type="application/ld+json">{"@type":"NewsArticle","headline":"東城園區公布建設計畫","datePublished":"2023-05-06T10:20:00+08:00","publisher":{"@type":"Organization","name":"東央社 | 產經"}}</script>`,
    body: `<h1>東城園區公布建設計畫</h1><div class="updatetime">2023/5/6 10:20（5/7 08:00 更新）</div>${text}`,
    title: '東城園區公布建設計畫',
    outlet: '東央社',
    date: time,
  },
  {
    like: 'a Taiwan ministry: years of the Republic',
    head: `<title>東城園區公布建設計畫-經濟部</title>`,
    body: `<h2>東城園區公布建設計畫</h2><ul><li>發布日期：112-05-06</li><li>發布單位：工業局</li></ul>${text}`,
    title: '東城園區公布建設計畫',
    date: day,
  },
  {
    like: 'a Taiwan notice: years of the Republic in words',
    head: `<title>東城園區公布建設計畫</title>`,
    body: `<h2>東城園區公布建設計畫</h2><p>中華民國112年5月6日</p>${text}`,
    title: '東城園區公布建設計畫',
    date: day,
  },
  {
    like: 'a Hong Kong paper: updated behind published',
    head: `<title>東城園區公布建設計畫｜東01</title>${property('og:site_name', '東01')}`,
    body: `<h1>東城園區公布建設計畫</h1><div>撰文：張三</div><div>出版：<time datetime="2023-05-06T10:20:00.000+08:00">2023-05-06 10:20</time> 更新：<time datetime="2023-05-07T09:00:00.000+08:00">2023-05-07 09:00</time></div>${text}`,
    title: '東城園區公布建設計畫',
    outlet: '東01',
    author: '張三',
    date: time,
  },
  {
    like: 'a Hong Kong press release: its day behind the text',
    head: `<title>東城園區公布建設計畫</title>`,
    body: `<h1>東城園區公布建設計畫</h1>${text}<p>完</p><p>2023年5月6日（星期六）<br>香港時間10時20分</p>`,
    title: '東城園區公布建設計畫',
    date: day,
  },
  {
    like: 'an outlet in the author meta and a reporter named in the text alone',
    head: `<title>${headline}-东城日报</title>${meta('author', '东城日报')}`,
    body: `<h1>${headline}</h1><p>2023-05-06 10:20</p><p>　　本报记者李四报道，${prose}</p>${text}`,
    author: '(none)',
    date: time,
  },
  {
    like: 'a local report that names nobody: 本报讯',
    head: `<title>${headline}</title>`,
    body: `<h1>${headline}</h1><p>2023-05-06</p><p>　　本报东城5月6日讯（记者 张三）${prose}</p>${text}`,
    outlet: '(none)',
    date: day,
  },
  {
    like: 'a photographer under the title',
    head: `<title>${headline}</title>`,
    body: `<h1>${headline}</h1><p>2023-05-06</p><p>新华社记者 李四 摄</p>${text}`,
    author: '(none)',
    date: day,
  },
  {
    like: 'a source without a colon in a list',
    head: `<title>${headline}</title>`,
    body: `<h1>${headline}</h1><ul class="meta"><li>发布时间: 2023-05-06</li><li>信息来源: 市科技局</li><li>浏览量: 123</li></ul>${text}`,
    outlet: '市科技局',
    date: day,
  },
  {
    like: 'an author platform with its account name alone',
    head: `<title>${headline}_百家号</title>`,
    body: `<h1>${headline}</h1><div><span>东城观察</span> <span>2023-05-06 10:20</span> <span>发布于：广东省</span></div>${text}`,
    date: time,
  },
];

describe('what a page states is read, whatever system wrote it', () => {
  it.each(layouts)('$like', (layout) => {
    const markup = `<!doctype html><html><head>${layout.head ?? ''}</head><body>${layout.body}</body></html>`;
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
