import { parseArgs } from 'node:util';
import { allColumns, type ExportColumn, exportColumns, type HeaderLanguage } from '../../lib/export/columns';
import { type RowUnit, rowUnits } from '../../lib/export/rows';
import { type Format, formats } from './writers';

export const usage = `usage: npm run -s extract -- [OPTION]... FILE|FOLDER|- ...

  FILE is .txt (UTF-8) or .html (UTF-8, GB18030 or Big5); a FOLDER gives all of them in it; - is standard input.

  --format FORMAT    ${formats.join(', ')}
                     jsonl (the default): a line per file with its mentions and facts; text: the same to read
  --output FILE      write there instead of to standard output
  --columns A,B,...  of csv, tsv and xlsx: the columns and their order; default: those of the README
  --header LANGUAGE  en (the default) or zh-CN: how the columns are named
  --language LANGUAGE zh-CN (the default) or en: of what is put into words, as in notes
  --rows UNIT        one row per ${rowUnits.join(', ')}; default: mention
  --figures          also areas, percentages and counts
  --published DATE   the date of publication (YYYY-MM-DD): resolves 今年 and 去年; default: what an .html file says
  --quiet            no progress
  --help             this text

  More columns: ${allColumns.slice(exportColumns.length).join(', ')}

Exit codes: 0 all files read; 1 some file could not be read (the others are in the output); 2 wrong use; 3 the output
could not be written.`;

const languages = ['en', 'zh-CN'] as const;

export interface Arguments {
  readonly inputs: readonly string[];
  readonly format: Format;
  readonly output: string | undefined;
  readonly columns: readonly ExportColumn[];
  readonly header: HeaderLanguage;
  readonly language: HeaderLanguage;
  readonly unit: RowUnit;
  readonly figures: boolean;
  readonly publishedAt: string | undefined;
  readonly quiet: boolean;
}

/** What the command line asks for: arguments, help, or what is wrong with them. */
export function readArguments(
  argv: readonly string[],
): Arguments | { readonly help: true } | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'jsonl' },
        output: { type: 'string', short: 'o' },
        columns: { type: 'string' },
        header: { type: 'string', default: 'en' },
        language: { type: 'string', default: 'zh-CN' },
        rows: { type: 'string', default: 'mention' },
        figures: { type: 'boolean', default: false },
        published: { type: 'string' },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { help: true };
    if (positionals.length === 0) return { wrong: 'no file given' };
    return {
      inputs: positionals,
      format: oneOf('--format', formats, values.format),
      output: values.output,
      columns: values.columns === undefined ? exportColumns : readColumns(values.columns),
      header: oneOf('--header', languages, values.header),
      language: oneOf('--language', languages, values.language),
      unit: oneOf('--rows', rowUnits, values.rows),
      figures: values.figures,
      publishedAt: values.published,
      quiet: values.quiet,
    };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

const readColumns = (list: string): ExportColumn[] =>
  list.split(',').map((name) => oneOf('--columns', allColumns, name.trim()));

function oneOf<const Word extends string>(option: string, words: readonly Word[], given: string): Word {
  const word = words.find((known) => known === given);
  if (word === undefined) throw new Error(`${option}: ${given} is none of ${words.join(', ')}`);
  return word;
}
