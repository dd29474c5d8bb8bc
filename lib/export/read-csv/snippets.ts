import { listSeparator } from '../rows';
import type { ExportFact, ExportMention, ExportSnippet } from '../snippet';
import type { CsvProblem, CsvRow } from './row';

export interface NumberedRow {
  readonly line: number;
  readonly row: CsvRow;
}

/** The rows of one sentence of one page as the snippet that they were, or the rows that do not fit into it. */
export function toSnippet(rows: readonly [NumberedRow, ...NumberedRow[]]): ExportSnippet | CsvProblem[] {
  const [{ row: first }] = rows;
  const { sentence } = first;
  const problems: CsvProblem[] = [];
  const mentions = new Map<string, ExportMention>();
  const facts = new Map<string, ExportFact>();
  let from = 0;
  for (const { line, row } of rows) {
    const { kind, text } = row;
    const amount = toAmount(row);
    if (!text && (amount || kind === 'park' || kind === 'institution'))
      problems.push({ line, column: 'text', reason: 'required' });
    if (!text || kind === undefined || kind === 'selection') continue;
    const span = findSpan(sentence, text, from);
    if (!span) {
      problems.push({ line, column: 'text', reason: 'not-in-sentence', found: text.slice(0, 40) });
      continue;
    }
    from = span.end;
    const key = `${span.start}-${span.end}`;
    mentions.set(key, { ...span, kind, text, ...(amount ? { amount } : {}) });
    if (amount && isFact(row)) facts.set(key, toFact(row, text, span, amount));
  }
  if (problems.length > 0) return problems;
  return {
    text: first.text ?? sentence,
    kind: first.kind ?? 'selection',
    sentence,
    mentions: [...mentions.values()].sort(byStart),
    facts: [...facts.values()].sort(byStart),
    page: {
      url: first.url,
      ...(first.title ? { title: first.title } : {}),
      ...(first.outlet ? { outlet: first.outlet } : {}),
      ...(first.author ? { author: first.author } : {}),
      ...(first.published_at ? { publishedAt: first.published_at } : {}),
    },
    note: first.note ?? '',
    tags: splitList(first.tags),
    savedAt: first.saved_at ?? '',
  };
}

const byStart = (left: { start: number }, right: { start: number }): number => left.start - right.start;

const splitList = (list = ''): string[] =>
  list.split(listSeparator.trim()).flatMap((item) => item.trim() || []);

/** The next place of a text: rows stand in the order of the sentence, but for facts that the reader added. */
function findSpan(sentence: string, text: string, from: number): { start: number; end: number } | undefined {
  const next = sentence.indexOf(text, from);
  const start = next >= 0 ? next : sentence.indexOf(text);
  return start < 0 ? undefined : { start, end: start + text.length };
}

type CsvAmount = NonNullable<ExportMention['amount']>;

/** A number collected elsewhere without a hedge is taken as exact. */
function toAmount({ value, value_max, currency, unit, qualifier }: CsvRow): CsvAmount | undefined {
  if (value === undefined && qualifier === undefined) return undefined;
  return {
    ...(value === undefined ? {} : { value }),
    ...(value_max === undefined ? {} : { valueMax: value_max }),
    ...(currency ? { currency } : {}),
    ...(unit ? { unit } : {}),
    qualifier: qualifier ?? 'exact',
  };
}

const isFact = ({ subject, metric, period, year, status }: CsvRow): boolean =>
  [subject, metric, period, year, status].some((cell) => cell !== undefined);

function toFact(
  row: CsvRow,
  text: string,
  span: { start: number; end: number },
  amount: CsvAmount,
): ExportFact {
  return {
    ...span,
    kind: row.kind === 'figure' ? 'figure' : 'money',
    text,
    ...amount,
    subject: splitList(row.subject),
    ...(row.metric ? { metric: row.metric } : {}),
    ...(row.period ? { period: row.period } : {}),
    ...(row.year ? { year: Number(row.year) } : {}),
    ...(row.status ? { status: row.status } : {}),
  };
}
