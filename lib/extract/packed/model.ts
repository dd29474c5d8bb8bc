import type { PackedReader } from './reader';

/** How often each number from 0 on is expected: `sums[number]` is the frequency of all numbers below it. */
export interface Model {
  readonly sums: Uint32Array;
  /** Where to look for a place among the sums: the number that `place >> bucketBits` begins in. */
  readonly buckets: Uint16Array;
}

export const bucketBits = 2;

/** A frequency is told as one of these classes, half a binary order of magnitude apart; class 0 never comes. */
export const frequencyClasses = 32;
const frequencies = Array.from({ length: frequencyClasses }, (_, at) =>
  at === 0 ? 0 : Math.round(2 ** ((at - 1) / 2)),
);
export const frequencyOf = (frequencyClass: number): number => frequencies[frequencyClass] as number;

/** The frequencies of the classes themselves are told in so many steps. */
export const classSteps = 64;

export function createModel(expected: readonly number[]): Model {
  const size = expected.length;
  const sums = new Uint32Array(size + 1);
  for (let number = 0; number < size; number++)
    sums[number + 1] = (sums[number] as number) + (expected[number] as number);
  const buckets = new Uint16Array(((sums[size] as number) >> bucketBits) + 1);
  for (let number = 0; number < size; number++)
    buckets.fill(number, bucketAfter(sums[number] as number), bucketAfter(sums[number + 1] as number));
  return { sums, buckets };
}

/** The first bucket that begins at a place or after it. */
const bucketAfter = (place: number): number => (place + (1 << bucketBits) - 1) >> bucketBits;

/** Reads a model; `writeModel` is the inverse. */
export function readModel(reader: PackedReader): Model {
  const size = reader.uniform(0x10000);
  const classes: number[] = [];
  for (let at = 0; at < frequencyClasses; at++) classes.push(reader.uniform(classSteps));
  const model = createModel(classes);
  const expected: number[] = [];
  for (let at = 0; at < size; at++) expected.push(frequencyOf(reader.expected(model, 0)));
  return createModel(expected);
}

/** Reads a number below 2^31 of which a model tells the length in bits; `writeSized` is the inverse. */
export function readSized(reader: PackedReader, lengths: Model): number {
  const bits = reader.expected(lengths, 0) - 1;
  if (bits < 1) return bits + 1;
  const high = bits > 15 ? reader.uniform(1 << (bits - 15)) << 15 : 0;
  return (1 << bits) + high + reader.uniform(1 << Math.min(bits, 15));
}

/** Small numbers of either sign are packed as small numbers: 0, -1, 1, -2, 2 … */
export const unfold = (folded: number): number => (folded & 1 ? -((folded + 1) >> 1) : folded >> 1);
