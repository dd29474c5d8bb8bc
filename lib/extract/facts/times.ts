/** Time expressions of a text and the years they resolve to. */
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

const digitYear = '(?:19|20)[0-9]{2}';
const writtenYear = '[一二][〇○零一二三四五六七八九]{3}';
const year = `(?:${digitYear}|${writtenYear})`;
const span = '(?:-|—|–|~|至|到|——)';
const count = '(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})';
const day = `${count}[日号]`;
const month = `${count}月份?`;
const quarter =
  '(?:第[一二三四1-4]季度?|[一二三四1-4]季度|前[一二三两四1-4]个?季度?|首[一二三两]?季度?|其后[一二三两]季度?)';
const firstMonths = `(?:前|首|头)${count}个?月`;
const months = `(?:${month}(?:${day}|[上中下]旬)?${span}(?:${month})?(?:${day})?|${count}${span}${month}|${month}(?:${day}|[上中下]旬|[底末初])?)`;
const part = `(?:${quarter}|${firstMonths}|[上下]半年|${months})`;
const suffix = '(?:当月|期间|以来|以后|开始至今|至今|末|底|初|间|内)?';
/** A stretch that a date ends or frames: 2010年6月至7月时过去半年, 2011年8月至11月的4个月内. */
const frame = `(?:时?过去(?:半年|[一两三]年|${count}个月)|的${count}个月[内间])?`;
const relativeYear =
  '(?:今年|去年|(?<![产成税婚战退之今])前年|明年|(?<![产成税婚战退之今])后年(?![产薪均收销营利])|当年|同年|上年|本年|次年|翌年|全年|年内)';

const pattern = new RegExp(
  [
    `(?<years>${year}年?度?${span}${year}年度?(?:期间|间)?)`,
    `(?<tax>${year}/(?:[0-9]{2}|[〇○零一二三四五六七八九]{2})(?:课税|财政|学)?年度)`,
    `(?<dated>(?:截至|截止到?|到|自|从)?${year}(?:财年|年(?:度|全年)?)(?:${part}|[底末初]|年[底末初])?${suffix}${frame})`,
    `(?<relative>(?:截至|截止到?|到|自|从)?${relativeYear}度?(?:${part}|[底末初])?${suffix}${frame})`,
    `(?<part>(?:截至|截止到?|到|每年)?(?:同月${day}|${part})${suffix}(?![0-9]))`,
    '(?<now>(?:截至)?(?:目前|当前)|截至[今昨]日|同期|[今昨当][天日]|同日|[本当上]月|[本上]周|(?:五一|国庆|春节|元旦|中秋|端午|清明)?(?:小长假|假期|黄金周|长假))',
    `(?<stretch>(?:“|「)?十[一二三四五]五(?:”|」)?(?:规划)?(?:期间|时期|以来|末)|(?:近|过去|未来|最近|今后)${count}(?:年|个月)(?:来|间|内)?|(?:${count}|数)(?:年|个月)[来间内]|近年来|[同相][一关]时段|(?:[一-鿿](?<![在于从和与了])){2,6}期间)`,
  ].join('|'),
  'g',
);

/** Before a time: it is only what the amount is compared with. */
const comparing = /(?:比|较|同比|相比|相对|相当于|高于|低于|超过|仿)$/;
/** After a time: the same. */
const compared = /^(?:同期|同月|水平|的[0-9.]+倍|的[一二两三四五六七八九十]+倍|相比|[末底]?相比)/;

const yearReach = 600;

interface Anchor {
  /** The last year that the text told, and where. */
  told?: number;
  at?: number;
  readonly published?: number;
}

/** All time expressions of a text that `normalize` has passed, sorted and disjoint; those that only compare are left out. */
export function findTimes(text: string, publishedAt?: string): TimeExpression[] {
  const published = publishedAt ? Number(publishedAt.slice(0, 4)) : Number.NaN;
  const anchor: Anchor = published > 0 ? { published } : {};
  const found: TimeExpression[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const span = match.groups?.years !== undefined;
    if (!span && isComparison(text, start, end)) continue;
    found.push(resolve(match, start, end, anchor));
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
  if (/目前|当前|今/.test(words)) return { ...base, ...optionalYear(anchor.published) };
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

const digits = '〇一二三四五六七八九';

function yearsOf(words: string): [number, number] {
  const found = [...words.matchAll(new RegExp(year, 'g'))].map(([written]) =>
    Number(
      [...written]
        .map((char) =>
          char === '零' || char === '○' ? '0' : digits.includes(char) ? String(digits.indexOf(char)) : char,
        )
        .join(''),
    ),
  );
  const first = found[0] ?? 0;
  return [first, found[found.length - 1] ?? first];
}
