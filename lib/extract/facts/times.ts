import { timeAt, year } from './time-pattern';

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
}

/** Before a time: it is only what the amount is compared with. */
const comparing = /(?:比|较|同比|相比|相对|相当于|高于|低于|超过|仿)$/;
/** After a time: the same. */
const compared = /^(?:同期|同月|水平|的[0-9.]+倍|的[一二两三四五六七八九十]+倍|相比|[末底]?相比)/;

const yearReach = 600;
const window = 700;

interface Anchor {
  /** The last year that the text told, and where. */
  told?: number;
  at?: number;
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
      const end = hit.start + hit.match[0].length;
      at = Math.max(at + 1, end);
      if (hit.match.groups?.years === undefined && isComparison(text, hit.start, end)) continue;
      found.push(resolve(hit.match, hit.start, end, anchor));
    }
  }
  return found;
}

function isComparison(text: string, start: number, end: number): boolean {
  return comparing.test(text.slice(Math.max(0, start - 3), start)) || compared.test(text.slice(end, end + 6));
}

function resolve(match: RegExpMatchArray, start: number, end: number, anchor: Anchor): TimeExpression {
  const words = match[0];
  const groups = match.groups ?? {};
  const isDay = /[日号天周]$/.test(words) && !/至|到|-|—|~/.test(words) && !groups.years;
  const base = { start, end, day: isDay, goal: false };
  if (groups.years) return { ...base, years: yearsOf(words) };
  if (groups.tax || groups.stretch) return base;
  if (groups.dated) {
    const told = yearsOf(words)[0];
    const goal = words.startsWith('到');
    if (!goal) {
      anchor.told = told;
      anchor.at = end;
    }
    return { ...base, year: told, goal };
  }
  if (groups.relative) return { ...base, ...optionalYear(relative(words, anchor)) };
  if (groups.part)
    return {
      ...base,
      ...optionalYear(words.startsWith('每年') ? undefined : nearYear(anchor, start)),
    };
  if (/目前|当前|今|现在/.test(words)) return { ...base, ...optionalYear(anchor.published) };
  return { ...base, ...optionalYear(nearYear(anchor, start)) };
}

/** A bare month or quarter lies in the year told shortly before, else in that of publication. */
function nearYear(anchor: Anchor, at: number): number | undefined {
  return anchor.at !== undefined && at - anchor.at < yearReach ? anchor.told : anchor.published;
}

function optionalYear(value: number | undefined): { year?: number } {
  return value === undefined ? {} : { year: value };
}

const offsets: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 前: -2, 明: 1, 后: 2 };

function relative(words: string, anchor: Anchor): number | undefined {
  if (/[当同]年/.test(words)) return anchor.told ?? anchor.published;
  if (/[次翌]年/.test(words)) return anchor.told === undefined ? undefined : anchor.told + 1;
  const key = /([今本去上前明后])年/.exec(words)?.[1];
  if (anchor.published === undefined) return undefined;
  return anchor.published + (key ? (offsets[key] ?? 0) : 0);
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
  for (const char of written) {
    const digit = char === '零' || char === '○' ? 0 : writtenDigits.indexOf(char);
    value = value * 10 + (digit >= 0 ? digit : Number(char));
  }
  return value;
}
