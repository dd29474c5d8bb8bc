/** A quarter, a half, months, a day, or a date up to which something counts. */
const number = '[一二三四五六七八九十\\d]{1,3}';
const partOfYear = new RegExp(
  [
    `${number}月?[至到—–~-]${number}月`,
    '[前后首]?第?[一二三四两\\d]个?季度?',
    '[上下]半年',
    `前?${number}个?月(?:份|底|末|${number}[日号])?`,
    '截[至止]',
  ].join('|'),
  'g',
);

/** Without one of these there is no part of a year in a period: most periods are whole years. */
const marker = /[季半月截]|前/;

/**
 * The part of a year that a period names (一季度, 上半年, 截至6月), empty for a whole year or where nothing says. Amounts of
 * different parts of one year are no contradiction, and never one amount.
 */
export function partOfYearIn(period: string | undefined): string {
  if (!period || !marker.test(period)) return '';
  return (period.match(partOfYear) ?? []).join('').replace('第', '');
}
