import type { Block } from '../text/line';
import type { PageMetadata, Sourced } from '../types';
import { dateInUrl, parseDate, sameDay } from './date';
import { type Declared, readDeclared } from './declared';
import { readHeadline } from './headline';
import { type Label, labelled } from './labels';

export interface MetadataInput {
  readonly document: Document;
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

/** Title, outlet, author, editor and publish date as the page states them. A field is absent rather than guessed. */
export function readMetadata({ document, url, blocks, siteOutlet }: MetadataInput): PageMetadata {
  const declared = readDeclared(document);
  const sites = [siteOutlet, declared.meta('og:site_name', 'sitename')?.content ?? ''];
  const headline = readHeadline(document.title, declared, blocks, sites);
  const byline = bylineOf(blocks, headline.index);
  return {
    title: headline.title,
    outlet: readOutlet(declared, byline, siteOutlet),
    author: readAuthor(declared, byline),
    editor: readEditor(declared, byline, blocks),
    publishedAt: readDate(declared, byline, url, headline.index !== undefined),
  };
}

/** The short lines around the headline, those behind it first. */
function bylineOf(blocks: readonly Block[], headline: number | undefined): string[] {
  const at = headline ?? 0;
  const behind = blocks.slice(at + (headline === undefined ? 0 : 1), at + 1 + linesAfter);
  const before = blocks.slice(Math.max(0, at - linesBefore), at).reverse();
  return [...behind, ...before].map((block) => block.text).filter((text) => text.length <= longestByline);
}

/** The first labelled value; one that stands in the next line is read there. */
function findLabelled(lines: readonly string[], label: Label): Sourced<string> | undefined {
  for (const [index, line] of lines.entries()) {
    const found = labelled(line, label);
    if (!found) continue;
    const next = lines[index + 1] ?? '';
    const value = found.value || (next.length <= 24 && !/[:：。]/.test(next) ? next.trim() : '');
    if (value) return { value, from: 'labelled-line', detail: found.text };
  }
  return undefined;
}

const isName = (value: string): boolean => !/https?:|www\.|[<>{}=]/.test(value) && /\p{L}/u.test(value);

function readOutlet(
  declared: Declared,
  byline: readonly string[],
  siteOutlet: string,
): Sourced<string> | undefined {
  const source = declared.meta('contentsource', 'content_source', 'mediaid', 'source', 'article:source');
  if (source && isName(source.content) && source.content.length <= 40) {
    const value = source.content.replace(/^(?:来源|稿源)\s*[:：]\s*/u, '').trim();
    if (value) return { value, from: 'meta', detail: source.name };
  }
  const line = findLabelled(byline, 'outlet');
  if (line && isName(line.value)) return line;
  if (siteOutlet) return { value: siteOutlet, from: 'site' };
  if (declared.article.publisher) {
    return { value: declared.article.publisher, from: 'json-ld', detail: 'publisher' };
  }
  const name = declared.meta('og:site_name', 'sitename', 'application-name');
  if (!name || !isName(name.content)) return undefined;
  return {
    value: name.content,
    from: name.name.startsWith('og:') ? 'open-graph' : 'meta',
    detail: name.name,
  };
}

function readAuthor(declared: Declared, byline: readonly string[]): Sourced<string> | undefined {
  const line = findLabelled(byline, 'author');
  if (line && line.value.length <= 24) return line;
  if (declared.article.author && declared.article.author.length <= 24) {
    return { value: declared.article.author, from: 'json-ld', detail: 'author' };
  }
  const meta = declared.meta('author', 'article:author', 'byl');
  if (!meta || !isName(meta.content) || meta.content.length > 24) return undefined;
  return {
    value: meta.content,
    from: meta.name.startsWith('article:') ? 'open-graph' : 'meta',
    detail: meta.name,
  };
}

function readEditor(
  declared: Declared,
  byline: readonly string[],
  blocks: readonly Block[],
): Sourced<string> | undefined {
  const short = blocks.map((block) => block.text).filter((text) => text.length <= 80);
  const line = findLabelled(byline, 'editor') ?? findLabelled(short, 'editor');
  if (line && line.value.length <= 16) return line;
  const meta = declared.meta('editor', 'article:editor', 'dc.contributor');
  return meta && isName(meta.content) && meta.content.length <= 16
    ? { value: meta.content, from: 'meta', detail: meta.name }
    : undefined;
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

/** A line that is hardly more than a date. */
const longestDateLine = 60;

/** What head, page and address state; where they disagree on the day, the day that two of them state wins. */
function readDate(
  declared: Declared,
  byline: readonly string[],
  url: string,
  hasHeadline: boolean,
): Sourced<string> | undefined {
  const meta = declared.meta(...dateMetas);
  const line = findLabelled(byline, 'published') ?? plainDate(hasHeadline ? byline : []);
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

function plainDate(byline: readonly string[]): Sourced<string> | undefined {
  for (const line of byline) {
    if (line.length > longestDateLine) continue;
    const value = parseDate(line);
    if (value && value.length >= 10) return { value: line, from: 'labelled-line', detail: line };
  }
  return undefined;
}
