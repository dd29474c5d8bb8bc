import { normalize } from '../normalize';
import type { Amount, Mention, Qualifier, Region } from '../types';
import { classAt } from './characters';
import { CurrencyContext } from './currency';
import { format } from './decimal';
import { type Figure, readFigure } from './figures';
import { readNumeral } from './numeral';
import { readBefore, readQualifier } from './qualifier';
import { resolveSeries, type Sum } from './resolve';
import { readSeries } from './series';
import { lookAtRun } from './trigger';

export interface AmountOptions {
  /** Decides the currency of a bare 元; guessed from the text where absent. */
  readonly region?: Region;
  /** Also return measured quantities as kind `figure`. */
  readonly figures?: boolean;
}

/** What the blocks of one document tell each other: whose 元 it writes. */
export interface AmountReader {
  /** Takes in a part of the document as evidence for what is found later. */
  learn(text: string): void;
  /** Money (and, if asked, figures) in a part of the document; sorted and disjoint. */
  find(text: string): Mention[];
}

/** A reader that has learned nothing judges each text by itself. */
export function createAmountReader(options: AmountOptions = {}): AmountReader {
  let learned: CurrencyContext | undefined;
  return {
    learn(text) {
      learned ??= new CurrencyContext(options.region);
      learned.learn(text);
    },
    find: (text) => readAmounts(text, options, learned),
  };
}

/** Money (and, if asked, figures) in a raw text. Mentions are sorted and disjoint. Linear in the text; never throws. */
export function findAmounts(text: string, options: AmountOptions = {}): Mention[] {
  return readAmounts(text, options, undefined);
}

function readAmounts(raw: string, options: AmountOptions, learned: CurrencyContext | undefined): Mention[] {
  const text = normalize(raw);
  const currency = learned ?? new CurrencyContext(options.region);
  let judged = learned !== undefined;
  const mentions: Mention[] = [];
  let floor = 0;
  let runEnd = 0;
  let worthParsing = false;
  for (let at = 0; at < text.length; at++) {
    if (classAt(text, at) === 0) continue;
    if (at >= runEnd) ({ end: runEnd, worthParsing } = lookAtRun(text, at));
    if (!worthParsing && !options.figures) {
      at = runEnd - 1;
      continue;
    }
    const series = worthParsing ? readSeries(text, at, floor) : undefined;
    const sums = series ? resolveSeries(text, series) : [];
    let end = series?.end ?? at + 1;
    if (sums.length > 0) {
      if (!judged) currency.learn(raw);
      judged = true;
      addSums(mentions, raw, text, sums, currency);
    } else if (options.figures) {
      const figure = readFigure(text, at);
      if (figure) mentions.push(figureMention(raw, text, figure));
      end = figure ? figure.end : (readNumeral(text, at)?.end ?? at + 1);
    }
    if (series) floor = end;
    at = end - 1;
  }
  return mentions;
}

function addSums(
  mentions: Mention[],
  raw: string,
  text: string,
  sums: readonly Sum[],
  currency: CurrencyContext,
): void {
  let shared: Qualifier | undefined;
  for (const sum of sums) {
    shared = sum.listed ? (shared ?? listQualifier(text, sum)) : undefined;
    mentions.push(toMention(raw, text, sum, currency, shared));
  }
}

function figureMention(raw: string, text: string, figure: Figure): Mention {
  const { start, end, low, high, unit, hedge, confidence } = figure;
  const qualifier = readQualifier(text, { start, end, hedge, magnitude: false, level: false });
  return {
    start,
    end,
    kind: 'figure',
    text: raw.slice(start, end),
    confidence,
    evidence: [{ source: 'number', detail: unit }],
    amount: { value: low && format(low), valueMax: low && high && format(high), unit, qualifier },
  };
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
  currency: CurrencyContext,
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
    currency: codeOf(text, sum, currency),
    qualifier,
  };
  return {
    start,
    end,
    kind: 'money',
    text: raw.slice(start, end),
    confidence: sum.confidence,
    evidence: [{ source: 'number', detail: evidenceOf(text, sum) }],
    amount,
  };
}

/** What makes a number money: the unit behind it, the sign before it, or the magnitude itself. */
function evidenceOf(text: string, { item, start, end }: Sum): string {
  if (item.unit) return item.unit.word;
  return item.prefix ? text.slice(item.prefix.start, item.numeral.start).trim() : text.slice(start, end);
}

function codeOf(text: string, sum: Sum, currency: CurrencyContext): string | undefined {
  if (sum.currency === 'local') return currency.ofAmount(text, sum.start, sum.end);
  return sum.currency === 'dollar' ? currency.ofDollar() : sum.currency;
}
