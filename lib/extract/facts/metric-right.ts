import type { Mention } from '../types';
import { clauseEnd } from './clauses';
import { isCompound } from './compounds';
import { actVerbs, bringingVerbs, connectors, metricNouns, stops } from './metric-sets';
import type { Reading } from './reading';
import { firstFrom } from './reading';
import type { Span } from './spans';
import { wordEndingAt, wordSet, wordStartingAt } from './words';

const longest = 16;
const hedges = wordSet('以上 以下 左右 上下 以内 之内 余 多 人民币 现大洋 整 不等 起');
/** A noun cannot run over these; what stands before them is what the amount measures. */
const rightStops = wordSet(
  '用于 存入 兑现 转入 汇 给 到 为 是 在 已 将 由 从 把 被 并 以 向 支持 建设 打造 购买 收购 租住 的 和 与 及 、 “ ” 「 」 《 》 元 包括 已经 达 超 做 入 未 未能 没 没有 不 全部 均 于 较 同比 比 增长 下降 成为 作为',
);

/** The noun that stands after the amount as its head: 5亿元战略投资, 28亿元的营业收入, 5000元为上限. */
export function nounAfter(reading: Reading, amount: Mention): Span | undefined {
  const { start, end, possessive } = runAfter(reading, amount);
  if (end < 0) return { start, end: -end };
  const next = reading.amounts[firstFrom(reading.amounts, amount.end)];
  // What stands right before the next amount is that amount's own.
  if (possessive && next?.start === end) return firstNoun(reading.text, start, end);
  return cutToNoun(reading.text, start, end, possessive);
}

/** Whatever short phrase stands after the amount up to the next mark or verb: 1000元新人大礼包, 8000万元的别墅. */
export function looseNounAfter(reading: Reading, amount: Mention): Span | undefined {
  const { start, end, possessive } = runAfter(reading, amount);
  const length = end - start;
  if (startsInVerb(reading.text, start, end) || !/^[A-Z]*[一-鿿]{2}/.test(reading.text.slice(start, end)))
    return undefined;
  if (length < 2 || length > (possessive ? 12 : 8) || hasStop(reading.text, start, end)) return undefined;
  return { start, end };
}

/** 增至, 发放…: what follows the amount goes on with the sentence. */
function startsInVerb(text: string, start: number, end: number): boolean {
  return (
    /^(?:之间|成绩|位列|位居|排名|不等|领跑)/.test(text.slice(start, end)) ||
    wordStartingAt(connectors, text, start, end) > 0 ||
    wordStartingAt(bringingVerbs, text, start, end) > 1
  );
}

function runAfter(reading: Reading, amount: Mention): Span & { possessive: boolean } {
  const { text } = reading;
  const aside = /^ ?\((?:约|合|折|按|注|即|含)[^()]{1,40}\)/.exec(text.slice(amount.end, amount.end + 46));
  let start = amount.end + (aside ? aside[0].length : 0);
  const limit = Math.min(
    clauseEnd(reading.layout, start),
    start + longest + 4,
    nextStart(reading.names, start),
    nextStart(reading.amounts, start),
  );
  for (
    let hedge = wordStartingAt(hedges, text, start, limit);
    hedge > 0;
    hedge = wordStartingAt(hedges, text, start, limit)
  )
    start += hedge;
  const term = /^[0-9]{1,3}(?:天|年|个?月)期/.exec(text.slice(start, Math.min(limit, start + 7)));
  if (term) start += term[0].length;
  if (text.startsWith('为上限', start) || text.startsWith('为限', start))
    return {
      start: start + 1,
      end: -(text.startsWith('为限', start) ? start + 2 : start + 3),
      possessive: false,
    };
  if (/[做作]/.test(text.charAt(start))) start++;
  const possessive = text.charAt(start) === '的';
  if (possessive) start++;
  // Behind 的 a verb opens a noun (的收购价).
  let end =
    possessive && start < limit ? start + Math.max(1, wordStartingAt(actVerbs, text, start, limit)) : start;
  while (end < limit) {
    const whole = wordStartingAt(metricNouns, text, end, limit);
    if (whole > 2) {
      end += whole;
      continue;
    }
    const stop = Math.max(
      wordStartingAt(rightStops, text, end, limit),
      end > start ? wordStartingAt(actVerbs, text, end, limit) : 0,
    );
    if (stop > 1 || (stop === 1 && !isCompound(text, end - 1) && !isCompound(text, end))) break;
    end++;
  }
  return { start, end, possessive };
}

/** Cuts the run back to its last metric noun. Without 的 the noun must come soon: a verb may stand between. */
function cutToNoun(text: string, start: number, end: number, possessive: boolean): Span | undefined {
  for (let at = end; at > start; at--) {
    const length = wordEndingAt(metricNouns, text, at, start);
    if (length > 0 && (possessive || (at - start <= 10 && at - start >= 2))) return { start, end: at };
  }
  return undefined;
}

function firstNoun(text: string, start: number, end: number): Span | undefined {
  for (let at = start + 2; at <= end; at++) {
    if (wordEndingAt(metricNouns, text, at, start) > 0) return { start, end: at };
  }
  return undefined;
}

function hasStop(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const stop = wordEndingAt(stops, text, at, start);
    if (stop > 1) return true;
  }
  return false;
}

function nextStart(items: readonly Span[], position: number): number {
  return items[firstFrom(items, position)]?.start ?? Number.POSITIVE_INFINITY;
}
