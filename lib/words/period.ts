import type { Language } from '.';

/**
 * The time that an amount holds for, as the text has it, with the year that it means beside it where the text does not
 * say the year itself: 目前（2021）, 2020年. Empty where nothing is known.
 */
export function sayPeriod(
  { period = '', year }: { readonly period?: string | undefined; readonly year?: number | undefined },
  language: Language,
): string {
  const said = year === undefined ? '' : String(year);
  if (!period || !said || period.includes(said)) return period || said;
  return language === 'en' ? `${period} (${said})` : `${period}（${said}）`;
}
