import type { Mention } from '../types';
import { growNoun } from './metric-left';
import { looseNounAfter } from './metric-right';
import type { Reading } from './reading';
import type { Span } from './spans';

/** A word of change or share before a percentage belongs to what is measured: 营业收入同比增长15%. */
const change =
  /((?:同比|环比|较上年|比上年|较去年|比去年|年均)?(?:增长|下降|上升|提高|增加|减少|提升|回落|上涨|下跌|增幅|降幅|增速|占比|比重|率))(?:约|近|超|逾|达到|达|为|是|超过|至|到|了|也|均|仅|高达|分别)*$/;
const percentage = /^(?:%|‰|百分点|个百分点|成|倍)$/;
const area = /(?:亩|米|公里|公顷|吨|千瓦|度|升|克|千米)$/;

/**
 * What a figure measures: for a percentage the phrase with its word of change, for a count the counted thing
 * (398家企业 → 企业). Undefined where the reading of a sum of money applies (占地面积48.51亩, 专利650件).
 */
export function figureMetric(reading: Reading, amount: Mention, from: number): Span | undefined {
  const unit = amount.amount?.unit ?? '';
  if (percentage.test(unit)) return changed(reading, amount, from);
  if (unit === '' || area.test(unit)) return undefined;
  return looseNounAfter(reading, amount);
}

function changed(reading: Reading, amount: Mention, from: number): Span | undefined {
  const base = Math.max(from, amount.start - 24);
  const match = change.exec(reading.text.slice(base, amount.start));
  if (!match?.[1]) return undefined;
  const start = base + match.index;
  const end = start + match[1].length;
  const noun = match[1].endsWith('率') ? growNoun(reading, end, from) : growNoun(reading, start, from);
  return { start: noun ? Math.min(noun.start, start) : start, end };
}
