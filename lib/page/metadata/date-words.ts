/** Dates in Chinese numerals and of the Republic's calendar, put into digits of the common calendar. */

const digits = '〇一二三四五六七八九';

const numeral = '[〇○零OΟ一二三四五六七八九十廿]';

const inWords = new RegExp(
  `([一二][〇○零OΟ九][〇○零OΟ一二三四五六七八九]{2})年(${numeral}{1,2})月(?:(${numeral}{1,3})日)?`,
  'gu',
);

/** 民國112年5月6日; the year 1 is 1912. */
const republican = /(?:中華|中华)?民[國国]\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;

/** 112年5月6日 where nothing says whose calendar: no other has years of three digits in our time. */
const republicanBare = /(?<!\d)(1[01]\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;

/** Year, and month and day with a slash, in elements of their own: 2023 05 / 06. */
const yearApart = /(?<!\d)((?:19|20)\d{2})\s+(\d{1,2})\s*\/\s*(\d{1,2})(?!\d|\s*\/)/gu;

/** 112-05-06 alone: no year of the common calendar has three digits. */
const republicanShort = /^\s*(1[01]\d)([-/.])(\d{1,2})\2(\d{1,2})(?=\s|$)/u;

const firstRepublican = 1911;

/** The text with 二〇二三年五月六日, 民國112年5月6日 and a leading 112-05-06 as 2023年5月6日; all else as it stands. */
export function inDigits(text: string): string {
  return text
    .replace(inWords, (_match, year: string, month: string, day?: string) => {
      const start = `${digitByDigit(year)}年${upToNinetyNine(month)}月`;
      return day === undefined ? start : `${start}${upToNinetyNine(day)}日`;
    })
    .replace(
      republican,
      (_match, year: string, month: string, day: string) =>
        `${Number(year) + firstRepublican}年${month}月${day}日`,
    )
    .replace(
      republicanBare,
      (_match, year: string, month: string, day: string) =>
        `${Number(year) + firstRepublican}年${month}月${day}日`,
    )
    .replace(yearApart, (_match, year: string, month: string, day: string) => `${year}年${month}月${day}日`)
    .replace(
      republicanShort,
      (_match, year: string, _separator, month: string, day: string) =>
        `${Number(year) + firstRepublican}年${month}月${day}日`,
    );
}

const digitOf = (unit: string): number => Math.max(0, digits.indexOf(unit));

const digitByDigit = (numerals: string): string => Array.from(numerals, digitOf).join('');

/** 六, 十, 十六, 二十, 二十六, 廿六. */
function upToNinetyNine(numerals: string): number {
  const [tens, ones] = numerals.replace('廿', '二十').split('十');
  if (ones === undefined) return Number(digitByDigit(tens ?? ''));
  return (tens === '' ? 1 : digitOf(tens ?? '')) * 10 + (ones === '' ? 0 : digitOf(ones));
}
