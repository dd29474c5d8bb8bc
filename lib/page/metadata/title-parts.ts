/** What a page's `<title>` consists of: the article's title, and before or behind it names of site and column. */

/** Ends of a `<title>` that name a site or a channel, not the article. */
const siteWords =
  /(?:网|網|新闻|新聞|频道|頻道|日报|晚报|时报|早报|都市报|报|报道|在线|門戶|门户|政府|委员会|财经|资讯|公众号|客户端|平台|首页|主页|官网|快讯|要闻|动态|公报|官方|杂志|周刊|电视台|卫视|凤凰|新浪|搜狐|网易|腾讯|澎湃|头条|观察者|com|cn|net|org)\S{0,6}$/i;

/** Columns of a site and kinds of page: 通知公告, 园区动态, 文章详情. */
const columnWords =
  /(?:通知|公告|公示|动态|要闻|新闻|政策|文件|法规|解读|资讯|信息|公开|中心|栏目|详情|详细|内容|正文|页面|专题|专栏|首页|频道|报道|简报)$/u;
const longestColumn = 8;

/** Bodies that have a site of their own. */
const ownerWords =
  /(?:开发区|高新区|园区|新区|自贸区|集团|公司|管委会|委员会|人民政府|厅|局|大学|学院|研究院|协会|学会|论坛|传媒)$/u;
const longestOwner = 24;

export const shortestTitle = 4;

/** A title without the names of site and channel behind it. */
export function withoutSite(title: string, sites: readonly string[] = []): string {
  let rest = title.replace(/\s+/g, ' ').trim();
  for (;;) {
    const match = /^(.{4,}?)\s*(_+|[|｜│]|\s[-–—·:]+\s|[-–—]+)\s*([^_|｜│–—-]{1,24})$/u.exec(rest);
    const [, head, separator, tail] = match ?? [];
    if (!head || !separator || !tail) return rest;
    const known = sites.some((site) => site !== '' && (tail.includes(site) || site.includes(tail)));
    if (!known && !separator.startsWith('_') && !siteWords.test(tail) && !isColumn(tail)) return rest;
    rest = head.trim();
  }
}

/** The parts between the separators of a `<title>`, of which one may be the article's title. */
export const partsOfTitle = (title: string): string[] =>
  title
    .split(/_+|[|｜│]|--+|[—–-]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** True for the name of a column or a kind of page. */
export const isColumn = (text: string): boolean => text.length <= longestColumn && columnWords.test(text);

/** A head's title that names the site alone is no article's title. */
export const namesSite = (title: string, sites: readonly string[]): boolean =>
  title.length < shortestTitle ||
  sites.includes(title) ||
  (title.length <= 14 && siteWords.test(title)) ||
  partsOfTitle(title).every((part) => isColumn(part) || isOwner(part) || sites.includes(part));

const isOwner = (part: string): boolean => part.length <= longestOwner && ownerWords.test(part);
