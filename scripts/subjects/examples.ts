import { extract, type Mention } from '../../lib/extract';
import { readMetric } from '../../lib/extract/facts/metric';
import { prepareReading } from '../../lib/extract/facts/reading';
import { runOf } from '../../lib/extract/facts/runs';
import type { MetricReading } from '../../lib/extract/facts/spans';
import { createSpeakerReader } from '../../lib/extract/facts/speakers';
import { type Answer, answersFor, createSubjectReader } from '../../lib/extract/facts/subject';
import { countNames, keyOf } from '../../lib/extract/facts/subject-candidates';
import { type GoldDocument, goldAsMentions } from '../evaluation/gold';

/** One amount with its possible answers; those with `right` are what the gold says. */
export interface Example {
  readonly answers: readonly Answer[];
  readonly right: readonly boolean[];
}

export interface Tally {
  right: number;
  expected: number;
  invented: number;
}

/** The mentions that a document is read with: the gold's own, or those that the extractor finds. */
export function mentionsOf(document: GoldDocument, gold: boolean): readonly Mention[] {
  return gold ? goldAsMentions(document) : extract(document.text).mentions;
}

function goldKeys(document: GoldDocument): Map<string, string> {
  return new Map(document.facts.map((fact) => [`${fact.start}-${fact.end}`, keyOf(fact.subject ?? [])]));
}

/**
 * The amounts of a document that the gold has facts of. `weights` gives the answers for the amounts before, as at run time;
 * without them the gold's are taken.
 */
export function readExamples(
  document: GoldDocument,
  mentions: readonly Mention[],
  weights: ArrayLike<number> | undefined,
): Example[] {
  const reading = prepareReading(document.text, mentions);
  const gold = goldKeys(document);
  const speakers = createSpeakerReader(reading);
  const counts = countNames(reading);
  const reader = weights && createSubjectReader(reading, weights);
  const metrics: MetricReading[] = [];
  const examples: Example[] = [];
  let previous: readonly string[] = [];
  reading.amounts.forEach((amount, index) => {
    const metric = readMetric(reading, index, metrics);
    metrics.push(metric);
    const wanted = gold.get(`${amount.start}-${amount.end}`);
    const run = runOf(reading, index);
    const skipped = metric.none || wanted === undefined || (run.distributed && run.turn > 0);
    if (!skipped) {
      const answers = answersFor(reading, counts, speakers, index, metric, previous);
      const dealt = run.distributed
        ? keyOf(
            reading.amounts
              .slice(index, index + run.length)
              .map((other) => gold.get(`${other.start}-${other.end}`) ?? '')
              .filter((key) => key !== ''),
          )
        : wanted;
      const right = answers.map(({ key }) => key === wanted || key === dealt);
      if (right.some(Boolean)) examples.push({ answers, right });
    }
    previous = reader ? reader.read(index, metric, previous) : wanted ? wanted.split('|') : [];
  });
  return examples;
}

/** Adds how often the reader with these weights answers as the gold does. */
export function measure(
  tally: Tally,
  document: GoldDocument,
  mentions: readonly Mention[],
  weights: ArrayLike<number>,
): void {
  const reading = prepareReading(document.text, mentions);
  const gold = goldKeys(document);
  const reader = createSubjectReader(reading, weights);
  const metrics: MetricReading[] = [];
  let previous: readonly string[] = [];
  for (const wanted of gold.values()) if (wanted !== '') tally.expected++;
  reading.amounts.forEach((amount, index) => {
    const metric = readMetric(reading, index, metrics);
    metrics.push(metric);
    previous = reader.read(index, metric, previous);
    const wanted = gold.get(`${amount.start}-${amount.end}`);
    if (wanted === undefined) return;
    if (wanted !== '' && keyOf(previous) === wanted) tally.right++;
    if (wanted === '' && previous.length > 0) tally.invented++;
  });
}
