import { decimalPattern } from './decimal';

/** What a spreadsheet may take as the start of a formula: also in full width, and behind spaces or apostrophes. */
const formulaStart = /^'*(?:[\s\u00a0\u3000]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Digits that a spreadsheet would change on reading: an id too long for a double, or one with zeros before it. */
const identifier = /^'*-?(?:\d{16,}(?:\.\d+)?|0\d+|\d+(?:\.\d+)?[eE][+-]?\d+)$/;

/** What a spreadsheet would take for a day (1/2, 3-5, 2020-12), a time of day, or a number written otherwise: (5), 1,234. */
const likeDateOrNumber =
  /^'*(?:\d{1,4}[/-]\d{1,2}(?:\/\d{1,4})?|\d{1,2}:\d{2}(?::\d{2})?|[(（]\d[\d,.]*[)）]|\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/;

const mustBeMarked = (text: string): boolean =>
  (formulaStart.test(text) && !decimalPattern.test(text)) ||
  identifier.test(text) ||
  likeDateOrNumber.test(text);

/**
 * A text that a spreadsheet shows and never runs, rounds or takes for a day: formula-like text (the OWASP advice on CSV
 * injection), long ids, and what looks like a short date get an apostrophe before them. Plain decimals such as -12.5 and
 * whole ISO dates are left as they are. `readTextCell` undoes it.
 */
export function neutraliseFormula(text: string): string {
  return mustBeMarked(text) ? `'${text}` : text;
}

/** The text that `neutraliseFormula` was given. */
export function readTextCell(cell: string): string {
  return cell.startsWith("'") && mustBeMarked(cell) ? cell.slice(1) : cell;
}
