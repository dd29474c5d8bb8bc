/** Scores the extractor against a folder of texts with gold. See the README for the figures it gives. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extract } from '../lib/extract';
import { readFacts } from '../lib/extract/facts';
import { createLinker } from '../lib/identity';
import { type GoldDocument, goldAsMentions, readGold } from './evaluation/gold';
import { readIdentityGold, scoreIdentities } from './evaluation/identities';
import { emptyScore, f1, precision, ratio, recall, type Score, scoreDocument } from './evaluation/score';

const usage = `usage: npm run -s eval -- DIR [-v] [--half develop|heldout] [--gold-mentions]
  DIR              holds NAME.txt beside NAME.gold.json, or NAME.txt with its gold marked inside
  -v               every error in its context
  --half           every other document: develop on one half, look at the other as a score only
  --gold-mentions  measure the fact reader alone, on the gold's own mentions`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      verbose: { type: 'boolean', short: 'v' },
      half: { type: 'string' },
      'gold-mentions': { type: 'boolean' },
    },
  });
  const folder = positionals[0];
  const { half } = values;
  if (!folder || !existsSync(folder) || (half !== undefined && half !== 'develop' && half !== 'heldout')) {
    console.error(usage);
    return 2;
  }
  const documents = readGold(folder, half);
  if (documents.length === 0 && readIdentityGold(folder).length === 0) {
    console.error(`eval: no NAME.txt in ${folder}`);
    return 2;
  }
  const score = emptyScore();
  for (const document of documents) scoreDocument(score, document, read(document, values['gold-mentions']));
  if (values.verbose) printErrors(score, documents);
  printScore(score, documents);
  printIdentities(folder, values.verbose ?? false);
  return 0;
}

function read(document: GoldDocument, goldMentions = false) {
  if (!goldMentions) return extract(document.text);
  const mentions = goldAsMentions(document);
  return { mentions, facts: readFacts(document.text, mentions) };
}

function printErrors(score: Score, documents: readonly GoldDocument[]): void {
  const texts = new Map(documents.map((document) => [document.name, document.text]));
  for (const error of score.errors) {
    const text = texts.get(error.document) ?? '';
    const before = text.slice(Math.max(0, error.start - 24), error.start);
    const after = text.slice(error.end, error.end + 16);
    const context = `${before}【${text.slice(error.start, error.end)}】${after}`.replace(/\s+/g, ' ');
    console.log(`${error.document}:${error.start} ${error.what}\n    …${context}…`);
  }
}

/** Of the folder's documents that have a NAME.identity.json, each name once. */
function printIdentities(folder: string, verbose: boolean): void {
  const documents = readIdentityGold(folder);
  if (documents.length === 0) return;
  const score = scoreIdentities(createLinker(), documents);
  const share = (right: number, all: number) => `${ratio(right, all).toFixed(3)}  ${right}/${all}`;
  console.log(`\nlinks given that are right  ${share(score.right, score.given)}`);
  console.log(`national parks linked       ${share(score.nationalRight, score.national)}`);
  if (verbose) for (const error of score.errors) console.log(`  ${error}`);
}

function printScore(score: Score, documents: readonly GoldDocument[]): void {
  const figure = (value: number) => value.toFixed(3).padStart(9);
  console.log(`${documents.length} documents`);
  console.log('                precision   recall       F1   right  spurious  missed');
  for (const [kind, tally] of Object.entries(score.kinds)) {
    const counts = [tally.right, tally.spurious, tally.missed].map((count) => String(count).padStart(8));
    console.log(
      kind.padEnd(15) +
        figure(precision(tally)) +
        figure(recall(tally)) +
        figure(f1(tally)) +
        counts.join(''),
    );
  }
  const names = score.kinds.park.right + score.kinds.institution.right;
  console.log(
    `wrong left edges  ${score.wrongLeftEdges} (${ratio(score.wrongLeftEdges, names).toFixed(3)} of names found)`,
  );
  console.log('\nconfidence      right of names marked');
  for (const { below, right, marked } of score.bands) {
    const share = ratio(right, marked).toFixed(3);
    console.log(`below ${Math.min(1, below).toFixed(2)}      ${share}  ${right}/${marked}`);
  }
  console.log('\nfact field        right of gold   invented');
  for (const [name, tally] of Object.entries(score.fields)) {
    const share = ratio(tally.right, tally.expected).toFixed(3);
    console.log(`${name.padEnd(15)} ${share}  ${tally.right}/${tally.expected}`.padEnd(36) + tally.invented);
  }
}

process.exitCode = main();
