import { citePage } from '../citation';
import { columnName, dateColumns, type ExportColumn, type HeaderLanguage } from '../columns';
import type { ExportFormat, ExportOptions } from '../format';
import { type ExportRow, isNumberCell, readCell, rowsOf } from '../rows';
import { createSources, type Source } from '../sources';
import { createSums, type Sum } from '../sums';
import { dateCell, numberCell, textCell } from './cell';
import { createWorkbook, type Sheet } from './workbook';

const widths: Partial<Record<ExportColumn, number>> = {
  text: 24,
  subject: 28,
  value: 18,
  value_max: 18,
  sentence: 60,
  note: 30,
  title: 40,
  url: 36,
  link: 36,
  published_at: 20,
  saved_at: 20,
  citation: 60,
};
const usualWidth = 12;

const sheetNames = {
  'zh-CN': { rows: '事实', sources: '来源', sums: '园区合计' },
  en: { rows: 'Facts', sources: 'Sources', sums: 'Sums by park' },
} as const;

function toCell(column: ExportColumn, cell: string): string {
  if (isNumberCell(column, cell)) return numberCell(cell);
  return dateColumns.has(column) ? dateCell(cell) : textCell(cell);
}

/** The rows of a snippet share most of their cells: one that is as in the row above is not made again. */
function createCellMaker(columns: readonly ExportColumn[]) {
  const above = columns.map((column) => ({ column, cell: '', made: '' }));
  return (row: ExportRow): string[] =>
    above.map((last) => {
      const cell = readCell(row, last.column);
      if (cell !== last.cell) {
        last.cell = cell;
        last.made = toCell(last.column, cell);
      }
      return last.made;
    });
}

const rowSheet = ({ columns, header }: ExportOptions): Sheet => ({
  name: sheetNames[header].rows,
  header: columns.map((column) => columnName(column, header)),
  widths: columns.map((column) => widths[column] ?? usualWidth),
});

const sourceHeader = {
  'zh-CN': ['标题', '来源', '作者', '发布日期', '网址', '摘录数', '首次保存', '标签', '引用格式'],
  en: ['title', 'outlet', 'author', 'published_at', 'url', 'snippets', 'saved_at', 'tags', 'citation'],
} as const;

const sourceSheet = (header: HeaderLanguage): Sheet => ({
  name: sheetNames[header].sources,
  header: sourceHeader[header],
  widths: [40, 16, 16, 20, 36, 12, 20, 16, 60],
});

const sourceCells = ({ page, savedAt, snippets, tags }: Source): string[] => [
  textCell(page.title ?? ''),
  textCell(page.outlet ?? ''),
  textCell(page.author ?? ''),
  dateCell(page.publishedAt ?? ''),
  textCell(page.url),
  numberCell(String(snippets)),
  dateCell(savedAt),
  textCell(tags.join('; ')),
  textCell(citePage(page, savedAt)),
];

const sumHeader = {
  'zh-CN': ['园区', '年份', '指标', '状态', '币种', '事实数', '其中非精确', '合计', '合计上限'],
  en: ['park', 'year', 'metric', 'status', 'currency', 'facts', 'inexact', 'total', 'total_max'],
} as const;

const sumSheet = (header: HeaderLanguage): Sheet => ({
  name: sheetNames[header].sums,
  header: sumHeader[header],
  widths: [28, 10, 16, 10, 10, 10, 12, 20, 20],
});

const sumCells = (sum: Sum): string[] => [
  textCell(sum.park),
  sum.year ? numberCell(sum.year) : '',
  textCell(sum.metric),
  textCell(sum.status),
  textCell(sum.currency),
  numberCell(String(sum.facts)),
  numberCell(String(sum.inexact)),
  numberCell(sum.total),
  numberCell(sum.totalMax),
];

/** A workbook: the rows, the sources, the sums by park × year × metric; each with a frozen header and filters. */
export const xlsxFormat: ExportFormat = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  open: (options) => {
    const book = createWorkbook();
    const sources = createSources();
    const sums = createSums();
    const toCells = createCellMaker(options.columns);
    return {
      start: () => {
        book.sheet(rowSheet(options));
        return book.take();
      },
      write: (snippet) => {
        for (const row of rowsOf(snippet, options.unit, options.language)) book.row(toCells(row));
        sources.add(snippet);
        sums.add(snippet);
        const settled = book.settle();
        return settled ? settled.then(book.take) : book.take();
      },
      end: async () => {
        book.sheet(sourceSheet(options.header));
        for (const source of sources.list()) {
          book.row(sourceCells(source));
          await book.settle();
        }
        book.sheet(sumSheet(options.header));
        for (const sum of sums.list()) {
          book.row(sumCells(sum));
          await book.settle();
        }
        await book.end();
        return book.take();
      },
    };
  },
};
