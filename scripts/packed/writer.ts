import { bitsPerPair, digits } from '../../lib/extract/packed/digits';
import type { Model } from '../../lib/extract/packed/model';
import { firstRange, leastRange } from '../../lib/extract/packed/reader';

/** Writes what a `PackedReader` reads, number by number. */
export interface PackedWriter {
  uniform(value: number, count: number): void;
  expected(value: number, model: Model, least?: number): void;
  /** The packed text of all that was written. */
  finish(): string;
}

export function createWriter(): PackedWriter {
  const bytes: number[] = [];
  let low = 0;
  let range = firstRange;

  function put(step: number, from: number, width: number): void {
    low += from * step;
    range = step * width;
    if (low >= 2 ** 32) carry();
    while (range < leastRange) shift();
  }

  function carry(): void {
    low -= 2 ** 32;
    let at = bytes.length - 1;
    for (; bytes[at] === 255; at--) bytes[at] = 0;
    bytes[at] = (bytes[at] as number) + 1;
  }

  function shift(): void {
    bytes.push(Math.floor(low / 2 ** 24));
    low = (low % 2 ** 24) * 256;
    range *= 256;
  }

  function uniform(value: number, count: number): void {
    if (!(value >= 0 && value < count)) throw new RangeError(`${value} is not below ${count}`);
    put(Math.floor(range / count), value, 1);
  }

  function expected(value: number, { sums }: Model, least = 0): void {
    const [below, from, to] = [sums[least] ?? 0, sums[value] ?? 0, sums[value + 1] ?? 0];
    if (to <= from || value < least) throw new RangeError(`${value} is not expected`);
    put(Math.floor(range / ((sums.at(-1) ?? 0) - below)), from - below, to - from);
  }

  function finish(): string {
    for (let count = 0; count < 4; count++) shift();
    return packBytes(bytes);
  }

  return { uniform, expected, finish };
}

/** Bytes as text of pairs of signs; `unpackBytes` is the inverse, but for zero bits at the end. */
export function packBytes(bytes: readonly number[]): string {
  const signs: string[] = [];
  let held = 0;
  let bits = 0;
  const put = (value: number) =>
    signs.push(digits.charAt(value % digits.length), digits.charAt(Math.floor(value / digits.length)));
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < bitsPerPair) continue;
    bits -= bitsPerPair;
    put(held >>> bits);
    held &= (1 << bits) - 1;
  }
  if (bits > 0) put(held << (bitsPerPair - bits));
  return signs.join('');
}
