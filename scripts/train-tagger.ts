/** Trains the tagger of names over folders of annotated text. See `usage`. */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../lib/extract/gazetteer';
import { type FeatureGroup, featureGroups } from '../lib/extract/tagger/features';
import { createSourceReader } from '../lib/extract/tagger/source';
import { createTaggerWith } from '../lib/extract/tagger/tagger';
import { decodeWeights } from '../lib/extract/tagger/weights';
import { f1, precision, recall } from './evaluation/score';
import type { AnnotatedDocument } from './tagger/document';
import { type Example, readExamples } from './tagger/examples';
import { type LearningOptions, learn } from './tagger/learn';
import { emptyTallies, measure, type Tallies } from './tagger/measure';
import { quantise } from './tagger/quantise';
import { readAnnotatedFolder } from './tagger/read-folder';

const usage = `usage: tsx scripts/train-tagger.ts DIR... [--half DIR] [--output FILE] [--folds N] [--without GROUP]...
  DIR           holds NAME.txt beside NAME.gold.json, or NAME.txt with inline marks: [P:…] parks, [I:…] institutions
  --half DIR    a folder with gold of which every other document is learned from, the rest measured as heldout
  --output      where to write the table, for example lib/extract/tagger/compiled/weights.ts
  --folds       measures by cross-validation over the develop half, in so many parts
  --without     leaves out a group of features: text, place, name, word`;

const rowLimit = 24_000;
/** How much more a line of the half counts than one written for training, which is denser in names than news. */
const halfWeight = 3;

const gazetteer = loadGazetteer();
const prepare = createSourceReader(gazetteer);

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      half: { type: 'string' },
      output: { type: 'string' },
      folds: { type: 'string' },
      without: { type: 'string', multiple: true, default: [] },
    },
  });
  const folders = [...positionals, ...(values.half ? [values.half] : [])];
  const unknownGroup = values.without.some((group) => !featureGroups.includes(group as FeatureGroup));
  if (folders.length === 0 || unknownGroup || folders.some((folder) => !existsSync(folder))) {
    console.error(usage);
    return 2;
  }
  const options = learningOptions(values.without as FeatureGroup[]);
  const toExamples = (document: AnnotatedDocument): Example[] => readExamples(document, prepare);
  const written = positionals.flatMap((folder) => readAnnotatedFolder(folder)).map(toExamples);
  const develop = values.half ? readAnnotatedFolder(values.half, 'develop') : [];
  const developExamples = develop.map(toExamples);
  if (values.folds) {
    print('develop', crossValidate(written, develop, developExamples, Number(values.folds), options));
  }
  const { table, rows } = quantise(
    learn([...written, ...repeated(developExamples)].flat(), options),
    rowLimit,
  );
  console.log(`${rows} features, ${table.length} characters`);
  if (values.half) {
    print('heldout', measureAll(readAnnotatedFolder(values.half, 'heldout'), table));
  }
  if (values.output) writeFileSync(values.output, tableFile(table));
  return 0;
}

function learningOptions(without: readonly FeatureGroup[]): LearningOptions {
  const features = featureGroups.flatMap((group, index) => (without.includes(group) ? [] : [index]));
  return { epochs: 16, rate: 0.1, sparsity: 0.0004, seed: 7, features };
}

function repeated<T>(list: readonly T[]): T[] {
  return Array.from({ length: halfWeight }, () => list).flat();
}

function crossValidate(
  written: readonly Example[][],
  documents: readonly AnnotatedDocument[],
  examples: readonly Example[][],
  folds: number,
  options: LearningOptions,
): Tallies {
  const tallies = emptyTallies();
  for (let fold = 0; fold < folds; fold++) {
    const others = examples.filter((_, index) => index % folds !== fold);
    const { table } = quantise(learn([...written, ...repeated(others)].flat(), options), rowLimit);
    measureAll(
      documents.filter((_, index) => index % folds === fold),
      table,
      tallies,
    );
  }
  return tallies;
}

function measureAll(
  documents: readonly AnnotatedDocument[],
  table: string,
  tallies = emptyTallies(),
): Tallies {
  const tagger = createTaggerWith(decodeWeights(table), gazetteer);
  for (const document of documents) measure(tallies, document, tagger);
  return tallies;
}

function print(name: string, tallies: Tallies): void {
  for (const [kind, tally] of Object.entries(tallies)) {
    const figures = [precision(tally), recall(tally), f1(tally)].map((value) => value.toFixed(3).padStart(7));
    console.log(`${name.padEnd(9)}${kind.padEnd(13)}${figures.join('')}`);
  }
}

function tableFile(table: string): string {
  return `// What the tagger learned. Compiled by scripts/train-tagger.ts: train again, do not edit.\nexport const encodedWeights =\n  '${table}';\n`;
}

process.exitCode = main();
