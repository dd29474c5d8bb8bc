import type { Block } from '../text/line';
import { squash } from '../text/squash';
import type { Sourced } from '../types';
import { parseDate } from './date';
import type { Declared } from './declared';
import { labelled } from './labels';

const shortest = 4;
const longest = 150;

/** Ends of a `<title>` that name a site or a channel, not the article. */
const siteWords =
  /(?:网|網|新闻|新聞|频道|頻道|日报|晚报|时报|早报|都市报|报|报道|在线|門戶|门户|政府|委员会|财经|资讯|公众号|客户端|平台|首页|主页|官网|快讯|要闻|动态|公报|官方|杂志|周刊|电视台|卫视|凤凰|新浪|搜狐|网易|腾讯|澎湃|头条|观察者|com|cn|net|org)\S{0,6}$/i;

/** A title without the names of site and channel behind it. */
export function withoutSite(title: string, sites: readonly string[] = []): string {
  let rest = title.replace(/\s+/g, ' ').trim();
  for (;;) {
    const match = /^(.{4,}?)\s*(_+|[|｜]|\s[-–—·:]+\s|[-–—]+)\s*([^_|｜–—-]{1,24})$/u.exec(rest);
    const [, head, separator, tail] = match ?? [];
    if (!head || !separator || !tail) return rest;
    const known = sites.some((site) => site !== '' && (tail.includes(site) || site.includes(tail)));
    if (!known && !separator.startsWith('_') && !siteWords.test(tail)) return rest;
    rest = head.trim();
  }
}

export interface Headline {
  readonly title?: Sourced<string>;
  /** The line that shows it, as an index into the blocks. */
  readonly index?: number;
}

/**
 * The article's title: the heading on the page that the head's title confirms, else what the head declares, else the
 * head's title without the site's name.
 */
export function* readHeadline(
  documentTitle: string,
  declared: Declared,
  blocks: readonly Block[],
  sites: readonly string[],
): Generator<void, Headline> {
  const stated = statedTitle(declared, sites);
  const head = withoutSite(documentTitle, sites);
  const claims = [stated?.value, documentTitle].flatMap((claim) => (claim ? [squash(claim).text] : []));
  const shown = yield* findShown(blocks, claims);
  if (shown) {
    const { value, index } = wholeHeadline(blocks, shown.index, claims);
    return { title: { value, from: 'headline', detail: shown.tag }, index };
  }
  const heading = onlyHeading(blocks) ?? lineBeforeDate(blocks);
  const index = heading ? blocks.indexOf(heading) : undefined;
  if (stated && !namesSite(stated.value, sites)) return { title: stated, index };
  if (head.length >= 2 && !namesSite(head, sites)) return { title: { value: head, from: 'title' }, index };
  if (!heading) return head.length >= 2 ? { title: { value: head, from: 'title' } } : {};
  return { title: { value: heading.text.trim(), from: 'headline' }, index };
}

/** A head's title that names the site alone is no article's title. */
const namesSite = (title: string, sites: readonly string[]): boolean =>
  title.length < shortest || sites.includes(title) || (title.length <= 14 && siteWords.test(title));

function statedTitle(declared: Declared, sites: readonly string[]): Sourced<string> | undefined {
  const meta = declared.meta('articletitle', 'article:title', 'dc.title');
  if (meta) return { value: withoutSite(meta.content, sites), from: 'meta', detail: meta.name };
  if (declared.article.headline) {
    return { value: withoutSite(declared.article.headline, sites), from: 'json-ld', detail: 'headline' };
  }
  const graph = declared.meta('og:title', 'twitter:title', 'weibo:article:title');
  return graph && { value: withoutSite(graph.content, sites), from: 'open-graph', detail: graph.name };
}

const headings = /^h[1-3]$/;

/** A headline stands within so many lines from the top, menus and all. */
const mostLines = 3_000;

/** A piece from the middle of a claim is the headline only if it is most of it: long titles are broken over lines. */
const mostOfClaim = 0.6;

/** The heading (or, failing that, any line) that says what a claim says; the longest such. */
function* findShown(
  blocks: readonly Block[],
  claims: readonly string[],
): Generator<void, { readonly index: number; readonly tag: string } | undefined> {
  let best: { index: number; tag: string; score: number } | undefined;
  for (const [index, block] of blocks.slice(0, mostLines).entries()) {
    if (index % 32 === 0) yield;
    if (block.text.length < shortest || block.text.length > longest) continue;
    const text = squash(block.text).text;
    if (text.length < shortest || !claims.some((claim) => saysTheSame(text, claim))) continue;
    const tag = block.container instanceof Element ? block.container.localName : '';
    const isLink = block.linkLength > 0.7 * block.text.length;
    const score = text.length + (headings.test(tag) ? 20 : 0) + (tag === 'h1' ? 10 : 0) - (isLink ? 30 : 0);
    if (score < shortest + 4 || (best && best.score >= score)) continue;
    best = { index, tag, score };
  }
  return best;
}

/** A claim may go on behind the headline with names of channel and site. */
function saysTheSame(text: string, claim: string): boolean {
  if (claim.startsWith(text))
    return text.length >= 0.3 * claim.length || !/[^-_|:.]/.test(claim.charAt(text.length));
  if (claim.includes(text)) return text.length >= 8 && text.length >= mostOfClaim * claim.length;
  return claim.length >= 8 && text.includes(claim);
}

/** A headline broken by `<br>` is as many lines of one element, as far as a claim says them in a row. */
function wholeHeadline(
  blocks: readonly Block[],
  shown: number,
  claims: readonly string[],
): { readonly value: string; readonly index: number } {
  const isSaid = (lines: readonly Block[]): boolean => {
    const said = squash(lines.map(({ text }) => text).join('')).text;
    return claims.some((claim) => claim.includes(said));
  };
  const isBeside = (index: number): boolean => blocks[index]?.container === blocks[shown]?.container;
  let from = shown;
  let to = shown + 1;
  while (isBeside(from - 1) && isSaid(blocks.slice(from - 1, to))) from--;
  while (isBeside(to) && isSaid(blocks.slice(from, to + 1))) to++;
  const value = blocks
    .slice(from, to)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .join('');
  return { value, index: to - 1 };
}

function onlyHeading(blocks: readonly Block[]): Block | undefined {
  const found = blocks.filter(
    (block) =>
      block.container instanceof Element && block.container.localName === 'h1' && block.linkLength === 0,
  );
  return found.length === 1 && (found[0]?.text.length ?? 0) >= 6 ? found[0] : undefined;
}

/** So many lines from the top a headline may stand. */
const topLines = 60;

/** The line above the first line that tells a publish date. */
function lineBeforeDate(blocks: readonly Block[]): Block | undefined {
  const top = blocks.slice(0, topLines);
  const at = top.findIndex(
    ({ text }) =>
      text.length <= 100 && parseDate((labelled(text, 'published') ?? labelled(text, 'dated'))?.value ?? ''),
  );
  const line = top[at - 1];
  return line && line.text.length >= 8 && line.text.length <= longest && line.linkLength === 0
    ? line
    : undefined;
}
