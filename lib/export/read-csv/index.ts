import { columnNamed, type ExportColumn } from '../columns';
import type { ExportSnippet } from '../snippet';
import { readLines } from './lines';
import { type CsvProblem, readRow, toRecord } from './row';
import { type NumberedRow, toSnippet } from './snippets';

export type { CsvProblem, CsvProblemReason } from './row';

export interface CsvReading {
  /** In the order of their first lines. A snippet of which any line is wrong is left out whole. */
  readonly snippets: readonly ExportSnippet[];
  /** In the order of their lines. */
  readonly problems: readonly CsvProblem[];
}

const required = ['sentence', 'url'] as const satisfies readonly ExportColumn[];

interface Group {
  readonly rows: NumberedRow[];
  spoiled: boolean;
}

/**
 * Reads a CSV that this program wrote, or one with the same columns (in any order, under their English or Chinese names,
 * separated by commas, semicolons or tabs): the lines of one sentence of one page become one snippet again. Columns it
 * does not know are passed over. Throws nothing: what cannot be read is told with its line.
 */
export function readCsv(file: string): CsvReading {
  const [head, ...lines] = readLines(file).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = head?.cells.map(columnNamed) ?? [];
  const at = head?.line ?? 1;
  if (columns.every((column) => column === undefined)) return failed({ line: at, reason: 'no-header' });
  const missing = required.find((column) => !columns.includes(column));
  if (missing) return failed({ line: at, reason: 'missing-column', column: missing });

  const problems: CsvProblem[] = [];
  const groups = new Map<string, Group>();
  for (const { line, cells, sound } of lines) {
    const record = toRecord(columns, cells);
    const key = `${record.url}\n${record.sentence}`;
    const group = groups.get(key) ?? { rows: [], spoiled: false };
    groups.set(key, group);
    const wrong = !sound ? 'quotes' : cells.length !== columns.length ? 'cell-count' : undefined;
    const read = wrong ? { problems: [{ line, reason: wrong } as const] } : readRow(line, record);
    if ('row' in read) group.rows.push({ line, row: read.row });
    else {
      group.spoiled = true;
      problems.push(...read.problems);
    }
  }
  return collect(groups.values(), problems);
}

function collect(groups: Iterable<Group>, rowProblems: readonly CsvProblem[]): CsvReading {
  const snippets: ExportSnippet[] = [];
  const problems = [...rowProblems];
  for (const { rows, spoiled } of groups) {
    const [first, ...others] = rows;
    if (!first) continue;
    const snippet = toSnippet([first, ...others]);
    if (Array.isArray(snippet)) problems.push(...snippet);
    else if (!spoiled) snippets.push(snippet);
  }
  return { snippets, problems: problems.sort((left, right) => left.line - right.line) };
}

const failed = (problem: CsvProblem): CsvReading => ({ snippets: [], problems: [problem] });

/** The text of a file: UTF-8, or what Excel in China saves, GB18030. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
