import { type BitReader, peek, readBits } from './reader';

/**
 * A canonical prefix code (Huffman, 1952) as one table: what the next bits begin with tells the number and how many of
 * the bits were its own. Numbers that come often have short codes.
 */
export interface Code {
  /** By the next bits: the number times 16, plus the length of its code. */
  readonly entries: Int32Array;
  /** How far to shift 32 bits right so that an index of `entries` remains. */
  readonly shift: number;
}

/** No code is longer, so that tables stay small. */
export const longestCode = 13;

/** The codes' own lengths are told by a code of such lengths at most. */
export const longestLengthCode = 7;
export const lengthCodeBits = 3;

/** The table of a code whose numbers from 0 on have codes of these lengths; 0 for a number that never comes. */
function createCode(lengths: Uint8Array): Code {
  const counts = new Int32Array(longestCode + 1);
  let longest = 1;
  for (let number = 0; number < lengths.length; number++) {
    const length = lengths[number] as number;
    (counts[length] as number)++;
    if (length > longest) longest = length;
  }
  const starts = new Int32Array(longestCode + 2);
  counts[0] = 0;
  for (let length = 1; length <= longest; length++)
    starts[length + 1] = (starts[length] as number) + ((counts[length] as number) << (longest - length));
  const entries = new Int32Array(1 << longest);
  for (let number = 0; number < lengths.length; number++) {
    const length = lengths[number] as number;
    if (length === 0) continue;
    const from = starts[length] as number;
    const to = from + (1 << (longest - length));
    entries.fill((number << 4) | length, from, to);
    starts[length] = to;
  }
  return { entries, shift: 32 - longest };
}

/** Reads a code; `writeCode` is the inverse. */
export function readCode(reader: BitReader): Code {
  const lengthLengths = new Uint8Array(longestCode + 1);
  for (let length = 0; length <= longestCode; length++)
    lengthLengths[length] = readBits(reader, lengthCodeBits);
  const ofLengths = createCode(lengthLengths);
  const lengths = new Uint8Array(readBits(reader, 16));
  readNumbers(reader, ofLengths, lengths);
  return createCode(lengths);
}

/** Reads numbers below 256 until an array is full. One tight loop, because tables are read before any code is warm. */
function readNumbers(reader: BitReader, { entries, shift }: Code, into: Uint8Array): void {
  const { words } = reader;
  let { at } = reader;
  for (let index = 0; index < into.length; index++) {
    const word = at >>> 4;
    const bits = (((words[word] as number) << 16) | (words[word + 1] as number)) << (at & 15);
    const entry = entries[bits >>> shift] as number;
    into[index] = entry >> 4;
    at += entry & 15;
  }
  reader.at = at;
}

/** The next number that was written with a code. */
export function readNumber(reader: BitReader, { entries, shift }: Code): number {
  const entry = entries[peek(reader) >>> shift] as number;
  reader.at += entry & 15;
  return entry >> 4;
}

/** Reads a number below 2^31 of which a code tells the length in bits; `writeSized` is the inverse. */
export function readSized(reader: BitReader, sizes: Code): number {
  const entry = sizes.entries[peek(reader) >>> sizes.shift] as number;
  reader.at += entry & 15;
  const bits = (entry >> 4) - 1;
  if (bits < 1) return bits + 1;
  if (bits > 15) return (1 << bits) + (readBits(reader, bits - 15) << 15) + readBits(reader, 15);
  const rest = peek(reader) >>> (32 - bits);
  reader.at += bits;
  return (1 << bits) + rest;
}

/** Reads a number below `count`, all of them being equally likely; `writeAny` is the inverse. */
export function readAny(reader: BitReader, count: number): number {
  if (count < 2) return 0;
  const bits = 31 - Math.clz32(count);
  const short = (2 << bits) - count;
  const value = readBits(reader, bits);
  return value < short ? value : (value << 1) + readBits(reader, 1) - short;
}

/** Small numbers of either sign are packed as small numbers: 0, -1, 1, -2, 2 … */
export const unfold = (folded: number): number => (folded & 1 ? -((folded + 1) >> 1) : folded >> 1);
