/** The extractor on the command line: files in, mentions and facts out. See the README for the formats. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { defaultOptions } from '../lib/export/format';
import { type Extraction, extract } from '../lib/extract';
import { createLinker, identifyNames, type Linker, namesToLink } from '../lib/identity';
import { isNationalSite } from '../lib/sites';
import { type Arguments, readArguments, usage } from './cli/arguments';
import { listFiles } from './cli/files';
import { OutputClosed, openOutput } from './cli/output';
import { createProgress } from './cli/progress';
import { readDocument, type SourceDocument } from './cli/read-document';
import { isBinary, openWriter } from './cli/writers';

const exitCode = { allRead: 0, someFailed: 1, wrongUse: 2, notWritten: 3 } as const;

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if ('help' in options) {
    console.log(usage);
    return exitCode.allRead;
  }
  if ('wrong' in options) {
    console.error(`extract: ${options.wrong}\n\n${usage}`);
    return exitCode.wrongUse;
  }
  if (isBinary(options.format) && options.output === undefined && process.stdout.isTTY) {
    console.error(`extract: ${options.format} is no text: name a file with --output, or redirect the output`);
    return exitCode.wrongUse;
  }
  try {
    return (await run(options)) > 0 ? exitCode.someFailed : exitCode.allRead;
  } catch (error) {
    if (error instanceof OutputClosed) return exitCode.allRead;
    console.error(`extract: the output could not be written: ${messageOf(error)}`);
    return exitCode.notWritten;
  }
}

/** Writes what is in the files and returns how many of them could not be read. */
async function run(options: Arguments): Promise<number> {
  const { columns, header, language, unit, figures } = options;
  const files = [...listFiles(options.inputs)];
  const writer = await openWriter(options.format, { ...defaultOptions(), columns, header, language, unit });
  const linker = createLinker();
  const output = openOutput(options.output);
  const progress = createProgress(process.stderr, options.quiet ? 0 : files.length);
  await output.write(writer.start());
  let failed = 0;
  for (const [index, file] of files.entries()) {
    progress.show(index, file);
    const read = tryRead(file, options.publishedAt, figures);
    if ('error' in read) {
      failed += 1;
      progress.clear();
      console.error(`extract: ${file}: ${messageOf(read.error)}`);
      continue;
    }
    const reading = { ...read.extraction, identities: identify(linker, read.document, read.extraction) };
    for (const chunk of writer.write(read.document, reading)) await output.write(await chunk);
    // What a page took of memory is given back only once the event loop turns.
    await nextTurn();
  }
  progress.clear();
  await output.write(await writer.end());
  await output.end();
  return failed;
}

function tryRead(file: string, published: string | undefined, figures: boolean) {
  try {
    const document = readDocument(file);
    const publishedAt = published ?? document.page.publishedAt;
    return {
      document,
      extraction: extract(document.text, { figures, ...(publishedAt ? { publishedAt } : {}) }),
    };
  } catch (error) {
    return { error };
  }
}

function identify(linker: Linker, { text, page }: SourceDocument, { mentions }: Extraction) {
  return identifyNames(linker, {
    text,
    names: namesToLink(mentions),
    isNational: isNationalSite(page.url),
    ...(page.title && { title: page.title }),
    ...(page.outlet && { outlet: page.outlet }),
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

process.exitCode = await main();
