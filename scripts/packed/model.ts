import {
  classSteps,
  createModel,
  frequencyClasses,
  frequencyOf,
  type Model,
} from '../../lib/extract/packed/model';
import type { PackedWriter } from './writer';

/** A model's frequencies may not sum to more, or a reader would lack precision. */
const largestSum = 2 ** 17;

/** Writes a model that fits the values, and returns it as a reader will see it. */
export function writeModel(writer: PackedWriter, values: Iterable<number>): Model {
  const counts = countNumbers(values);
  const classes = classesOf(counts);
  const classCounts = countNumbers(classes);
  const most = Math.max(...classCounts);
  const steps = Array.from({ length: frequencyClasses }, (_, at) => {
    const count = classCounts[at] ?? 0;
    return count === 0 ? 0 : Math.max(1, Math.round((count * (classSteps - 1)) / most));
  });
  writer.uniform(classes.length, 0x10000);
  for (const step of steps) writer.uniform(step, classSteps);
  const model = createModel(steps);
  for (const frequencyClass of classes) writer.expected(frequencyClass, model);
  return createModel(classes.map(frequencyOf));
}

/** How many bits a number has: 0 for 0. */
export const sizeOf = (value: number): number => (value === 0 ? 0 : 32 - Math.clz32(value));

/** Writes a number below 2^31 by the model of the lengths in bits. */
export function writeSized(writer: PackedWriter, value: number, lengths: Model): void {
  const bits = sizeOf(value) - 1;
  writer.expected(bits + 1, lengths);
  if (bits < 1) return;
  const rest = value - 2 ** bits;
  if (bits > 15) writer.uniform(rest >> 15, 1 << (bits - 15));
  writer.uniform(rest & ((1 << Math.min(bits, 15)) - 1), 1 << Math.min(bits, 15));
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

function classesOf(counts: readonly number[]): number[] {
  for (let scale = 1; ; scale *= 0.9) {
    const classes = counts.map((count) => (count === 0 ? 0 : classOf(count * scale)));
    if (classes.reduce((sum, at) => sum + frequencyOf(at), 0) <= largestSum) return classes;
  }
}

const classOf = (count: number): number =>
  Math.min(frequencyClasses - 1, Math.max(1, Math.round(2 * Math.log2(count)) + 1));
