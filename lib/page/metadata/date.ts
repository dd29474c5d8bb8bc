import { parseUrl } from '../../url';
import { inDigits } from './date-words';

/** Dates of Chinese pages. China has had one zone and no summer time since 1992; a year is never guessed. */

/** What a page may have been published in. Dates outside are misread numbers. */
const firstYear = 1990;

const zone = '+08:00';

const written =
  /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)\s*日?(?:(?:[^\d]{0,6}?(上午|下午|晚上|AM|PM))?[^\d]{0,8}?(\d{1,2})\s*(?:[:：]|时|點|点)\s*(\d{1,2})(?!\d)(?:分)?(?:\s*[:：]\s*(\d{1,2}))?(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?/iu;
const monthOnly = /(?<!\d)((?:19|20)\d{2})\s*(?:年\s*(\d{1,2})\s*月|[-/](\d{1,2}))(?!\s*[-/.]?\d)/u;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:\d{2})?)?$/;
const english =
  /(?:([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}),? |(\d{1,2}) ([A-Z][a-z]{2})[a-z]*,? )((?:19|20)\d{2})/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * The first date in a text as ISO 8601 with the precision of the text: 2021-01-18T09:30+08:00, 2021-01-18 or 2021-01.
 * A time in another zone comes back in Asia/Shanghai. Undefined where there is no full year, or no such day.
 */
export function parseDate(text: string, now: Date = new Date()): string | undefined {
  const source = inDigits(text.normalize('NFKC'));
  const full = written.exec(source);
  if (full) {
    const [all, year, month, day, half, hour, minute, , offset] = full;
    // 2021-01-18 09:30-11:30 is a span of time; only ISO 8601 with its T has zones behind Greenwich.
    const isSpan = offset?.startsWith('-') && !/\dT\d/.test(all);
    return build(now, year, month, day, half, hour, minute, isSpan ? undefined : offset);
  }
  const packed = compact.exec(source.trim());
  if (packed) return build(now, packed[1], packed[2], packed[3], undefined, packed[4], packed[5]);
  const named = english.exec(source);
  if (named) {
    const month = months.indexOf(named[1] ?? named[4] ?? '') + 1;
    return build(now, named[5], String(month), named[2] ?? named[3]);
  }
  const part = monthOnly.exec(source);
  const month = Number(part?.[2] ?? part?.[3]);
  if (!part || month < 1 || month > 12 || !isYear(Number(part[1]), now)) return undefined;
  return `${part[1]}-${pad(month)}`;
}

const isYear = (year: number, now: Date): boolean => year >= firstYear && year <= now.getFullYear() + 1;

function build(
  now: Date,
  yearText?: string,
  monthText?: string,
  dayText?: string,
  half?: string,
  hourText?: string,
  minuteText?: string,
  offset?: string,
): string | undefined {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (!isYear(year, now) || !isDay(year, month, day)) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (Date.parse(`${date}T00:00${zone}`) > now.getTime() + 2 * 86_400_000) return undefined;
  if (hourText === undefined || minuteText === undefined) return date;
  const afternoon = half !== undefined && /下午|晚上|PM/i.test(half) && Number(hourText) < 12;
  const hour = Number(hourText) + (afternoon ? 12 : 0);
  const minute = Number(minuteText);
  if (hour > 23 || minute > 59) return date;
  const local = `${date}T${pad(hour)}:${pad(minute)}`;
  return (offset && inShanghai(local, offset)) || `${local}${zone}`;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The zones of the earth lie between -12:00 and +14:00. */
const offsets = /^[+-](?:0\d|1[0-4]):?[0-5]\d$/;

/** Undefined where the offset is that of no zone. */
function inShanghai(local: string, offset: string): string | undefined {
  const isGreenwich = /^(?:Z|UTC)$/i.test(offset);
  if (!isGreenwich && !offsets.test(offset)) return undefined;
  const named = isGreenwich ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const instant = Date.parse(`${local}${named}`);
  return `${new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16)}${zone}`;
}

const urlDates = [
  /(?:^|[/_-])((?:19|20)\d{2})[-/_](\d{1,2})[-/_](\d{1,2})(?=$|[/_.-])/,
  /(?:^|[/_-])((?:19|20)\d{2})[-/]?(\d{2})[-/]?(\d{2})(?=$|[/_.-])/,
  /[/_-][a-z]{0,4}((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[/_.-]|\d{0,10}\.)/,
];

/** The day in a URL's path (/2021-01/18/, /20210118/, t20210118_…), if any. */
export function dateInUrl(url: string, now: Date = new Date()): string | undefined {
  const pathname = parseUrl(url)?.pathname;
  if (pathname === undefined) return undefined;
  for (const pattern of urlDates) {
    const match = pattern.exec(pathname);
    const date = match && build(now, match[1], match[2], match[3]);
    if (date) return date;
  }
  return undefined;
}

/** True where two dates of any precision are of the same day, as far as both tell. */
export const sameDay = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length, 10);
  return a.slice(0, length) === b.slice(0, length);
};
