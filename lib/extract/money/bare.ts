import {
  classAfter,
  countBefore,
  counted,
  moneyAfter,
  moneyBefore,
  sizedByHundredMillion,
  sizedByThousands,
  sizeOfCrowd,
  spendsHere,
  spentAfter,
} from './bare-words';
import { wholeDigits } from './decimal';
import type { Item } from './item';
import type { Numeral } from './numeral';

/**
 * Whether a magnitude without a currency (投资120亿, 百亿产业链) is money. What follows decides first: a counter
 * makes it a count. Then the words of money around it.
 */

/** How sure it is, 0 (no money) to 1, that the bare magnitude at `start`–`end` is money. */
export function bareMoneyConfidence(text: string, start: number, end: number, numeral: Numeral): number {
  if (numeral.big === 0 || numeral.dotted) return 0;
  const after = text.slice(end, end + 14);
  if (counted.test(text.slice(end - (text.charAt(end - 1) === '级' ? 1 : 0), end + 14))) return 0;
  const before = clauseBefore(text, start);
  if (numeral.bare) return sizeClassConfidence(text, before, end, numeral);
  if (/^(?:%|‰|倍|[A-Za-z\d.])/.test(after)) return 0;
  const scope = before.replace(sizeOfCrowd, '用户');
  const money = nearest(scope, moneyBefore);
  const count = nearest(scope, countBefore);
  const spent = spendsHere.test(before);
  if (text.charAt(end - 1) === '级')
    return moneyAfter.test(after) || classAfter.test(after) || money >= 0 ? 0.8 : 0;
  if (spent) return 0.85;
  const beside = count >= 0 && count >= scope.length - 2;
  if (!beside && moneyAfter.test(after)) return 0.8;
  if (count >= 0 && count >= money) return 0;
  const closed =
    !/^[\u4e00-\u9fff]/.test(after) ||
    /^(?:左右|以上|以下|以内|上下|之多|不等|和|及|与|或|的(?![\u4e00-\u9fff])|了|为)/.test(after);
  if (!closed) return after.startsWith('的') && money >= scope.length - 2 && money >= 0 ? 0.7 : 0;
  const comma = Math.max(scope.lastIndexOf('，'), scope.lastIndexOf(','));
  if (money > comma) return 0.75;
  return money >= 0 && scope.length - comma <= 12 ? 0.6 : 0;
}

/** 百亿产业链, 千亿级集群: from ten thousand million on such a class is money unless a counter follows. */
function sizeClassConfidence(text: string, before: string, end: number, numeral: Numeral): number {
  const level = text.charAt(end - 1) === '级' ? 1 : 0;
  const after = text.slice(end - level, end + 14);
  const large = numeral.value !== undefined && wholeDigits(numeral.value) >= 11;
  const single = numeral.end - numeral.start === 1;
  if (single && level === 0) return 0;
  if (/^(?:[富少计]|岁|变|别|不)/.test(after) || /[第整以]$/.test(before)) return 0;
  const money = nearest(before, moneyBefore);
  const count = nearest(before, countBefore);
  if (count > money && !/^级?[\u4e00-\u9fff]{0,4}产业/.test(after)) return 0;
  if (!single && spentAfter.test(after)) return large ? 0.75 : 0.6;
  if (classAfter.test(after) || moneyAfter.test(after))
    return large || (level === 1 && !single) || money >= 0 ? 0.75 : 0;
  if (large) return 0.6;
  const closed = !/^[\u4e00-\u9fff]/.test(after);
  const leveled =
    level === 1 && (money > count || (numeral.value !== undefined && wholeDigits(numeral.value) >= 8));
  return leveled || (!single && (spendsHere.test(before) || (closed && money > count))) ? 0.5 : 0;
}

/** 亿元, 万元 without any number: money only as a size (近亿元, 亿元以上), not as the unit of a table or a class (千元机). */
export function isUnitAlone(text: string, { start, end, numeral, hedge }: Item): boolean {
  if (!numeral.bare || hedge || numeral.end - numeral.start > 1) return false;
  const before = text.charAt(start - 1);
  if (before !== '' && '近超过破上逾达'.includes(before)) return false;
  const sizes = text.charAt(start) === '亿' ? sizedByHundredMillion : sizedByThousands;
  const following = text.slice(text.charAt(end - 1) === '级' ? end - 1 : end, end + 3);
  return !sizes.test(following);
}

function clauseBefore(text: string, start: number): string {
  const from = Math.max(0, start - 18);
  const window = text.slice(from, start);
  const cut = Math.max(
    ...['。', '；', ';', '！', '!', '？', '?', '\n'].map((mark) => window.lastIndexOf(mark)),
  );
  return window.slice(cut + 1).trimEnd();
}

/** End of the rightmost word of the list in the clause, or -1. */
function nearest(clause: string, list: ReadonlyMap<string, readonly string[]>): number {
  for (let at = clause.length - 1; at >= 0; at--) {
    const word = list.get(clause.charAt(at))?.find((candidate) => clause.startsWith(candidate, at));
    if (word !== undefined) return at + word.length;
  }
  return -1;
}
