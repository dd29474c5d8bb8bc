import { bitsPerPair, digits } from '../../lib/extract/packed/digits';

/** Writes what a `BitReader` reads, number by number. */
export interface BitWriter {
  /** A number of so many bits, from 0 to 16. */
  bits(value: number, count: number): void;
  /** The packed text of all that was written. */
  finish(): string;
}

export function createWriter(): BitWriter {
  const signs: string[] = [];
  let held = 0;
  let used = 0;
  function put(bit: number): void {
    held = held * 2 + bit;
    if (++used < bitsPerPair) return;
    signs.push(digits.charAt(held % digits.length), digits.charAt(Math.floor(held / digits.length)));
    held = 0;
    used = 0;
  }
  function bits(value: number, count: number): void {
    if (!(value >= 0 && value < 2 ** count && count <= 16))
      throw new RangeError(`${value} does not fit into ${count} bits`);
    for (let bit = count - 1; bit >= 0; bit--) put((value >> bit) & 1);
  }
  return {
    bits,
    finish() {
      while (used > 0) put(0);
      return signs.join('');
    },
  };
}
