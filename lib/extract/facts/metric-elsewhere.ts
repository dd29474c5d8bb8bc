import type { Mention } from '../types';
import { clauseEndBefore, clauseStart } from './clauses';
import { growNoun } from './metric-left';
import { nounAfter } from './metric-right';
import { metricNouns, priceHeads } from './metric-sets';
import { skipConnectors } from './metric-tail';
import type { Reading } from './reading';
import { runOf } from './runs';
import type { MetricReading, Span } from './spans';
import { wordEndingAt } from './words';

/** The metric of an amount that has none beside it: that of the amount before, or the noun of the clause before. */
export function earlierMetric(
  reading: Reading,
  from: number,
  previous: MetricReading | undefined,
  joined: boolean,
  index: number,
): { metric?: Span; inherited: boolean } {
  if (joined && previous?.metric) return { metric: previous.metric, inherited: true };
  const before = reading.amounts[index - 1];
  let at = from;
  // 票房收入(含服务费)约为3亿元: what stands before the bracket.
  const bracket = reading.text.charAt(from - 1) === ')' ? reading.text.lastIndexOf('(', from - 1) : -1;
  if (bracket > from - 16 && bracket > 0) {
    const start = clauseStart(reading.layout, bracket);
    const noun = growNoun(reading, bracket, start);
    if (noun && wordEndingAt(metricNouns, reading.text, noun.end, noun.start) > 1)
      return { metric: noun, inherited: false };
  }
  for (let step = 0; step < 3 && at > 0; step++) {
    const end = clauseEndBefore(reading.layout, at);
    if (end === undefined) break;
    const start = clauseStart(reading.layout, end);
    if (before && before.end > start) return { metric: previous?.metric, inherited: true };
    const noun = growNoun(reading, skipConnectors(reading, end, start), start);
    if (noun && wordEndingAt(metricNouns, reading.text, noun.end, noun.start) > 0)
      return { metric: noun, inherited: false };
    at = start;
  }
  return { inherited: false };
}

/** 5000元以上2万元以下罚款: the noun stands behind the amount that follows. */
export function nounAfterNext(reading: Reading, index: number): Span | undefined {
  const amount = reading.amounts[index] as Mention;
  const next = reading.amounts[index + 1];
  if (!next || next.start - amount.end > 4) return undefined;
  return /^(?:以上|至|到|或|、|和|及|-|—|~)*$/.test(reading.text.slice(amount.end, next.start))
    ? nounAfter(reading, next)
    : undefined;
}

/** 分别发放5000元、2500元、1200元生活补贴: the noun stands behind the last amount of the run. */
export function nounAfterRun(reading: Reading, index: number): Span | undefined {
  const run = runOf(reading, index);
  const last = reading.amounts[index - run.turn + run.length - 1];
  return run.length > 1 && last ? nounAfter(reading, last) : undefined;
}

const perUnit = /^\s*(?:\/|每)/;
const priceReach = 200;

/** In 冷轧板5700元/吨 the goods stand where the metric would: it is the price told before. */
export function priceOf(
  reading: Reading,
  amount: Mention,
  previous: MetricReading | undefined,
): Span | undefined {
  const { text } = reading;
  const last = previous?.metric;
  if (
    last &&
    amount.start - last.end < priceReach &&
    wordEndingAt(priceHeads, text, last.end, last.start) > 0
  ) {
    return last;
  }
  if (!perUnit.test(text.slice(amount.end, amount.end + 3))) return undefined;
  const floor = Math.max(0, amount.start - priceReach);
  for (let end = amount.start; end > floor; end--) {
    if (wordEndingAt(priceHeads, text, end, floor) > 1) return growNoun(reading, end, floor);
  }
  return undefined;
}

/** 租金：3万元 */
export function labelBefore(reading: Reading, tail: number, from: number): Span | undefined {
  if (tail !== from || reading.text.charAt(from - 1) !== ':') return undefined;
  return weakNounBefore(reading, from);
}

/** The end of the clause before, where nothing better is told: 客流持续回暖，达到… */
export function weakNounBefore(reading: Reading, from: number): Span | undefined {
  const end = clauseEndBefore(reading.layout, from);
  if (end === undefined) return undefined;
  const start = clauseStart(reading.layout, end);
  const noun = growNoun(reading, skipConnectors(reading, end, start), start);
  const length = noun ? noun.end - noun.start : 0;
  return noun && length > 1 && length < 9 && !/基础$/.test(reading.text.slice(noun.start, noun.end))
    ? noun
    : undefined;
}
