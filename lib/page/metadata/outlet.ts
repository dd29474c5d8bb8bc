import type { Block } from '../text/line';
import type { Sourced } from '../types';
import { type BylinePart, findLabelled, isName, isOfAnother, signatures } from './byline';
import { parseDate } from './date';
import type { Declared } from './declared';
import { longestDateLine } from './published';

export interface OutletInput {
  readonly declared: Declared;
  readonly byline: readonly BylinePart[];
  readonly blocks: readonly Block[];
  readonly siteOutlet: string;
  /** Names of site and column as the head has them. */
  readonly sites: readonly string[];
}

/** Who the page says published the article: its source where it tells one, else who put it out, else the site. */
export function readOutlet({
  declared,
  byline,
  blocks,
  siteOutlet,
  sites,
}: OutletInput): Sourced<string> | undefined {
  return (
    fromMeta(declared) ??
    fromLabel(byline, 'outlet') ??
    findNamed(byline, accountNames) ??
    findNamed(byline, outletNames) ??
    findPictured(byline) ??
    findAccount(byline) ??
    findBare(byline, sites) ??
    fromLabel(signatures(blocks, signature), 'outlet') ??
    fromLabel(byline, 'issuer') ??
    (siteOutlet && !isPlatform(siteOutlet) ? { value: siteOutlet, from: 'site' } : undefined) ??
    findAgency(byline) ??
    fromSite(declared) ??
    (siteOutlet ? { value: siteOutlet, from: 'site' } : undefined)
  );
}

function fromMeta(declared: Declared): Sourced<string> | undefined {
  const source = declared.meta('contentsource', 'content_source', 'mediaid', 'source', 'article:source');
  const value = source && isName(source.content) ? outletOf(source.content) : '';
  return source && value ? { value, from: 'meta', detail: source.name } : undefined;
}

/** （来源：东城日报） behind the text, a line of its own. */
const signature =
  /^[\s（(【[]*(?:版权声明[\s:：]+)?(?:文章|信息|稿件|新闻|消息|资料)?(?:来源|來源|稿源)(?:于|自)?\s*[:：]/u;

function fromLabel(lines: readonly BylinePart[], label: 'outlet' | 'issuer'): Sourced<string> | undefined {
  const line = findLabelled(lines, label) ?? (label === 'outlet' ? fromTitle(lines) : undefined);
  const value = line && outletOf(line.value);
  return line && value && isName(value) ? { ...line, value } : undefined;
}

function fromSite(declared: Declared): Sourced<string> | undefined {
  if (declared.article.publisher) {
    return { value: outletOf(declared.article.publisher), from: 'json-ld', detail: 'publisher' };
  }
  const name = declared.meta('og:site_name', 'sitename', 'application-name');
  if (!name || !isName(name.content)) return undefined;
  const value = outletOf(name.content).replace(/(?<=\p{Script=Han})\s+[A-Z][A-Z.]{1,11}$/u, '');
  return { value, from: name.name.startsWith('og:') ? 'open-graph' : 'meta', detail: name.name };
}

/** A place where others publish: its own name says little of who wrote. */
const isPlatform = (outlet: string): boolean => /公众号|百家号/.test(outlet);

const sourceLabel = /^(?:文章|信息|稿件|新闻|消息|内容)?(?:来源|來源|稿源|出处|出處)\s*[:：]?\s*/u;

/** 人民网-文化频道 原创稿 names the first; Latin names keep their spaces. */
function outletOf(value: string): string {
  return value
    .trim()
    .replace(sourceLabel, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han}).*$/u, '')
    .replace(/\s*[|｜/].*$/u, '')
    .trim();
}

const accountNames = /(?:^|[^a-z])(?:js_name|nickname|media-name)(?:$|[^a-z])/i;

const outletNames =
  /(?:^|[^a-z])(?:source|origin|media|copyfrom|laiyuan|js_name|sitename|account)(?:$|[^a-z])/i;

/** Text that the page's own class names call the source: `<span class="source">`. */
function findNamed(byline: readonly BylinePart[], names: RegExp): Sourced<string> | undefined {
  for (const { block } of byline) {
    for (const segment of block.segments) {
      const element = segment.node.parentElement;
      const called = `${element?.className ?? ''} ${element?.id ?? ''}`
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replace(/rich_media/g, '');
      if (!element || !names.test(called)) continue;
      const value = outletOf(block.text.slice(segment.start, segment.start + segment.length));
      if (value.length < 2 || value.length > 20 || !isName(value) || /[:：\d]/.test(value)) continue;
      return { value, from: 'labelled-line', detail: called.trim() };
    }
  }
  return undefined;
}

/** 来源于 《东城周刊》 */
function fromTitle(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { text } of byline) {
    const value = /(?:来源|來源|来自|转自|原载)于?\s*《([^》]{2,20})》/u.exec(text)?.[1];
    if (value) return { value, from: 'labelled-line', detail: text };
  }
  return undefined;
}

/** A source that is shown as its emblem, with the name for those who do not see it. */
function findPictured(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { block } of byline) {
    if (!(block.container instanceof Element)) continue;
    for (const place of [block.container, ...block.container.children].slice(0, mostPlaces)) {
      if (!outletNames.test(`${place.className} ${place.id}`)) continue;
      const value = outletOf(place.querySelector(':scope > img[alt]')?.getAttribute('alt') ?? '');
      if (value.length >= 2 && value.length <= 20 && isName(value)) {
        return { value, from: 'labelled-line', detail: place.className };
      }
    }
  }
  return undefined;
}
const mostPlaces = 20;

/** 新华社北京5月6日电 opens the text of an agency's story; 本报北京5月6日讯 names nobody. */
const agencyLine =
  /^[\s　(（【]*(?!本)(\p{Script=Han}{1,5}[社网網报報])\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日[电電讯訊]/u;

function findAgency(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { block } of byline) {
    const value = agencyLine.exec(block.text.slice(0, 40))?.[1];
    if (value) return { value, from: 'labelled-line', detail: block.text.slice(0, 40) };
  }
  return undefined;
}

/** An e-paper names itself beside its date: 《东城日报》（2023年05月06日 第A02版）. */
const paperName = /《([\p{Script=Han}]{2,12}[报報])》/u;

/** Ends of names of those who publish. */
const outletEnd =
  /(?:[报報社台臺网網]|新闻|新聞|卫视|衛視|在线|在線|财经|財經|周刊|週刊|杂志|雜誌|客户端|客戶端|报道|報道|報導|电视|電視|广播|廣播|发布)$/u;

/** Columns and commands that end as names of outlets do: 听新闻, 国内新闻, 本报. */
const nobody =
  /^(?:[听看读聽讀]?(?:新闻|新聞|财经|財經)|(?:财经|時政|时政|国内|国际|社会|热点|地方|综合|本地|产业|公司|行业|最新|更多|图片|视频)(?:新闻|新聞|报道)|[本该我].|微信发布|数字报|电子报|报纸|官网|上网|首页|记者.*|发布)$/u;

/** A line that is a date and an outlet's name, without a label: 2019-09-26 10:56:28 证券时报网. */
function findBare(byline: readonly BylinePart[], sites: readonly string[]): Sourced<string> | undefined {
  for (const { block, text } of byline) {
    if (text.length > longestDateLine || isOfAnother(block) || !parseDate(text)) continue;
    const title = paperName.exec(text)?.[1];
    if (title) return { value: title, from: 'labelled-line', detail: text };
    const value = text
      .split(/[\s|｜│·•,，／/]+|(?<=:\d\d)(?=\p{Script=Han})/u)
      .find((word) => isOutlet(word, sites));
    if (value) return { value, from: 'labelled-line', detail: text };
  }
  return undefined;
}

function isOutlet(word: string, sites: readonly string[]): boolean {
  if (word.length < 2 || word.length > 16 || !/\p{L}/u.test(word) || /[:：。（）()]/.test(word)) return false;
  if (nobody.test(word)) return false;
  return sites.includes(word) || (word.length >= 3 && outletEnd.test(word));
}

/** 东城日报官方账号: an account tells its standing beside its name. */
function findAccount(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { text } of byline) {
    const value = /(?:^|\s)([\p{L}\d]{2,16}?)官方(?:账号|帐号|賬號|帳號|微博)(?=$|\s)/u.exec(text)?.[1];
    if (value) return { value, from: 'labelled-line', detail: text };
  }
  return undefined;
}
