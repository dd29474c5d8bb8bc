import Papa from 'papaparse';

export interface CsvLine {
  /** Counted from 1: where the row starts. */
  readonly line: number;
  readonly cells: string[];
  /** False where a quote is never closed or text follows a closed one. */
  readonly sound: boolean;
}

const delimiters = [',', '\t', ';'] as const;

/** The delimiter that the header has most of; names of columns hold none. */
function delimiterOf(body: string): string {
  const [header = ''] = body.split(/[\r\n]/, 1);
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The rows of a CSV text with their line numbers; a cell may go over several lines. */
export function readLines(file: string): CsvLine[] {
  const body = file.replace(/^\uFEFF/, '');
  const lines: CsvLine[] = [];
  let line = 1;
  let start = 0;
  Papa.parse<string[]>(body, {
    delimiter: delimiterOf(body),
    step: ({ data, errors, meta }) => {
      lines.push({ line, cells: data, sound: !errors.some(({ type }) => type === 'Quotes') });
      line += body.slice(start, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0;
      start = meta.cursor;
    },
  });
  return lines;
}
