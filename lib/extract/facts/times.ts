import { type TimeWords, timeAt, year } from './time-pattern';

/** A time expression of a text and the year it resolves to. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  /** The year it resolves to, where the text or the publication date tells. */
  readonly year?: number;
  /** First and last year of a span of years (2011~2013年). */
  readonly years?: readonly [number, number];
  /** A single day (3月5日, 今天): the day of an event or a report more often than an amount's period. */
  readonly day: boolean;
  /** A coming year that something is to reach (到2025年). */
  readonly goal: boolean;
  /** It holds for the words right behind it alone (单日, 首月, 每年, 上线三天). */
  readonly narrow?: boolean;
}

/** Before a time: it is only what the amount is compared with. */
const comparing = /(?:比起?|较|同比|相比|相对|相当于|高于|低于|超过|仿)$/;
/** After a time: the same. */
const compared = /^(?:同月|水平|的[0-9.]+倍|的[一二两三四五六七八九十]+倍|相比|[末底]?相比)/;

/** Year 0 of the calendar of Taiwan (104年 is 2015). */
const republicStart = 1911;

const yearReach = 600;
const window = 700;

interface Anchor {
  /** The last year that the text told, and where. */
  told?: number;
  at?: number;
  /** The latest year told, and the year in which the text speaks, where the name of a report or a full date tells. */
  latest?: number;
  speaks?: number;
  readonly published?: number;
}

/**
 * Time expressions of a text that `normalize` has passed, sorted and disjoint; those that only compare are left out.
 * Looks only at the windows before the given places (sorted), where an amount could take them up.
 */
export function findTimes(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
  publishedAt?: string,
): TimeExpression[] {
  const published = publishedAt ? Number(publishedAt.slice(0, 4)) : Number.NaN;
  const anchor: Anchor = published > 0 ? { published } : {};
  const found: TimeExpression[] = [];
  let at = 0;
  for (const place of places) {
    at = Math.max(at, place.start - window);
    while (at < place.end) {
      const hit = timeAt(text, at, found[found.length - 1]?.end ?? 0);
      if (!hit) {
        at++;
        continue;
      }
      at = Math.max(at + 1, hit.end);
      if (hit.kind !== 'years' && isComparison(text, hit.start, hit.end)) continue;
      found.push(resolve(text, hit, anchor));
    }
  }
  return found;
}

/** 去年同期 is only compared with, unless the amount of that time follows. */
const ownBefore = /^(?:[为是仅]|只有|则|亏损|盈利|净|录得|约|的?[0-9]|实现|该?公司[实净亏盈营])/;

function isComparison(text: string, start: number, end: number): boolean {
  if (text.startsWith('同期', end - 2) && end - start > 2 && !ownBefore.test(text.slice(end, end + 3)))
    return true;
  if (comparing.test(text.slice(Math.max(0, start - 3), start)))
    return !/^的[0-9]/.test(text.slice(end, end + 2));
  return compared.test(text.slice(end, end + 6));
}

function resolve(text: string, { start, end, kind }: TimeWords, anchor: Anchor): TimeExpression {
  const words = text.slice(start, end);
  const isDay = dayEnd.test(words) && !wholeDay.test(words) && !/至|到|-|—|~/.test(words) && kind !== 'years';
  const base = { start, end, day: isDay, goal: false };
  if (kind === 'years') {
    const years = yearsOf(words);
    return { ...base, years, ...optionalYear(years[0] === years[1] ? years[0] : undefined) };
  }
  if (kind === 'tax' || kind === 'stretch') return base;
  if (kind === 'republic') return { ...base, year: republicStart + Number(/[0-9]+/.exec(words)?.[0]) };
  if (kind === 'dated') {
    const told = yearsOf(words)[0];
    const goal = words.startsWith('到');
    if (!goal) tellYear(anchor, text, words, told, end);
    // A start tells no year that the amount holds for.
    return { ...base, ...optionalYear(/^[自从]/.test(words) ? undefined : told), goal };
  }
  if (kind === 'relative') {
    const expected = words === '全年' && text.startsWith('预计', start - 2);
    return { ...base, ...optionalYear(expected ? undefined : relative(words, anchor)) };
  }
  if (kind === 'part')
    return {
      ...base,
      ...optionalYear(words.startsWith('每年') ? undefined : nearYear(anchor, start)),
    };
  if (undated.test(words)) return { ...base, narrow: narrow.test(words) };
  if (/目前|当前|今|现在/.test(words)) return { ...base, ...optionalYear(anchor.published) };
  return { ...base, ...optionalYear(nearYear(anchor, start)) };
}

const dayEnd = /(?:[日号天周晚早晨点时]|[上下]午|晚间|凌晨)$|(?:周|星期|礼拜)[一二三四五六日天]$/;
/** A whole day or week as a period, not the day of an event. */
const wholeDay = /^(?:全[天日周]|[单首][日周]|.*(?:同期|上线).*)$/;
/** These tell no year. */
const undated =
  /年前$|天内|日内|周内|上线|过去|近期|每年|^一年|节[前后]|全[天日周]|[单首][日周天月]|赛季|学[年期]|星期|礼拜|周./;
const narrow = /天内|日内|周内|上线|^过去$|每年|^一年|节[前后]|[单首][日周天月]/;

/** After a year: the report on it is out, so the text speaks in the next year, or, for a part of it, in the same. */
const yearlyReport = /^(?:年?度?)?(?:年度报告|年报|业绩快报|度?(?:财务)?决算报告)/;
const partReport = /^(?:年?度?)?(?:半年度?报告?|中报|[一三]季报|第?[一二三]季度|前三季度|预算|政府工作报告)/;
/** A year in which something began is no year to which the months told after it belong. */
const beginning = /^(?:,)?(?:.{0,4})(?:成立|创办|创立|始建|建校|开园|诞生|出生|创刊|建成)/;
const founded = /(?:成立|创办|创立|始建|诞生|出生|建成|开园)于?$/;

function tellYear(anchor: Anchor, text: string, words: string, told: number, end: number): void {
  const yearEnd = text.indexOf('年', end - words.length) + 1;
  const after = text.slice(yearEnd, yearEnd + 12);
  if (yearlyReport.test(after)) anchor.speaks = told + 1;
  else if (partReport.test(after)) anchor.speaks ??= told;
  const start = end - words.length;
  if (founded.test(text.slice(Math.max(0, start - 4), start))) return;
  if (beginning.test(text.slice(end, end + 10)) || /^[自从].*以来$/.test(words)) return;
  if (anchor.latest !== undefined && told < anchor.latest - 2) return;
  anchor.latest = Math.max(anchor.latest ?? told, told);
  anchor.told = told;
  anchor.at = end;
}

/** A bare month or quarter lies in the year told shortly before, else in that of publication. */
function nearYear(anchor: Anchor, at: number): number | undefined {
  return anchor.at !== undefined && at - anchor.at < yearReach ? anchor.told : anchor.published;
}

function optionalYear(value: number | undefined): { year?: number } {
  return value === undefined ? {} : { year: value };
}

const offsets: Readonly<Record<string, number>> = {
  今: 0,
  本: 0,
  去: -1,
  上: -1,
  前: -2,
  明: 1,
  来: 1,
  后: 2,
};

function relative(words: string, anchor: Anchor): number | undefined {
  if (/[当同]年|^全年/.test(words)) return anchor.told ?? anchor.published;
  if (/^上年/.test(words) && anchor.told !== undefined) return anchor.told - 1;
  if (/[次翌]年/.test(words)) return anchor.told === undefined ? undefined : anchor.told + 1;
  const key = /([今本去上前明来后])年/.exec(words)?.[1];
  const now = anchor.published ?? anchor.speaks;
  if (now === undefined) return undefined;
  return now + (key ? (offsets[key] ?? 0) : 0);
}

const writtenDigits = '〇一二三四五六七八九';
const yearWords = new RegExp(year, 'g');

function yearsOf(words: string): [number, number] {
  const found = words.match(yearWords) ?? [];
  const first = readYear(found[0] ?? '');
  return [first, found.length > 1 ? readYear(found[found.length - 1] ?? '') : first];
}

function readYear(written: string): number {
  let value = 0;
  for (const char of written.trimEnd()) {
    const digit = char === '零' || char === '○' ? 0 : writtenDigits.indexOf(char);
    value = value * 10 + (digit >= 0 ? digit : Number(char));
  }
  return value;
}
