import * as z from 'zod/mini';
import { columnNamed, type ExportColumn } from '../columns';
import { readTextCell } from '../text-cell';

/** A line that could not be read. */
export interface CsvProblem {
  /** Counted from 1 as an editor counts lines: where the row starts. */
  readonly line: number;
  /** Undefined where the whole line is wrong. */
  readonly column?: ExportColumn;
  readonly reason: CsvProblemReason;
  /** The cell as found, cut short. */
  readonly found?: string;
}

const csvProblemReasons = [
  'no-header',
  'missing-column',
  'cell-count',
  'quotes',
  'required',
  'unknown-word',
  'not-a-number',
  'not-a-date',
  'not-an-address',
  'not-in-sentence',
] as const;
export type CsvProblemReason = (typeof csvProblemReasons)[number];

/** As long as the library keeps them. */
const keptDecimal = /^-?\d{1,60}(\.\d{1,30})?$/;

const text = z.string();
const word = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.optional(z.enum(words, { error: 'unknown-word' }));
const decimal = z.optional(z.string().check(z.regex(keptDecimal, { error: 'not-a-number' })));
const isoDate = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const date = z.optional(
  z
    .string()
    .check(
      z.refine((value) => isoDate.test(value) && !Number.isNaN(Date.parse(value)), { error: 'not-a-date' }),
    ),
);

/** A line of the file by its columns. Empty cells are absent. */
const rowSchema = z.object({
  kind: word(['park', 'institution', 'money', 'figure', 'selection']),
  text: z.optional(text),
  subject: z.optional(text),
  metric: z.optional(text),
  qualifier: word(['exact', 'about', 'under', 'over', 'atLeast', 'atMost', 'magnitude', 'several']),
  value: decimal,
  value_max: decimal,
  currency: z.optional(text),
  period: z.optional(text),
  year: z.optional(z.string().check(z.regex(/^\d{4}$/, { error: 'not-a-number' }))),
  status: word(['actual', 'target', 'forecast']),
  sentence: z.string({ error: 'required' }),
  note: z.optional(text),
  tags: z.optional(text),
  title: z.optional(text),
  outlet: z.optional(text),
  author: z.optional(text),
  published_at: date,
  url: z.url({
    protocol: /^https?$/,
    error: (issue) => (issue.input === undefined ? 'required' : 'not-an-address'),
  }),
  saved_at: date,
  unit: z.optional(text),
});

export type CsvRow = z.infer<typeof rowSchema>;

type CsvRecord = Partial<Record<ExportColumn, string>>;

/** A line's cells by their columns, as they were before they were made safe for spreadsheets. */
export function toRecord(
  columns: readonly (ExportColumn | undefined)[],
  cells: readonly string[],
): CsvRecord {
  const record: CsvRecord = {};
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (column && cell !== '') record[column] = readTypedCell(column, cell);
  });
  return record;
}

const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/** Numbers and dates as spreadsheets write them back, too: 2,849,000,000 and 2021/1/18. */
function readTypedCell(column: ExportColumn, cell: string): string {
  const trimmed = cell.trim();
  if (column === 'value' || column === 'value_max')
    return grouped.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
  if (column === 'published_at' || column === 'saved_at') {
    const [, year, month = '', day = ''] = slashed.exec(trimmed) ?? [];
    return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : trimmed;
  }
  return readTextCell(cell);
}

const longestFound = 40;

/** A record as a row, or what is wrong with it. */
export function readRow(line: number, record: CsvRecord): { row: CsvRow } | { problems: CsvProblem[] } {
  const parsed = rowSchema.safeParse(record);
  if (parsed.success) return { row: parsed.data };
  const problems = parsed.error.issues.map((issue): CsvProblem => {
    const column = columnNamed(String(issue.path[0] ?? ''));
    const found = column && record[column]?.slice(0, longestFound);
    const reason = csvProblemReasons.find((known) => known === issue.message) ?? 'required';
    return { line, reason, ...(column ? { column } : {}), ...(found ? { found } : {}) };
  });
  return { problems };
}
