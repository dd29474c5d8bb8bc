import type { Block } from '../text/line';
import { squash } from '../text/squash';
import type { Sourced } from '../types';
import { isHeading, lineAboveDate } from './above-date';
import type { Declared } from './declared';
import { isColumn, namesSite, partsOfTitle, shortestTitle, withoutSite } from './title-parts';

const longest = 150;

export interface Headline {
  readonly title?: Sourced<string>;
  /** The line that shows it, as an index into the blocks. */
  readonly index?: number;
}

/**
 * The article's title: the heading on the page that the head's title confirms, else what the head declares, else the
 * head's title without the site's name. Where the head names site and column alone, the heading above the date.
 */
export function* readHeadline(
  documentTitle: string,
  declared: Declared,
  blocks: readonly Block[],
  sites: readonly string[],
): Generator<void, Headline> {
  const stated = statedTitle(declared, sites);
  const head = withoutSite(documentTitle, sites);
  const claims = claimsOf([stated?.value, documentTitle], sites);
  const shown = yield* findShown(blocks, claims);
  const heading = unclaimed(blocks, sites);
  if (shown && !(heading && isColumn(blocks[shown.index]?.text.trim() ?? ''))) {
    const { value, index } = wholeHeadline(blocks, shown.index, claims.whole);
    return { title: { value: withoutDay(value), from: 'headline', detail: shown.tag }, index };
  }
  const index = heading ? blocks.indexOf(heading) : undefined;
  if (stated && !namesSite(stated.value, sites)) return { title: stated, index };
  if (head.length >= 2 && !namesSite(head, sites)) return { title: { value: head, from: 'title' }, index };
  if (!heading) return head.length >= 2 ? { title: { value: head, from: 'title' } } : {};
  return { title: { value: withoutDay(heading.text.trim()), from: 'headline' }, index };
}

/** Some systems put the day into the heading, in brackets. */
const withoutDay = (title: string): string =>
  title.replace(/\s*[（(]\s*(?:19|20)\d{2}\s*[-年/.][^（）()]{3,12}[)）]\s*$/u, '');

function statedTitle(declared: Declared, sites: readonly string[]): Sourced<string> | undefined {
  const meta = declared.meta('articletitle', 'article:title', 'dc.title');
  if (meta) return { value: withoutSite(meta.content, sites), from: 'meta', detail: meta.name };
  if (declared.article.headline) {
    return { value: withoutSite(declared.article.headline, sites), from: 'json-ld', detail: 'headline' };
  }
  const graph = declared.meta('og:title', 'twitter:title', 'weibo:article:title');
  return graph && { value: withoutSite(graph.content, sites), from: 'open-graph', detail: graph.name };
}

/** What a page's head says its title is, squashed; parts are what stands between separators, in any place. */
interface Claims {
  readonly whole: readonly string[];
  readonly parts: readonly string[];
}

const shortestPart = 6;

function claimsOf(titles: readonly (string | undefined)[], sites: readonly string[]): Claims {
  const said = titles.filter((title) => title !== undefined && title !== '') as string[];
  const parts = said
    .flatMap(partsOfTitle)
    .filter((part) => part.length >= shortestPart && !namesSite(part, sites))
    .map((part) => squash(part).text);
  return { whole: said.map((title) => squash(title).text), parts };
}

const headings = /^h[1-3]$/;

/** A headline stands within so many lines from the top, menus and all. */
const mostLines = 3_000;

/** A piece from the middle of a claim is the headline only if it is most of it: long titles are broken over lines. */
const mostOfClaim = 0.6;

/** The heading (or, failing that, any line) that says what a claim says; the longest such. */
function* findShown(
  blocks: readonly Block[],
  claims: Claims,
): Generator<void, { readonly index: number; readonly tag: string } | undefined> {
  let best: { index: number; tag: string; score: number } | undefined;
  for (const [index, block] of blocks.slice(0, mostLines).entries()) {
    if (index % 32 === 0) yield;
    if (block.text.length < shortestTitle || block.text.length > longest) continue;
    const text = squash(withoutDay(block.text)).text;
    if (text.length < shortestTitle || !isSaid(text, claims)) continue;
    const tag = block.container instanceof Element ? block.container.localName : '';
    const isLink = block.linkLength > 0.7 * block.text.length;
    const score = text.length + (headings.test(tag) ? 20 : 0) + (tag === 'h1' ? 10 : 0) - (isLink ? 30 : 0);
    if (score < shortestTitle + 2 || (best && best.score >= score)) continue;
    best = { index, tag, score };
  }
  return best;
}

const isSaid = (text: string, { whole, parts }: Claims): boolean =>
  whole.some((claim) => saysTheSame(text, claim)) || parts.some((part) => isPart(text, part));

/** A claim may go on behind the headline with names of channel and site. */
function saysTheSame(text: string, claim: string): boolean {
  if (claim.startsWith(text))
    return text.length >= 0.3 * claim.length || !/[^-_|:.]/.test(claim.charAt(text.length));
  if (claim.includes(text)) return text.length >= 8 && text.length >= mostOfClaim * claim.length;
  return isPart(text, claim);
}

/** The line is the part of a claim, with a few words more, or goes on where the claim was cut short with dots. */
function isPart(text: string, part: string): boolean {
  if (text === part) return true;
  const cut = part.replace(/(?:…|\.{2,})+$/u, '');
  if (cut !== part && cut.length >= 8 && text.startsWith(cut)) return true;
  return part.length >= 8 && part.length >= mostOfClaim * text.length && text.includes(part);
}

/** A headline broken by `<br>` is as many lines of one element, as far as a claim says them in a row. */
function wholeHeadline(
  blocks: readonly Block[],
  shown: number,
  claims: readonly string[],
): { readonly value: string; readonly index: number } {
  const isSaidInRow = (lines: readonly Block[]): boolean => {
    const said = squash(lines.map(({ text }) => text).join('')).text;
    return claims.some((claim) => claim.includes(said));
  };
  const isBeside = (index: number): boolean => blocks[index]?.container === blocks[shown]?.container;
  let from = shown;
  let to = shown + 1;
  while (isBeside(from - 1) && isSaidInRow(blocks.slice(from - 1, to))) from--;
  while (isBeside(to) && isSaidInRow(blocks.slice(from, to + 1))) to++;
  const value = blocks
    .slice(from, to)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .join('');
  return { value, index: to - 1 };
}

/** The heading that no claim confirms: the one above the date, else the page's only one. */
function unclaimed(blocks: readonly Block[], sites: readonly string[]): Block | undefined {
  const above = lineAboveDate(blocks);
  if (above && isHeading(above)) return above;
  const found = blocks.filter(
    (block) =>
      block.container instanceof Element && block.container.localName === 'h1' && block.linkLength === 0,
  );
  const [only] = found;
  const isTitle = found.length === 1 && only && only.text.length >= 6 && !namesSite(only.text.trim(), sites);
  return isTitle ? only : above;
}
