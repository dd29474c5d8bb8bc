import type { Amount } from '../extract/types';
import { sayValue } from '../words/amount';
import { citePage } from './citation';
import { type ExportColumn, type HeaderLanguage, numberColumns } from './columns';
import { decimalPattern, shiftDecimal } from './decimal';
import { type IdentityPart, identityCells } from './identity-cells';
import { textFragmentUrl } from './link';
import type { ExportFact, ExportSnippet } from './snippet';

export { exportColumns } from './columns';
export type { ExportSnippet } from './snippet';

/** What one row stands for: a mention (with the fact of its amount), a fact, or a whole snippet. */
export const rowUnits = ['mention', 'fact', 'snippet'] as const;
export type RowUnit = (typeof rowUnits)[number];

/** Several subjects or tags stand in one cell, joined by this. */
export const listSeparator = '; ';

/** A row before its cells are read: only those that a file has are worked out. */
export interface ExportRow {
  readonly snippet: ExportSnippet;
  /** What all rows of a snippet share and what takes time. */
  readonly shared: { readonly link: string; readonly tags: string };
  /** Of the cells that are put into words. */
  readonly language: HeaderLanguage;
  readonly kind: ExportSnippet['kind'];
  readonly text: string;
  readonly amount?: Amount | undefined;
  readonly fact?: ExportFact | undefined;
}

/** One row per fact or mention of a snippet, in text order; a snippet without any gives one row of its own. */
export const toRows = (snippet: ExportSnippet): ExportRow[] => rowsOf(snippet, 'mention', 'en');

/**
 * The rows of one snippet. `mention`: as `toRows`. `fact`: one row per fact, none for a snippet without any. `snippet`:
 * one row, with the fact's cells where it has exactly one.
 */
export function rowsOf(snippet: ExportSnippet, unit: RowUnit, language: HeaderLanguage): ExportRow[] {
  const { url } = snippet.page;
  const shared = {
    link: url ? textFragmentUrl(url, snippet.sentence, snippet.selectors) : '',
    tags: snippet.tags.join(listSeparator),
  };
  const base = { snippet, shared, language };
  const factRow = (fact: ExportFact): ExportRow => ({
    ...base,
    kind: fact.kind ?? 'money',
    text: fact.text,
    amount: fact,
    fact,
  });
  const ownRow = (fact?: ExportFact): ExportRow => ({
    ...base,
    kind: snippet.kind,
    text: snippet.text,
    amount: fact,
    fact,
  });
  if (unit === 'fact') return snippet.facts.map(factRow);
  if (unit === 'snippet') return [ownRow(snippet.facts.length === 1 ? snippet.facts[0] : undefined)];
  const facts = new Map(snippet.facts.map((fact) => [`${fact.start}-${fact.end}`, fact]));
  const left = new Set(snippet.facts);
  const rows = snippet.mentions.map(({ start, end, kind, text, amount }): ExportRow => {
    const fact = facts.get(`${start}-${end}`);
    if (fact) left.delete(fact);
    return { ...base, kind, text, amount: fact ?? amount, fact };
  });
  // A fact that the reader added need not have a mention.
  for (const fact of left) rows.push(factRow(fact));
  return rows.length > 0 ? rows : [ownRow()];
}

const shifted = (value: string | undefined, places: number): string =>
  value === undefined ? '' : shiftDecimal(value, places);

const mentioned = ({ snippet }: ExportRow, ...kinds: string[]): string => {
  const texts = snippet.mentions.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  return [...new Set(texts)].join(listSeparator);
};

/** Of a park or an institution itself, of an amount its subjects. */
const identityCell = (row: ExportRow, part: IdentityPart): string =>
  identityCells(row.snippet.identities, row.fact ? row.fact.subject : [row.text], part).join(listSeparator);

const readers: Readonly<Record<ExportColumn, (row: ExportRow) => string>> = {
  kind: (row) => row.kind,
  text: (row) => row.text,
  subject: (row) => row.fact?.subject.join(listSeparator) ?? '',
  metric: (row) => row.fact?.metric ?? '',
  qualifier: (row) => row.amount?.qualifier ?? '',
  value: (row) => row.amount?.value ?? '',
  value_max: (row) => row.amount?.valueMax ?? '',
  currency: (row) => row.amount?.currency ?? '',
  period: (row) => row.fact?.period ?? '',
  year: (row) => (row.fact?.year === undefined ? '' : String(row.fact.year)),
  status: (row) => row.fact?.status ?? '',
  sentence: (row) => row.snippet.sentence,
  note: (row) => row.snippet.note,
  tags: (row) => row.shared.tags,
  title: (row) => row.snippet.page.title ?? '',
  outlet: (row) => row.snippet.page.outlet ?? '',
  author: (row) => row.snippet.page.author ?? '',
  published_at: (row) => row.snippet.page.publishedAt ?? '',
  url: (row) => row.snippet.page.url,
  link: (row) => row.shared.link,
  saved_at: (row) => row.snippet.savedAt,
  canonical_name: (row) => identityCell(row, 'canonicalName'),
  level: (row) => identityCell(row, 'level'),
  province: (row) => identityCell(row, 'province'),
  city: (row) => identityCell(row, 'city'),
  display: (row) => (row.amount ? sayValue(row.amount, row.language) : ''),
  value_wan: (row) => shifted(row.amount?.value, 4),
  value_yi: (row) => shifted(row.amount?.value, 8),
  unit: (row) => row.amount?.unit ?? '',
  parks: (row) => mentioned(row, 'park'),
  institutions: (row) => mentioned(row, 'institution'),
  amounts: (row) => mentioned(row, 'money', 'figure'),
  citation: (row) => citePage(row.snippet.page, row.snippet.savedAt),
  id: (row) => row.snippet.id ?? '',
};

/** A row's cell: an exact decimal or empty in a column of numbers, a text in any other. */
export const readCell = (row: ExportRow, column: ExportColumn): string => readers[column](row);

/** True where a cell of this column is a number. */
export const isNumberCell = (column: ExportColumn, cell: string): boolean =>
  numberColumns.has(column) && decimalPattern.test(cell);
