import { lengthCodeBits, longestCode, longestLengthCode } from '../../lib/extract/packed/code';
import type { BitWriter } from './writer';

/** What a writer knows of a code: the length of each number's code, 0 where it has none, and its bits. */
export interface WrittenCode {
  readonly lengths: readonly number[];
  readonly bits: readonly number[];
}

/** Writes a code that fits the values, and returns it; `readCode` is the inverse. */
export function writeCode(writer: BitWriter, values: Iterable<number>): WrittenCode {
  const lengths = codeLengths(countNumbers(values), longestCode);
  const lengthCounts = countNumbers(lengths);
  const ofLengths = canonical(
    Array.from(
      { length: longestCode + 1 },
      (_, length) => codeLengths(lengthCounts, longestLengthCode)[length] ?? 0,
    ),
  );
  for (const length of ofLengths.lengths) writer.bits(length, lengthCodeBits);
  writer.bits(lengths.length, 16);
  for (const length of lengths) writeNumber(writer, length, ofLengths);
  return canonical(lengths);
}

export function writeNumber(writer: BitWriter, value: number, { lengths, bits }: WrittenCode): void {
  const length = lengths[value] ?? 0;
  if (length === 0) throw new RangeError(`${value} is not expected`);
  writer.bits(bits[value] ?? 0, length);
}

/** How many bits a number has: 0 for 0. */
export const sizeOf = (value: number): number => (value === 0 ? 0 : 32 - Math.clz32(value));

/** Writes a number below 2^31 by the code of the lengths in bits. */
export function writeSized(writer: BitWriter, value: number, sizes: WrittenCode): void {
  const bits = sizeOf(value) - 1;
  writeNumber(writer, bits + 1, sizes);
  if (bits < 1) return;
  const rest = value - 2 ** bits;
  if (bits > 15) writer.bits(rest >> 15, bits - 15);
  writer.bits(rest & ((1 << Math.min(bits, 15)) - 1), Math.min(bits, 15));
}

/** Writes a number below `count`, all of them being equally likely. */
export function writeAny(writer: BitWriter, value: number, count: number): void {
  if (!(value >= 0 && value < count)) throw new RangeError(`${value} is not below ${count}`);
  if (count < 2) return;
  const bits = sizeOf(count) - 1;
  const short = (2 << bits) - count;
  if (value < short) writer.bits(value, bits);
  else writer.bits(value + short, bits + 1);
}

/** Small numbers of either sign as small numbers; `unfold` is the inverse. */
export const fold = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

function countNumbers(values: Iterable<number>): number[] {
  const counts: number[] = [];
  for (const value of values) {
    while (counts.length <= value) counts.push(0);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

interface Package {
  readonly weight: number;
  readonly numbers: readonly number[];
}

/** The lengths of the best prefix code with none longer than `longest` (package-merge; Larmore and Hirschberg, 1990). */
export function codeLengths(counts: readonly number[], longest: number): number[] {
  const lengths = counts.map(() => 0);
  const leaves: Package[] = counts
    .map((weight, number) => ({ weight, numbers: [number] }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.weight - b.weight);
  if (leaves.length > 2 ** longest) throw new RangeError(`${leaves.length} numbers are too many for a code`);
  const only = leaves.length === 1 ? leaves[0]?.numbers[0] : undefined;
  if (only !== undefined) lengths[only] = 1;
  if (leaves.length < 2) return lengths;
  let packages: Package[] = [];
  for (let level = 0; level < longest; level++) packages = merge(leaves, inPairs(packages));
  for (const { numbers } of packages.slice(0, 2 * leaves.length - 2))
    for (const number of numbers) lengths[number] = (lengths[number] ?? 0) + 1;
  return lengths;
}

function inPairs(packages: readonly Package[]): Package[] {
  const pairs: Package[] = [];
  for (let at = 0; at + 1 < packages.length; at += 2) {
    const [a, b] = [packages[at] as Package, packages[at + 1] as Package];
    pairs.push({ weight: a.weight + b.weight, numbers: [...a.numbers, ...b.numbers] });
  }
  return pairs;
}

function merge(leaves: readonly Package[], pairs: readonly Package[]): Package[] {
  return [...leaves, ...pairs].sort((a, b) => a.weight - b.weight);
}

/** Codes of the same length follow each other in the order of their numbers, longer ones after shorter ones. */
function canonical(lengths: readonly number[]): WrittenCode {
  const bits = lengths.map(() => 0);
  let next = 0;
  for (let length = 1; length <= longestCode; length++) {
    next *= 2;
    lengths.forEach((own, number) => {
      if (own === length) bits[number] = next++;
    });
  }
  return { lengths, bits };
}
