import type { Block } from '../text/line';
import type { Sourced } from '../types';
import { type BylinePart, findLabelled } from './byline';
import { dateInUrl, parseDate, sameDay } from './date';
import type { Declared } from './declared';
import { isLabelAlone, labelled } from './labels';

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
export const longestDateLine = 60;

/** 发布于：广东省 is no date. */
const isDate = (value: string): boolean => parseDate(value) !== undefined;

/** What head, page and address state; where they disagree on the day, the day that two of them state wins. */
export function readDate(
  declared: Declared,
  byline: readonly BylinePart[],
  url: string,
  hasHeadline: boolean,
): Sourced<string> | undefined {
  const meta = declared.meta(...dateMetas) ?? declared.metaLike(publishedName);
  const line =
    findLabelled(byline, 'published', isDate) ??
    findLabelled(byline, 'dated', isDate) ??
    plainDate(hasHeadline ? byline : []) ??
    findLabelled(byline, 'written', isDate);
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
  for (const { block, text, previous } of byline) {
    if (text.length > longestDateLine || isOfAnother(block)) continue;
    if (labelled(text, 'written') || isLabelAlone(previous, 'written')) continue;
    const stated = timeElementOf(block);
    if (stated) return { value: stated, from: 'labelled-line', detail: 'time' };
    const value = parseDate(text);
    if (value && value.length >= 10 && !foreignLabel.test(text)) {
      return { value: text, from: 'labelled-line', detail: text };
    }
  }
  return undefined;
}

/** A line that is another article's title, as a link, and its date. */
function isOfAnother({ container, linkLength, text }: Block): boolean {
  if (linkLength === 0) return false;
  const isItem = container instanceof Element && /^(?:li|dd)$/.test(container.localName);
  return isItem || (linkLength >= shortestTitle && linkLength >= 0.4 * text.length);
}
const shortestTitle = 8;

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
