import type { Block } from '../text/line';
import type { Sourced } from '../types';
import { type BylinePart, findLabelled, isOfAnother, signatures } from './byline';
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

/**
 * What head, page and address state; where they disagree on the day, the day that two of them state wins. When a page
 * was signed or last changed counts only where nothing tells when it was published.
 */
export function readDate(
  declared: Declared,
  byline: readonly BylinePart[],
  url: string,
  blocks: readonly Block[],
  headline: Block | undefined,
): Sourced<string> | undefined {
  const meta = declared.meta(...dateMetas) ?? declared.metaLike(publishedName);
  const line =
    findLabelled(byline, 'published', isDate) ??
    findLabelled(byline, 'dated', isDate) ??
    (headline && (plainDate(byline) ?? dateInHeadline(headline))) ??
    signedDate(blocks);
  const stated: readonly (Sourced<string> | undefined)[] = [
    meta && { value: meta.content, from: 'meta', detail: meta.name },
    declared.article.published
      ? { value: declared.article.published, from: 'json-ld', detail: 'datePublished' }
      : undefined,
    line,
  ];
  const candidates = stated.flatMap(parsed);
  const inUrl = dateInUrl(url);
  if (inUrl) candidates.push({ value: inUrl, from: 'url', detail: new URL(url).pathname });
  if (candidates.length === 0) return parsed(findLabelled(byline, 'written', isDate))[0];
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

const signature = /^[\s（(【[]*(?:发布|發布|發佈|发表|刊发)(?:时间|時間|日期)\s*[:：]/u;

/** 发布日期：… behind the text, if the page says it of one day alone: lists say it of many. */
function signedDate(blocks: readonly Block[]): Sourced<string> | undefined {
  const stated = signatures(blocks, signature).flatMap((line) =>
    parsed(findLabelled([line], 'published', isDate)),
  );
  const [first] = stated;
  return first && stated.every(({ value }) => sameDay(value, first.value)) ? first : undefined;
}

function parsed(candidate: Sourced<string> | undefined): Sourced<string>[] {
  const value = candidate && parseDate(candidate.value);
  return candidate && value ? [{ ...candidate, value }] : [];
}

function plainDate(byline: readonly BylinePart[]): Sourced<string> | undefined {
  let prose = 0;
  for (const { block, text, previous, isAbove } of byline) {
    if (isProse(text)) prose++;
    if (text.length > longestDateLine || isOfAnother(block) || isOfToday(text, isAbove)) continue;
    if (
      (labelled(text, 'written') && !labelled(text, 'published')) ||
      isLabelAlone(previous, 'written') ||
      changed.test(text)
    )
      continue;
    // Behind the text stand comments and other articles; a page signs with a line that is a date and nothing else.
    if (prose >= mostProse && !isAbove && !dateAlone.test(text)) continue;
    const stated = timeElementOf(block);
    if (stated) return { value: stated, from: 'labelled-line', detail: 'time' };
    const value = parseDate(text);
    if (value && value.length >= 10 && !foreignLabel.test(text)) {
      return { value: text, from: 'labelled-line', detail: text };
    }
  }
  return undefined;
}

/** A lead and a caption may stand between headline and date. */
const mostProse = 2;
const isProse = (text: string): boolean => text.length >= 40 && /[。！？]/.test(text);

const dateAlone = /^[\s（(\d年月日时分秒點時星期周週日一二三四五六天\-/.:：,，)）]+$/u;

/** 2023-05-06 08:00 更新 */
const changed = /\d\s*[)）]?\s*(?:更新|修改)\s*$/u;

/** The day of reading, as the head of a site shows it: 今天是2024年11月24日 星期日. */
const isOfToday = (text: string, isAbove: boolean): boolean =>
  /今天是|今日是|现在是|現在時間|欢迎|歡迎|农历|農曆/u.test(text) ||
  (isAbove && /星期|礼拜|[周週][一二三四五六日]/u.test(text));

/** Some systems put the day into the heading, in brackets or in a line of its own. */
function dateInHeadline({ text }: Block): Sourced<string> | undefined {
  const value = /[（(]\s*((?:19|20)\d{2}\s*[-年/.][^（）()]{3,14})[)）]\s*$/u.exec(text)?.[1];
  return value === undefined ? undefined : { value, from: 'headline', detail: text };
}

/** A date behind a label that speaks of something else than when this page was published: 热门：2019-01-02, 报名时间：…. */
const foreignLabel =
  /(?:[^\s\d:：](?<!(?:发布|發布|發佈|发表|發表|刊发|发稿)(?:时间|時間|日期)?|(?:^|[\s|｜])(?:时间|時間|日期)))\s*[:：]\s*(?:19|20)\d{2}\s*[-年/.]/u;

/** What a `<time datetime>` in the line says to machines, where it is a date. */
function timeElementOf({ segments }: Block): string | undefined {
  for (const { node } of segments) {
    const stated = node.parentElement?.closest('time')?.getAttribute('datetime');
    if (stated && parseDate(stated)) return stated;
  }
  return undefined;
}
