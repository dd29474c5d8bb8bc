/** What a column may hold and how a file names it. */

/** The documented columns, in their order; later ones are only ever added at the end. The README says what each holds. */
export const exportColumns = [
  'kind',
  'text',
  'subject',
  'metric',
  'qualifier',
  'value',
  'value_max',
  'currency',
  'period',
  'year',
  'status',
  'sentence',
  'note',
  'tags',
  'title',
  'outlet',
  'author',
  'published_at',
  'url',
  'link',
  'saved_at',
  'canonical_name',
  'level',
  'province',
  'city',
] as const;

/** Columns that a file has only where the reader asks for them. */
const extraColumns = [
  'display',
  'value_wan',
  'value_yi',
  'unit',
  'parks',
  'institutions',
  'amounts',
  'citation',
  'id',
] as const;

export const allColumns = [...exportColumns, ...extraColumns] as const;

export type ExportColumn = (typeof allColumns)[number];

/** Columns whose cell is the same in all rows of a snippet. */
export const snippetColumns: ReadonlySet<ExportColumn> = new Set([
  'sentence',
  'note',
  'tags',
  'title',
  'outlet',
  'author',
  'published_at',
  'url',
  'link',
  'saved_at',
  'parks',
  'institutions',
  'amounts',
  'citation',
  'id',
]);

/** Columns whose cells are exact decimals (as strings) or empty; every other cell is text. */
export const numberColumns: ReadonlySet<ExportColumn> = new Set([
  'value',
  'value_max',
  'year',
  'value_wan',
  'value_yi',
]);

/** Columns whose cells are ISO 8601 dates or instants, or empty. */
export const dateColumns: ReadonlySet<ExportColumn> = new Set(['published_at', 'saved_at']);

/** How a file names its columns: as the README does, or in Chinese. */
export type HeaderLanguage = 'zh-CN' | 'en';

const chineseNames: Readonly<Record<ExportColumn, string>> = {
  kind: '类别',
  text: '原文',
  subject: '主体',
  metric: '指标',
  qualifier: '限定',
  value: '数值',
  value_max: '数值上限',
  currency: '币种',
  period: '时间',
  year: '年份',
  status: '状态',
  sentence: '句子',
  note: '备注',
  tags: '标签',
  title: '标题',
  outlet: '来源',
  author: '作者',
  published_at: '发布日期',
  url: '网址',
  link: '原句链接',
  saved_at: '保存时间',
  canonical_name: '规范名称',
  level: '级别',
  province: '省份',
  city: '城市',
  display: '金额',
  value_wan: '数值（万）',
  value_yi: '数值（亿）',
  unit: '单位',
  parks: '园区',
  institutions: '机构',
  amounts: '全部金额',
  citation: '引用格式',
  id: '摘录编号',
};

export function columnName(column: ExportColumn, language: HeaderLanguage): string {
  return language === 'en' ? column : chineseNames[column];
}

const byName: ReadonlyMap<string, ExportColumn> = new Map(
  allColumns.flatMap((column) => [[column, column] as const, [chineseNames[column], column] as const]),
);

/** The column that a header cell names, in either language; undefined for a name that is none of them. */
export const columnNamed = (name: string): ExportColumn | undefined => byName.get(name.trim());
