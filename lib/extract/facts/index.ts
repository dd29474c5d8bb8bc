import { finish } from '../steps';
import type { Amount, Fact, Mention, Status } from '../types';
import { readMetric } from './metric';
import { type PeriodReading, readPeriod } from './period';
import { isAmount, prepareReading, type Reading } from './reading';
import type { MetricReading, Span } from './spans';
import { readStatus } from './status';
import { createSubjectReader } from './subject';

/**
 * What the text says of each money and figure mention: one fact for each, sorted by start, with the mention's own span
 * and amount. Fields that the text does not tell are absent. Mentions are sorted and disjoint; offsets are UTF-16 units
 * into `text`. `publishedAt` (ISO date) resolves 今年, 去年 and the like. Never throws.
 */
export const readFacts = (text: string, mentions: readonly Mention[], options: FactOptions = {}): Fact[] =>
  finish(readFactsInSteps(text, mentions, options));

export interface FactOptions {
  readonly publishedAt?: string;
}

/** The same, an amount a step. */
export function* readFactsInSteps(
  text: string,
  mentions: readonly Mention[],
  options: FactOptions = {},
): Generator<void, Fact[]> {
  if (!mentions.some(isAmount)) return [];
  const reading = prepareReading(text, mentions, options.publishedAt);
  const subjects = createSubjectReader(reading);
  const facts: Fact[] = [];
  const metrics: MetricReading[] = [];
  let period: PeriodReading | undefined;
  let subject: readonly string[] = [];
  let status: Status | undefined;
  for (const [index, amount] of reading.amounts.entries()) {
    yield;
    const metric = readMetric(reading, index, metrics);
    metrics.push(metric);
    period = metric.none ? {} : readPeriod(reading, index, metric, period);
    subject = subjects.read(index, metric, subject);
    const before = reading.amounts[index - 1];
    const told = before && status ? { end: before.end, status } : undefined;
    status = metric.none ? undefined : readStatus(reading, amount, metric, period, told);
    facts.push({
      start: amount.start,
      end: amount.end,
      text: amount.text,
      kind: amount.kind === 'figure' ? 'figure' : 'money',
      ...copyAmount(amount.amount),
      ...(metric.metric ? { metric: written(reading, metric.metric) } : {}),
      subject,
      ...(period.span ? { period: written(reading, period.span) } : {}),
      ...(period.year === undefined ? {} : { year: period.year }),
      ...(status ? { status } : {}),
    });
  }
  return facts;
}

function written(reading: Reading, span: Span): string {
  return reading.original.slice(span.start, span.end).replace(/\s+/g, '');
}

function copyAmount(amount: Amount | undefined): Amount {
  if (!amount) return { qualifier: 'exact' };
  const { value, valueMax, currency, unit, qualifier } = amount;
  return {
    ...(value === undefined ? {} : { value }),
    ...(valueMax === undefined ? {} : { valueMax }),
    ...(currency === undefined ? {} : { currency }),
    ...(unit === undefined ? {} : { unit }),
    qualifier,
  };
}
