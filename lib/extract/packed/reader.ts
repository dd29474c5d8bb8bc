import { finish } from '../steps';
import { unpackBitsInSteps } from './digits';

/** Where a reader stands in the bits of a packed text. What was written where is known to the caller alone; past the end come zeros. */
export interface BitReader {
  readonly words: Uint16Array;
  /** The next bit. */
  at: number;
}

export const createReader = (text: string): BitReader => finish(createReaderInSteps(text));

/** The same in steps of a millisecond at most. */
export function* createReaderInSteps(text: string): Generator<void, BitReader> {
  return { words: yield* unpackBitsInSteps(text), at: 0 };
}

/** A number of so many bits, from 0 to 16. */
export function readBits(reader: BitReader, count: number): number {
  if (count === 0) return 0;
  const value = peek(reader) >>> (32 - count);
  reader.at += count;
  return value;
}

/** The next bits at the top of a number of 32; at least 17 of them are the text's. */
export function peek({ words, at }: BitReader): number {
  const word = at >>> 4;
  return (((words[word] as number) << 16) | (words[word + 1] as number)) << (at & 15);
}
