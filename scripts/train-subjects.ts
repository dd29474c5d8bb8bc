/** Trains the ranker that tells whose an amount is, over folders of annotated text. See `usage`. */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Mention } from '../lib/extract';
import { featurePlaces } from '../lib/extract/facts/subject-features';
import { encodeSubjectWeights } from '../lib/extract/facts/subject-weights';
import { type GoldDocument, readGold } from './evaluation/gold';
import { type Example, measure, mentionsOf, readExamples, type Tally } from './subjects/examples';
import { type LearningOptions, learn } from './subjects/learn';

const usage = `usage: tsx scripts/train-subjects.ts DIR... [--written DIR]... [--news DIR]... [--half DIR]... [--folds N] [--without TEMPLATE]... [--output FILE]
  DIR           holds NAME.txt beside NAME.gold.json, or NAME.txt with its gold marked inside
  --written DIR a folder of text written to learn from
  --news DIR    a folder of real news to learn from
  --half DIR    a folder of real news of which every other document is learned from, the rest measured as heldout
  --folds       measures each folder by cross-validation, in so many parts
  --without     leaves out a template of features (${Object.keys(featurePlaces).join(', ')})
  --output      where to write the table, for example lib/extract/facts/compiled/subject-weights.ts`;

/** An answer more than none is worth this much, in nats: half of the amounts of news belong to a name. */
const leaning = 1;

/** A document with the mentions of its gold, and with those that the extractor finds. */
interface Item {
  readonly document: GoldDocument;
  readonly gold: readonly Mention[];
  readonly found: readonly Mention[];
  /**
   * Which of the two are learned from: text written to learn from has names that nobody bears, so only its gold tells which
   * mentions there are. Examples that settle what is right (the seeds) count three times.
   */
  readonly learned: readonly (readonly Mention[])[];
}

interface Group {
  readonly name: string;
  readonly items: readonly Item[];
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      written: { type: 'string', multiple: true, default: [] },
      news: { type: 'string', multiple: true, default: [] },
      half: { type: 'string', multiple: true, default: [] },
      without: { type: 'string', multiple: true, default: [] },
      folds: { type: 'string' },
      output: { type: 'string' },
    },
  });
  const folders = [...positionals, ...values.written, ...values.news, ...values.half];
  const unknown = values.without.some((template) => !(template in featurePlaces));
  if (folders.length === 0 || unknown || folders.some((folder) => !existsSync(folder))) {
    console.error(usage);
    return 2;
  }
  const options: LearningOptions = { steps: 150, rate: 0.3, prior: 20, without: values.without };
  const learned: Group[] = [
    ...positionals.map((name) => ({ name, items: itemsOf(readGold(name), 'settled') })),
    ...values.written.map((name) => ({ name, items: itemsOf(readGold(name), 'written') })),
    ...values.news.map((name) => ({ name, items: itemsOf(readGold(name), 'news') })),
    ...values.half.map((name) => ({
      name: `${name} develop`,
      items: itemsOf(readGold(name, 'develop'), 'news'),
    })),
  ];
  if (values.folds) for (const group of learned) crossValidate(learned, group, Number(values.folds), options);
  const weights = train(
    learned.flatMap(({ items }) => items),
    options,
  );
  for (const { name, items } of learned) print(name, items, () => weights);
  for (const name of values.half)
    print(`${name} heldout`, itemsOf(readGold(name, 'heldout'), 'news'), () => weights);
  if (values.output) writeFileSync(values.output, tableFile(encodeSubjectWeights(weights)));
  return 0;
}

type Use = 'settled' | 'written' | 'news';

function itemsOf(documents: readonly GoldDocument[], use: Use): Item[] {
  return documents.map((document) => {
    const gold = mentionsOf(document, true);
    const found = mentionsOf(document, false);
    const both = [gold, found];
    return {
      document,
      gold,
      found,
      learned: use === 'written' ? [gold] : use === 'news' ? both : [both, both, both].flat(),
    };
  });
}

/**
 * Learns twice: from the gold's answers for the amounts before, then from those that the first ranker gives.
 */
function train(items: readonly Item[], options: LearningOptions): Float64Array {
  const read = (weights?: Float64Array): Example[] =>
    items.flatMap(({ document, learned }) =>
      learned.flatMap((mentions) => readExamples(document, mentions, weights)),
    );
  const told = read();
  const weights = learn([...told, ...read(learn(told, options))], options);
  const { base, size } = featurePlaces.none;
  for (let at = base; at < base + size; at++) (weights[at] as number) -= leaning;
  return weights;
}

function crossValidate(
  groups: readonly Group[],
  group: Group,
  folds: number,
  options: LearningOptions,
): void {
  const others = groups.filter((other) => other !== group).flatMap(({ items }) => items);
  const trained = Array.from({ length: folds }, (_, fold) =>
    train([...others, ...group.items.filter((_item, at) => at % folds !== fold)], options),
  );
  print(`${group.name} crosswise`, group.items, (at) => trained[at % folds] as Float64Array);
}

function print(name: string, items: readonly Item[], weightsFor: (at: number) => Float64Array): void {
  const tally = (): Tally => ({ right: 0, expected: 0, invented: 0 });
  const [gold, found] = [tally(), tally()];
  items.forEach((item, at) => {
    measure(gold, item.document, item.gold, weightsFor(at));
    measure(found, item.document, item.found, weightsFor(at));
  });
  const figures = ({ right, expected, invented }: Tally) =>
    `${right}/${expected} ${(right / expected).toFixed(3)}, invented ${invented}`;
  console.log(`${name.padEnd(40)} gold mentions ${figures(gold).padEnd(30)} found ${figures(found)}`);
}

function tableFile(table: string): string {
  return `// Whose an amount is, as learned. Compiled by scripts/train-subjects.ts: train again, do not edit.\nexport const encodedSubjectWeights =\n  '${table}';\n`;
}

process.exitCode = main();
