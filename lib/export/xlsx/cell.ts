import { significantDigits } from '../decimal';
import { escapeMarkup } from '../markup';

/** Indices of the cell formats in `styles.ts`. */
export const cellFormat = { text: 1, date: 2, dateTime: 3, header: 4, number: 5 } as const;

/** The most characters that a cell may hold. */
const longestText = 32_767;

/** A, B … Z, AA, AB … for 0, 1 … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A control character as the format writes what XML cannot hold: _x000D_. */
const escapeControl = (character: string): string =>
  `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Whether there is anything to escape; most texts have nothing. */
const special = /[&<>"\p{Cc}\p{Surrogate}\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u;

/** A text that looks like such an escape is escaped itself. */
function escapeText(text: string): string {
  const short = text.length > longestText ? text.slice(0, longestText) : text;
  if (!special.test(short)) return short;
  const escapes = short
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}/gu, escapeControl);
  return escapeMarkup(escapes);
}

const outerSpace = /^\s|\s$|\n/;

/** A cell with a text, which is never run as a formula. An empty text is no cell. */
export const textCell = (text: string, format: number = cellFormat.text): string =>
  text === ''
    ? ''
    : `s="${format}" t="inlineStr"><is><t${outerSpace.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(text)}</t></is>`;

/** What a double holds exactly becomes a number; a longer decimal stays the text it is. */
export const numberCell = (decimal: string): string =>
  significantDigits(decimal) <= 15 ? `s="${cellFormat.number}"><v>${decimal}</v>` : textCell(decimal);

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
/** Day 0 of spreadsheets, from 1900-03-01 on. */
const dayZero = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** An ISO date or instant as a real date, the time of day as written; a year or a month alone stays text. */
export function dateCell(date: string): string {
  const parts = dayPattern.exec(date) ?? instantPattern.exec(date);
  if (!parts) return textCell(date);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (year < 1901) return textCell(date);
  const days = (Date.UTC(year, month - 1, day, hour, minute, second) - dayZero) / dayLength;
  const format = parts.length > 4 ? cellFormat.dateTime : cellFormat.date;
  return `s="${format}"><v>${days}</v>`;
}
