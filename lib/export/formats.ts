import { annotationFormat } from './annotations';
import type { FormatName } from './choice';
import { citationFormat } from './citations';
import { csvFormat } from './csv';
import type { ExportFormat } from './format';
import { jsonFormat } from './json';
import { markdownFormat } from './markdown';
import { risFormat } from './ris';
import { tsvFormat } from './tsv';

export { type FormatName, formatNames, tableFormats } from './choice';

const ready: Readonly<Record<Exclude<FormatName, 'xlsx'>, ExportFormat>> = {
  csv: csvFormat,
  tsv: tsvFormat,
  json: jsonFormat,
  jsonld: annotationFormat,
  markdown: markdownFormat,
  ris: risFormat,
  citations: citationFormat,
};

/** The format of a name. XLSX brings its compression along, so it is loaded only when asked for. */
export async function loadFormat(name: FormatName): Promise<ExportFormat> {
  return name === 'xlsx' ? (await import('./xlsx')).xlsxFormat : ready[name];
}
