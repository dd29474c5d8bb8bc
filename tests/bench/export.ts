/** The writers of exports: rows per second beside other CSV writers, and the memory that a long file takes. */
import { spawnSync } from 'node:child_process';
import { stringify } from 'csv-stringify/sync';
import Papa from 'papaparse';
import { exportColumns } from '../../lib/export/columns';
import { csvLine } from '../../lib/export/csv';
import { defaultOptions } from '../../lib/export/format';
import { type FormatName, loadFormat } from '../../lib/export/formats';
import { toRows } from '../../lib/export/rows';
import type { ExportSnippet } from '../../lib/export/snippet';
import { tableCells } from '../../lib/export/table';
import { printTable } from './measure';

const rowCounts = [10_000, 1_000_000] as const;
const formats = ['csv', 'json', 'markdown', 'xlsx'] as const satisfies readonly FormatName[];
const libraries = ['PapaParse', 'csv-stringify', 'csvLine'] as const;
/** Rows of a snippet below: its four mentions. */
const rowsPerSnippet = 4;
const snippetsPerPage = 10;
const pages = 5_000;

/** A sentence as readers save them; no two follow one another alike. */
function makeSnippet(index: number): ExportSnippet {
  const amount = `${(index % 997) + 1}.${index % 10}亿元`;
  const park = `示例${index % 300}高新区`;
  const sentence = `${park}管委会表示，到2025年底，全区"十四五"规划项目将完成投资约${amount}，由示例产业研究院与示例银行共同推进，带动就业逾万人。`;
  const at = sentence.indexOf(amount);
  const value = `${(index % 997) + 1}${index % 10}0000000`;
  const span = (text: string) => ({
    start: sentence.indexOf(text),
    end: sentence.indexOf(text) + text.length,
    text,
  });
  const read = { value, currency: 'CNY', qualifier: 'about' } as const;
  return {
    text: amount,
    kind: 'money',
    sentence,
    mentions: [
      { ...span(park), kind: 'park' },
      { start: at, end: at + amount.length, kind: 'money', text: amount, amount: read },
      { ...span('示例产业研究院'), kind: 'institution' },
      { ...span('示例银行'), kind: 'institution' },
    ],
    facts: [
      {
        start: at,
        end: at + amount.length,
        text: amount,
        ...read,
        metric: '投资',
        subject: [park],
        period: '到2025年底',
        year: 2025,
        status: 'target',
      },
    ],
    page: {
      url: `https://www.example.gov.cn/news/${Math.floor(index / snippetsPerPage) % pages}.html`,
      title: '示例高新区召开投资推进会，部署重点工作',
      outlet: '示例日报',
      author: '张三',
      publishedAt: '2021-01-18T09:30+08:00',
    },
    note: index % 5 === 0 ? '核对：\n与去年口径不同' : '',
    tags: ['投资', '规划'],
    savedAt: '2026-01-02T03:04:05.000Z',
  };
}

interface Measured {
  readonly seconds: number;
  /** Bytes of the process at its most, and of one that only makes the rows. */
  readonly peak: number;
  readonly bytes: number;
}

/** Writes rows to nowhere in this process, and says what it took. */
async function measure(what: string, rows: number): Promise<Measured> {
  const started = performance.now();
  const bytes = libraries.some((name) => name === what)
    ? writeWith(what, rows)
    : what === 'rows'
      ? makeRows(rows)
      : await writeFormat(what as FormatName, rows);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, peak: process.resourceUsage().maxRSS * 1024, bytes };
}

function makeRows(rows: number): number {
  let length = 0;
  for (let index = 0; index < rows / rowsPerSnippet; index++) length += makeSnippet(index).sentence.length;
  return length;
}

async function writeFormat(name: FormatName, rows: number): Promise<number> {
  const writer = (await loadFormat(name)).open(defaultOptions());
  let bytes = writer.start().length;
  for (let index = 0; index < rows / rowsPerSnippet; index++)
    bytes += (await writer.write(makeSnippet(index))).length;
  return bytes + (await writer.end()).length;
}

/** The same cells through another library, in batches as its users write long files. */
function writeWith(name: string, rows: number): number {
  const write = {
    PapaParse: (lines: string[][]) => Papa.unparse(lines, { newline: '\r\n' }),
    'csv-stringify': (lines: string[][]) => stringify(lines, { record_delimiter: 'windows' }),
    csvLine: (lines: string[][]) => lines.map(csvLine).join(''),
  }[name];
  if (!write) throw new Error(`no library ${name}`);
  // The cells are made once: only the writing is compared.
  const cells = Array.from({ length: 1000 / rowsPerSnippet }, (_, index) => toRows(makeSnippet(index)))
    .flat()
    .map((row) => tableCells(row, exportColumns));
  let bytes = 0;
  for (let done = 0; done < rows; done += cells.length) bytes += write(cells).length;
  return bytes;
}

/** Each measurement has a process of its own, so that its peak is its own. */
function measureApart(what: string, rows: number): Measured {
  const run = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', what, String(rows)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`measuring ${what} failed`);
  return JSON.parse(run.stdout) as Measured;
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const perSecond = (rows: number, seconds: number): string =>
  `${Math.round(rows / seconds / 1000).toLocaleString('en')}k rows/s`;

function report(): void {
  const [few, many] = rowCounts;
  const tableOf = (names: readonly string[]) =>
    names.map((name) => {
      const [short, long] = [measureApart(name, few), measureApart(name, many)];
      return [
        name,
        perSecond(many, long.seconds),
        megabytes(short.peak),
        megabytes(long.peak),
        megabytes(long.bytes),
      ];
    });
  const header = ['', 'speed', 'peak at 10,000', 'peak at 1,000,000', 'written'];
  printTable('writers: snippets to file', header, tableOf(['rows', ...formats]));
  printTable('the same cells to CSV lines, 1,000 at a time', header, tableOf(libraries));
}

const [what, rows] = process.argv.slice(2);
if (what && rows) console.log(JSON.stringify(await measure(what, Number(rows))));
else report();
