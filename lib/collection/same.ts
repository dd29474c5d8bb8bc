/** Which facts speak of the same thing, and whether they say the same of it. */
import type { CollectedFact } from './fact';

/** Facts by what they are about, those of no topic left out; the order within a topic is kept. */
export function byTopic(facts: readonly CollectedFact[]): Map<string, CollectedFact[]> {
  const topics = new Map<string, CollectedFact[]>();
  for (const fact of facts) {
    if (fact.topic === undefined) continue;
    const known = topics.get(fact.topic);
    if (known) known.push(fact);
    else topics.set(fact.topic, [fact]);
  }
  return topics;
}

/** How far a hedged amount may lie from what it names, as parts of it: below and above. */
const spread = {
  about: [0.05, 0.05],
  over: [0, 0.2],
  atLeast: [0, 0.2],
  under: [0.2, 0],
  atMost: [0.2, 0],
  magnitude: [0, 9],
  several: [0.5, 9],
} as const satisfies Record<Exclude<CollectedFact['qualifier'], 'exact'>, readonly [number, number]>;

/** Half of the last digit that is not a zero: 28.5亿 may be 28.45亿 to 28.55亿. */
function rounding(decimal: string): number {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const last = fraction ? -fraction.length : (/0*$/.exec(whole)?.[0].length ?? 0);
  return 0.5 * 10 ** last;
}

/** The values that an amount allows, both ends included. */
function interval(fact: CollectedFact): readonly [number, number] {
  const low = fact.value ?? '0';
  const high = fact.valueMax ?? low;
  if (fact.qualifier === 'exact') return [Number(low) - rounding(low), Number(high) + rounding(high)];
  const [below, above] = spread[fact.qualifier];
  return [Number(low) * (1 - below), Number(high) * (1 + above)];
}

/**
 * True where one amount of the first list and one of the second cannot both be true: 超28亿元 and 28.49亿元 can be, 28亿元
 * and 31亿元 cannot. Linear in both lists.
 */
export function disagree(left: readonly CollectedFact[], right: readonly CollectedFact[]): boolean {
  const [leftLow, leftHigh] = extremes(left);
  const [rightLow, rightHigh] = extremes(right);
  return leftLow > rightHigh || rightLow > leftHigh;
}

/** The highest lower end of all intervals, and the lowest upper end. */
function extremes(facts: readonly CollectedFact[]): readonly [number, number] {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const fact of facts) {
    const [from, to] = interval(fact);
    low = Math.max(low, from);
    high = Math.min(high, to);
  }
  return [low, high];
}
