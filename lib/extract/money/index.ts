import { normalize } from '../normalize';
import type { Amount, Mention, Qualifier, Region } from '../types';
import { classAt } from './characters';
import { createLocalCurrency, type LocalCurrency } from './currency';
import { format } from './decimal';
import { readBefore, readQualifier } from './qualifier';
import { resolveSeries, type Sum } from './resolve';
import { readSeries } from './series';
import { lookAtRun } from './trigger';

export { judgeRegion, type RegionScore, scoreRegion } from './region';

export interface AmountOptions {
  /** Decides the currency of a bare 元; guessed from the text where absent. */
  readonly region?: Region;
  /** Also return measured quantities as kind `figure`. */
  readonly figures?: boolean;
}

/** Money (and, if asked, figures) in a text. Mentions are sorted and disjoint. Linear in the text; never throws. */
export function findAmounts(text: string, options: AmountOptions = {}): Mention[] {
  const normal = normalize(text);
  const currency = createLocalCurrency(text, normal, options.region);
  const mentions: Mention[] = [];
  let floor = 0;
  for (let at = 0; at < normal.length; at++) {
    if (classAt(normal, at) === 0) continue;
    const trigger = lookAtRun(normal, at);
    if (!trigger.worthParsing) {
      at = trigger.end - 1;
      continue;
    }
    const series = readSeries(normal, at, floor);
    if (!series) continue;
    let shared: Qualifier | undefined;
    for (const sum of resolveSeries(normal, series)) {
      shared = sum.listed ? (shared ?? listQualifier(normal, sum)) : undefined;
      mentions.push(toMention(text, normal, sum, currency, shared));
    }
    at = series.end - 1;
    floor = series.end;
  }
  return mentions;
}

/** 分别超过3亿元和5亿元: one qualifier for all. */
function listQualifier(text: string, sum: Sum): Qualifier | undefined {
  const before = text.slice(Math.max(0, sum.start - 12), sum.start);
  return /分别|均|都|各/.test(before) ? readBefore(text, sum.start) : undefined;
}

function toMention(
  raw: string,
  text: string,
  sum: Sum,
  currency: LocalCurrency,
  shared: Qualifier | undefined,
): Mention {
  const { start, end, item } = sum;
  const own = readQualifier(text, {
    start,
    end,
    hedge: sum.high ? undefined : item.hedge,
    magnitude: item.numeral.bare,
    level: item.magnitude,
  });
  const qualifier = own === 'exact' && shared ? shared : own;
  const amount: Amount = {
    value: sum.low && format(sum.low),
    valueMax: sum.low && sum.high && format(sum.high),
    currency: codeOf(sum, currency),
    qualifier,
  };
  return {
    start,
    end,
    kind: 'money',
    text: raw.slice(start, end),
    confidence: sum.confidence,
    evidence: [{ source: 'number', detail: item.unit?.word ?? text.slice(item.start, item.numeral.start) }],
    amount,
  };
}

function codeOf(sum: Sum, currency: LocalCurrency): string | undefined {
  if (sum.currency === 'local') return currency.at(sum.start, sum.end);
  return sum.currency === 'dollar' ? currency.dollar() : sum.currency;
}
