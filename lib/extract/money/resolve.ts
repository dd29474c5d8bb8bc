import { bareMoneyConfidence, isUnitAlone } from './bare';
import { isDigitAt, isHanAt } from './characters';
import { compare, type Decimal } from './decimal';
import type { Item } from './item';
import { type Series, scaleLike } from './series';

/** A sum found in the text, before its qualifier and the currency of a bare 元 are known. */
export interface Sum {
  readonly start: number;
  readonly end: number;
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** `local` for 元 and for a bare magnitude; absent where the word is shared by several countries (克朗). */
  readonly currency?: string | 'local';
  /** The item that carries hedge and form (the later one of a range). */
  readonly item: Item;
  /** How surely it is money at all. */
  readonly confidence: number;
  /** Position in a list of several sums: they may share a qualifier. */
  readonly listed: boolean;
}

/** The sums of money in a series: ranges joined, units shared, plain numbers left out. */
export function resolveSeries(text: string, series: Series): Sum[] {
  const { items, joints } = series;
  const sources = shareUnits(text, series);
  const sums: Sum[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const source = sources[index];
    if (!item) break;
    if (!source) continue;
    const range = joints[index] === 'range' && joinRange(text, series, index, sources);
    const listed = joints[index] === 'list' || joints[index - 1] === 'list';
    if (range) {
      sums.push({ ...range, listed });
      index++;
    } else sums.push(...single(text, item, source, listed));
  }
  return sums;
}

/** What gives each item its currency: itself, the unit that a later item names for all, or the sign before the first. */
function shareUnits(text: string, { items, joints }: Series): (Source | undefined)[] {
  const sources: (Source | undefined)[] = items.map((item) => ownSource(text, item));
  for (let index = items.length - 2; index >= 0; index--) {
    const item = items[index];
    const following = sources[index + 1];
    if (!item || sources[index] || !following) continue;
    if (
      joints[index] === 'range'
        ? canOpenRange(text, item, joints[index - 1])
        : canShareList(text, items, index)
    ) {
      sources[index] = { item: following.item, bare: following.bare, confidence: following.confidence };
    }
  }
  for (let index = 1; index < items.length; index++) {
    const item = items[index];
    const leader = sources[index - 1];
    if (!item || sources[index] || !leader || leader.bare) continue;
    const free = !isHanAt(text, item.end) || '之不左以元'.includes(text.charAt(item.end));
    const signed = leader.item.prefix !== undefined && !leader.item.prefix.han;
    if (free && (item.numeral.big > 0 || (signed && joints[index - 1] === 'range')))
      sources[index] = { ...leader };
  }
  return sources;
}

interface Source {
  readonly item: Item;
  readonly bare: boolean;
  readonly confidence: number;
}

function ownSource(text: string, item: Item): Source | undefined {
  const { unit, numeral } = item;
  if (unit || item.prefix) {
    if (unit && isUnitAlone(text, item)) return undefined;
    return { item, bare: false, confidence: explicitConfidence(item) };
  }
  const confidence = bareMoneyConfidence(text, item.start, item.end, numeral);
  return confidence > 0 ? { item, bare: true, confidence } : undefined;
}

function explicitConfidence({ unit, numeral, value }: Item): number {
  if (!value) return 0.5;
  if (numeral.bare) return 0.85;
  if (unit && /^[块角毛分厘蚊盾镑铢]$/.test(unit.word)) return 0.88;
  if (unit?.word === '元' && !numeral.arabic && !numeral.small && numeral.big === 0) return 0.9;
  return numeral.arabic || numeral.big > 0 ? 0.99 : 0.95;
}

/** The left end of 3至5亿元 is a plain number; 2019-10-20 is a date and 第3至5 an ordinal. */
function canOpenRange(text: string, item: Item, joint: string | undefined): boolean {
  const before = text.charAt(item.start - 1);
  if (joint === 'range' || item.numeral.dotted || item.numeral.bare) return false;
  return before !== '第' && !(before === '-' && isDigitAt(text, item.start - 2));
}

/** 3、5、8亿元 share their unit; the 1 of a numbered line (1、3亿元项目) does not, nor does a number without 分别. */
function canShareList(text: string, items: readonly Item[], index: number): boolean {
  const item = items[index];
  const next = items[index + 1];
  if (!item || !next || item.numeral.bare || item.numeral.dotted) return false;
  const before = text.slice(Math.max(0, item.start - 8), item.start);
  if (before.endsWith('第')) return false;
  if (item.numeral.big > 0) return true;
  const comma = text.charAt(item.end) === '、';
  const numbering =
    index === 0 && (before.trimEnd() === '' || /[\n。:(]\s*$/.test(before)) && item.end - item.start <= 2;
  if (/分别|依次|各|为|达|按|设|分/.test(before)) return !numbering;
  return comma
    ? !numbering && !/\d{4}/.test(text.slice(item.start, item.end))
    : text.charAt(item.end) === '或';
}

function single(text: string, item: Item, source: Source, listed: boolean): Sum[] {
  const shared = source.item !== item;
  const low = shared ? scaleLike(item, source.item, 2) : item.value;
  const high = item.upper;
  return [
    {
      start: item.start,
      end: item.end,
      ...(low && { low }),
      ...(low && high && { high }),
      ...currencyOf(source.item),
      item,
      confidence: shared ? Math.min(source.confidence, 0.9) : source.confidence,
      listed,
    },
  ].filter((sum) => sum.end <= text.length);
}

function joinRange(
  text: string,
  series: Series,
  index: number,
  sources: readonly (Source | undefined)[],
): Omit<Sum, 'listed'> | undefined {
  const left = series.items[index];
  const right = series.items[index + 1];
  const source = sources[index];
  const end = sources[index + 1];
  if (!left || !right || !source || !end) return undefined;
  const carrier = right.unit || right.prefix ? right : source.item;
  const low = scaleLike(left, right, 0);
  const high = right.upper ?? (right.unit || right.numeral.big > 0 ? right.value : scaleLike(right, left, 0));
  if (low && high && compare(low, high) >= 0) return undefined;
  const leftCurrency = left.unit || left.prefix ? currencyOf(left).currency : undefined;
  const currency = currencyOf(carrier).currency;
  if (
    leftCurrency !== undefined &&
    leftCurrency !== currency &&
    leftCurrency !== 'local' &&
    currency !== 'local'
  )
    return undefined;
  if (left.unit && right.unit && isGrowth(text, left.start, right.end)) return undefined;
  return {
    start: left.start,
    end: right.end,
    ...(low && high && { low, high }),
    ...(leftCurrency !== undefined && leftCurrency !== 'local' ? { currency: leftCurrency } : { currency }),
    item: right,
    confidence: source.bare && end.bare ? Math.min(source.confidence, end.confidence) : 0.97,
  };
}

/** 从5亿元到8亿元 tells a change of two sums; 从5元到8元不等 a range. */
function isGrowth(text: string, start: number, end: number): boolean {
  if (!/[从由自](?:原来的?|最初的?|约|近|过去的?)?$/.test(text.slice(Math.max(0, start - 5), start)))
    return false;
  return !/^(?:不等|之间|区间|以内|的?范围)/.test(text.slice(end, end + 3));
}

function currencyOf({ unit, prefix }: Item): { currency?: string } {
  if (unit?.code) return { currency: unit.code };
  if (prefix?.code) return { currency: prefix.code };
  if (prefix) return { currency: 'dollar' };
  if (unit && !unit.local) return {};
  return { currency: 'local' };
}
