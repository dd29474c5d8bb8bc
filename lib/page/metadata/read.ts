import type { Block } from '../text/line';
import type { PageMetadata, Sourced } from '../types';
import { dateInUrl, parseDate, sameDay } from './date';
import { type Declared, readDeclared } from './declared';
import type { Head } from './head';
import { readHeadline } from './headline';
import { type Label, labelled } from './labels';

export interface MetadataInput {
  readonly head: Head;
  readonly url: string;
  /** The page's lines in document order. */
  readonly blocks: readonly Block[];
  /** The outlet that the site table knows for this host; empty where it knows none. */
  readonly siteOutlet: string;
}

/** The byline stands this many lines around the headline; editors are named behind the text too. */
const linesBefore = 6;
const linesAfter = 16;
const longestByline = 200;
const mostEditorLines = 5_000;

/** Title, outlet, author, editor and publish date as the page states them. A field is absent rather than guessed. Yields so that a caller may pause. */
export function* readMetadata({
  head,
  url,
  blocks,
  siteOutlet,
}: MetadataInput): Generator<void, PageMetadata> {
  const declared = readDeclared(head);
  const sites = [siteOutlet, declared.meta('og:site_name', 'sitename')?.content ?? ''];
  const headline = yield* readHeadline(head.title, declared, blocks, sites);
  const byline = bylineOf(blocks, headline.index);
  const outlet = readOutlet(declared, byline, siteOutlet);
  const outlets = [outlet?.value ?? '', ...sites];
  return {
    title: headline.title,
    outlet,
    author: readAuthor(declared, byline, outlets),
    editor: readEditor(declared, byline, blocks, outlets),
    publishedAt: readDate(declared, byline, url, headline.index !== undefined),
  };
}

interface BylinePart {
  readonly block: Block;
  readonly text: string;
  /** The line behind it on the page, where the value of a label in a table stands. */
  readonly next: string;
}

const asPart = (block: Block, index: number, blocks: readonly Block[]): BylinePart => ({
  block,
  text: block.text,
  next: blocks[index + 1]?.text ?? '',
});

/** The short lines around the headline, those behind it first. */
function bylineOf(blocks: readonly Block[], headline: number | undefined): BylinePart[] {
  const at = headline ?? 0;
  const from = Math.max(0, at - linesBefore);
  const parts = blocks.slice(from, at + 1 + linesAfter).map(asPart);
  const behind = parts.slice(at - from + (headline === undefined ? 0 : 1));
  const before = parts.slice(0, at - from).reverse();
  return [...behind, ...before].filter(({ text }) => text.length <= longestByline);
}

/** The first labelled value; one that stands in the next line is read there. */
function findLabelled(lines: readonly BylinePart[], label: Label): Sourced<string> | undefined {
  for (const { text, next } of lines) {
    const found = labelled(text, label);
    if (!found) continue;
    const value = found.value || (next.length <= 24 && !/[:：。]/.test(next) ? next.trim() : '');
    if (value) return { value, from: 'labelled-line', detail: found.text };
  }
  return undefined;
}

const isName = (value: string): boolean =>
  value.length <= 40 && !/https?:|www\.|[<>{}=@]/.test(value) && /\p{L}/u.test(value);

/** 杨倩_NF4425 is 杨倩; a code alone names nobody. */
function personOf(value: string, outlets: readonly string[]): string | undefined {
  const name = value
    .replace(/[_\s]*\(?[A-Z]{1,4}\d{2,}\)?$/, '')
    .replace(/^(?:本报|本网|特约)?(?:記者|记者|通讯员)\s*/u, '')
    .replace(/[／/].*$/u, '')
    .trim();
  if (!isName(name) || name.length > 24 || /^[\w-]*\d[\w-]*$/.test(name)) return undefined;
  return outlets.includes(name) ? undefined : name;
}

function readOutlet(
  declared: Declared,
  byline: readonly BylinePart[],
  siteOutlet: string,
): Sourced<string> | undefined {
  const source = declared.meta('contentsource', 'content_source', 'mediaid', 'source', 'article:source');
  if (source && isName(source.content)) {
    const value = outletOf(source.content);
    if (value) return { value, from: 'meta', detail: source.name };
  }
  const line = findLabelled(byline, 'outlet');
  const labelledOutlet = line && outletOf(line.value);
  if (labelledOutlet && isName(labelledOutlet)) return { ...line, value: labelledOutlet };
  const named = findNamed(byline, outletNames) ?? findBare(byline);
  if (named) return named;
  if (siteOutlet && !isPlatform(siteOutlet)) return { value: siteOutlet, from: 'site' };
  if (declared.article.publisher) {
    return { value: declared.article.publisher, from: 'json-ld', detail: 'publisher' };
  }
  const name = declared.meta('og:site_name', 'sitename', 'application-name');
  if (name && isName(name.content)) {
    return {
      value: outletOf(name.content),
      from: name.name.startsWith('og:') ? 'open-graph' : 'meta',
      detail: name.name,
    };
  }
  return siteOutlet ? { value: siteOutlet, from: 'site' } : undefined;
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

const outletNames =
  /(?:^|[^a-z])(?:source|origin|media|copyfrom|laiyuan|js_name|sitename|account)(?:$|[^a-z])/i;

/** Text that the page's own class names call the source: `<span class="source">`. */
function findNamed(byline: readonly BylinePart[], names: RegExp): Sourced<string> | undefined {
  for (const { block } of byline) {
    for (const segment of block.segments) {
      const element = segment.node.parentElement;
      const called = `${element?.className ?? ''} ${element?.id ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2');
      if (!element || !names.test(called)) continue;
      const value = outletOf(block.text.slice(segment.start, segment.start + segment.length));
      if (value.length < 2 || value.length > 20 || !isName(value) || /[:：\d]/.test(value)) continue;
      return { value, from: 'labelled-line', detail: called.trim() };
    }
  }
  return undefined;
}

const bareOutlet =
  /(?:^|\s)([\p{Script=Han}A-Za-z]{0,12}(?:[日晚時时聯联商]?[报報]|晚报|时报|早报|晨报|都市报|商报|周报|周刊|导报|青年报|新闻网|新华网|人民网|中新网|在线|新闻社|通讯社|电视台|广播网|财经网|时报网|日报网|报社|客户端|新华社|新闻))(?=\s|$|\d)/u;

/** An e-paper names itself beside its date: 《东城日报》（2023年05月06日 第A02版）. */
const paperName = /《([\p{Script=Han}]{2,12}[报報])》/u;

/** A line that is a date and an outlet's name, without a label: 2019-09-26 10:56:28 证券时报网. */
function findBare(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { text } of byline) {
    if (text.length > longestDateLine || !parseDate(text)) continue;
    const value = paperName.exec(text)?.[1] ?? bareOutlet.exec(text.replace(/^原创\s*/u, ''))?.[1];
    if (value) return { value, from: 'labelled-line', detail: text };
  }
  return undefined;
}

function readAuthor(
  declared: Declared,
  byline: readonly BylinePart[],
  outlets: readonly string[],
): Sourced<string> | undefined {
  const line = findLabelled(byline, 'author');
  const meta = declared.meta('author', 'article:author', 'byl');
  const candidates: readonly (Sourced<string> | undefined)[] = [
    line,
    declared.article.author
      ? { value: declared.article.author, from: 'json-ld', detail: 'author' }
      : undefined,
    meta && {
      value: meta.content,
      from: meta.name.startsWith('article:') ? 'open-graph' : 'meta',
      detail: meta.name,
    },
  ];
  for (const candidate of candidates) {
    const value = candidate && personOf(candidate.value, outlets);
    if (candidate && value) return { ...candidate, value };
  }
  return undefined;
}

function readEditor(
  declared: Declared,
  byline: readonly BylinePart[],
  blocks: readonly Block[],
  outlets: readonly string[],
): Sourced<string> | undefined {
  const short = blocks
    .slice(0, mostEditorLines)
    .filter(({ text }) => text.length <= 80 && /[编編审]/.test(text))
    .map(asPart);
  const line = findLabelled(byline, 'editor') ?? findLabelled(short, 'editor');
  const meta = declared.meta('editor', 'article:editor');
  for (const candidate of [line, meta && { value: meta.content, from: 'meta' as const, detail: meta.name }]) {
    const value = candidate && personOf(candidate.value, outlets);
    if (candidate && value) return { ...candidate, value };
  }
  return undefined;
}

const dateMetas = [
  'pubdate',
  'publishdate',
  'publish_date',
  'publishtime',
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  '_pubtime',
  'apub:time',
  'weibo:article:create_at',
  'og:release_date',
  'og:published_time',
  'publication_date',
  'dc.date.issued',
  'dc.date',
  'firstpublishedtime',
  'date',
];

/** Names of a site's own making: my:publish_date. */
const publishedName = /(?:^|[:._-])pub(?:lish(?:ed)?)?[_-]?(?:date|time)$/;

/** A line that is hardly more than a date. */
const longestDateLine = 60;

/** What head, page and address state; where they disagree on the day, the day that two of them state wins. */
function readDate(
  declared: Declared,
  byline: readonly BylinePart[],
  url: string,
  hasHeadline: boolean,
): Sourced<string> | undefined {
  const meta = declared.meta(...dateMetas) ?? declared.metaLike(publishedName);
  const line =
    findLabelled(byline, 'published') ??
    findLabelled(byline, 'dated') ??
    plainDate(hasHeadline ? byline : []);
  const stated: readonly (Sourced<string> | undefined)[] = [
    meta && { value: meta.content, from: 'meta', detail: meta.name },
    declared.article.published
      ? { value: declared.article.published, from: 'json-ld', detail: 'datePublished' }
      : undefined,
    line,
  ];
  const candidates = stated.flatMap((candidate) => {
    const value = candidate && parseDate(candidate.value);
    return candidate && value ? [{ ...candidate, value }] : [];
  });
  const inUrl = dateInUrl(url);
  if (inUrl) candidates.push({ value: inUrl, from: 'url', detail: new URL(url).pathname });
  const agreed = candidates.find((one) =>
    candidates.some((other) => other !== one && sameDay(one.value, other.value)),
  );
  const chosen = agreed ?? candidates[0];
  if (!chosen) return undefined;
  const precise = candidates.find(
    (other) => other.value.length > chosen.value.length && sameDay(other.value, chosen.value),
  );
  return precise ?? chosen;
}

function plainDate(byline: readonly BylinePart[]): Sourced<string> | undefined {
  for (const { block, text } of byline) {
    if (text.length > longestDateLine) continue;
    const stated = timeElementOf(block);
    if (stated) return { value: stated, from: 'labelled-line', detail: 'time' };
    const value = parseDate(text);
    if (value && value.length >= 10 && !foreignLabel.test(text)) {
      return { value: text, from: 'labelled-line', detail: text };
    }
  }
  return undefined;
}

/** A date behind a label that speaks of something else than this page: 热门：2019-01-02 …. */
const foreignLabel = /(?<!时间|時間|日期|发布|發布|发表|刊发)\s*[:：]\s*(?:19|20)\d{2}\s*[-年/.]/u;

/** What a `<time datetime>` in the line says to machines, where it is a date. */
function timeElementOf({ segments }: Block): string | undefined {
  for (const { node } of segments) {
    const stated = node.parentElement?.closest('time')?.getAttribute('datetime');
    if (stated && parseDate(stated)) return stated;
  }
  return undefined;
}
