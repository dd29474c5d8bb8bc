import { unpackBytes } from './digits';
import { bucketBits, type Model } from './model';

/**
 * Reads numbers from packed text by range coding (G. N. N. Martin, 1979): a number that comes often takes few bits, and no
 * number takes a whole one more than it must. What was written where is known to the caller alone; past the end come zeros.
 */
export interface PackedReader {
  /** A number below `count`, all of them being equally likely. `count` is at most 2^16. */
  uniform(count: number): number;
  /** A number that a model expects, not below `least`. */
  expected(model: Model, least: number): number;
}

/** Below this range another byte is taken in: it leaves six bits of precision to a model's largest sum, 2^17. */
export const leastRange = 1 << 23;
export const firstRange = 0x7fffffff;

export function createReader(text: string): PackedReader {
  const bytes = unpackBytes(text);
  let at = 4;
  let code = ((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  let range = firstRange;

  function take(step: number, low: number, width: number): void {
    code -= low * step;
    range = step * width;
    while (range < leastRange) {
      code = (code << 8) | (at < bytes.length ? (bytes[at] as number) : 0);
      range <<= 8;
      at++;
    }
  }

  function uniform(count: number): number {
    const step = (range / count) | 0;
    const value = Math.min((code / step) | 0, count - 1);
    take(step, value, 1);
    return value;
  }

  function expected({ sums, buckets }: Model, least: number): number {
    const below = sums[least] as number;
    const total = (sums[sums.length - 1] as number) - below;
    const step = (range / total) | 0;
    const place = below + Math.min((code / step) | 0, total - 1);
    let number = buckets[place >> bucketBits] as number;
    while ((sums[number + 1] as number) <= place) number++;
    const from = sums[number] as number;
    take(step, from - below, (sums[number + 1] as number) - from);
    return number;
  }

  return { uniform, expected };
}
