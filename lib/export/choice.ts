/** What the reader chose for exports, as the settings keep it. Light, for every page loads the settings. */
import * as z from 'zod/mini';
import { allColumns, exportColumns } from './columns';

export const formatNames = ['csv', 'xlsx', 'tsv', 'json', 'jsonld', 'markdown', 'ris', 'citations'] as const;
export type FormatName = (typeof formatNames)[number];

/** Formats with columns and rows, for which the reader chooses them. */
export const tableFormats: ReadonlySet<FormatName> = new Set(['csv', 'xlsx', 'tsv']);

export const exportScopes = ['selection', 'filter', 'page', 'all'] as const;
export type ExportScope = (typeof exportScopes)[number];

const distinct = <Item>(items: readonly Item[]): boolean => new Set(items).size === items.length;

/** Each field falls back to the documented file's where it is missing or wrong. */
export const createExportChoiceSchema = () =>
  z.object({
    format: z.catch(z.enum(formatNames), 'csv'),
    columns: z.catch(z.array(z.enum(allColumns)).check(z.minLength(1), z.refine(distinct)), () => [
      ...exportColumns,
    ]),
    header: z.catch(z.enum(['en', 'zh-CN']), 'en'),
    unit: z.catch(z.enum(['mention', 'fact', 'snippet']), 'mention'),
    scope: z.catch(z.enum(exportScopes), 'filter'),
  });

export type ExportChoice = z.infer<ReturnType<typeof createExportChoiceSchema>>;

export const defaultChoice: ExportChoice = {
  format: 'csv',
  columns: [...exportColumns],
  header: 'en',
  unit: 'mention',
  scope: 'filter',
};
