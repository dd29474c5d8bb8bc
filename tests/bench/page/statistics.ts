/** The middle of a list, and how far its middle half reaches to either side. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75) };
}

export const medianOf = (values: readonly number[]): number => spreadOf(values).median;

/** So many draws make the interval; more change it in the third digit. */
const draws = 2_000;

/**
 * The ratio of the medians of two lists that were measured in turns, and the interval that holds 95 % of such ratios when the
 * pairs are drawn anew (bootstrap). An interval that holds 1 says that no difference was found.
 */
export function ratioOf(marked: readonly number[], plain: readonly number[]): Spread {
  const random = randomFrom(1);
  const ratio = (indices: readonly number[]): number => {
    const of = (values: readonly number[]) => medianOf(indices.map((index) => values[index] ?? 0));
    return of(marked) / of(plain);
  };
  const all = marked.map((_, index) => index);
  const drawn = Array.from({ length: draws }, () =>
    ratio(all.map(() => Math.floor(random() * all.length))),
  ).sort((a, b) => a - b);
  return { median: ratio(all), low: at(drawn, 0.025), high: at(drawn, 0.975) };
}

/** Numbers from 0 to 1, the same at every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
