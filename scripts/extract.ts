/** The extractor on the command line: files in, mentions and facts out. See the README for the formats. */
import { parseArgs } from 'node:util';
import { extract } from '../lib/extract';
import { readDocument } from './cli/read-document';
import { type Format, formats, writers } from './cli/write';

const usage = `usage: npm run -s extract -- [--format jsonl|csv|text] [--figures] [--published DATE] FILE...
  FILE         .txt (UTF-8) or .html
  --figures    also areas, percentages and counts
  --published  the date of publication (YYYY-MM-DD): resolves 今年 and 去年`;

/** Exit codes: 0 all files read, 1 some file could not be read, 2 wrong use. */
function main(): number {
  const options = readArguments();
  if (!options) {
    console.error(usage);
    return 2;
  }
  const { files, format, figures, publishedAt } = options;
  const writer = writers[format];
  process.stdout.write(writer.start);
  let failed = 0;
  for (const file of files) {
    try {
      const document = readDocument(file);
      const extraction = extract(document.text, { figures, ...(publishedAt ? { publishedAt } : {}) });
      process.stdout.write(writer.write(document, extraction));
    } catch (error) {
      failed++;
      console.error(`extract: ${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failed > 0 ? 1 : 0;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'jsonl' },
        figures: { type: 'boolean', default: false },
        published: { type: 'string' },
      },
    });
    const format = values.format as Format;
    if (positionals.length === 0 || !formats.includes(format)) return undefined;
    return { files: positionals, format, figures: values.figures, publishedAt: values.published };
  } catch {
    return undefined;
  }
}

process.exitCode = main();
