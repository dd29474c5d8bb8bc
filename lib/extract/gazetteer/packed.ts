import { type Code, readAny, readCode, readNumber, readSized } from '../packed/code';
import { type BitReader, createReader, readBits } from '../packed/reader';
import { addPair, createPairs, type Trie } from './trie';

/**
 * How a trie is packed: breadth first, for each node what shape each of its children has and which unit leads to it. A
 * shape says whether the unit is expected, how many children the child has and what it is. Expected are the units that
 * lead on from the node's suffix: after 省苏州 those that a word has after 苏州, or else after 州.
 */
export interface PackedShape {
  readonly expected: number;
  /** 0 to 2, or `manyChildren`. */
  readonly children: number;
  readonly value: number;
}

/** So many children or more are told apart from the shape. */
export const manyChildren = 3;

/** Shapes are told by a code for what is known of the parent. */
export const shapeContexts = 24;

export function shapeContext(depth: number, expectedUnits: number, parentValue: number): number {
  const choice = expectedUnits === 0 ? 0 : expectedUnits > 8 ? 2 : 1;
  return Math.min(depth, 3) * 6 + choice * 2 + (parentValue === 0 ? 0 : 1);
}

/** A shape in one number: the children in the lowest bits, then whether the unit is expected, then which value. */
const valueShift = 3;
const expectedBit = 4;
const childrenMask = 3;

/** Reads a trie that `packTrie` wrote. */
export function readTrie(packed: string): Trie {
  const reader = createReader(packed);
  const nodes = (readBits(reader, 12) << 12) + readBits(reader, 12);
  const kinds = readValues(reader);
  const shapes = Uint16Array.from({ length: readBits(reader, 12) }, () => readBits(reader, 13));
  const gaps = readCode(reader);
  const alphabet = readAlphabet(reader, gaps);
  const letters = readCode(reader);
  const sizes = readCode(reader);
  const codes = Array.from({ length: shapeContexts }, () => readCode(reader));
  const roots = new Uint16Array(0x10000);
  const units = new Uint16Array(nodes);
  const children = new Int32Array(nodes + 1);
  const values = new Int32Array(nodes);
  const pairs = createPairs();
  const counts = new Uint16Array(nodes);
  const suffixes = new Int32Array(nodes);
  // Made before the loop: an engine that compiles the loop while it runs has not seen what comes after it.
  const trie = { roots, units, children, values, pairs };
  let next = 1;
  let depth = 0;
  let level = 1;
  counts[0] = readBits(reader, 16);
  for (let node = 0; node < nodes; node++) {
    if (node === level) {
      depth++;
      level = next;
    }
    children[node] = next;
    const end = next + (counts[node] as number);
    if (end === next) continue;
    let suffix = suffixes[node] as number;
    while (suffix !== 0 && counts[suffix] === 0) suffix = suffixes[suffix] as number;
    const expected = suffix === 0 ? 0 : (counts[suffix] as number);
    const code = codes[shapeContext(depth, expected, values[node] as number)] as Code;
    const unitBefore = units[node] as number;
    let letter = -1;
    for (; next < end; next++) {
      const shape = shapes[readNumber(reader, code)] as number;
      const count = shape & childrenMask;
      counts[next] = count === manyChildren ? manyChildren + readSized(reader, sizes) : count;
      values[next] = kinds[shape >> valueShift] as number;
      if (depth === 0) {
        letter += 1 + readSized(reader, gaps);
        const unit = alphabet[letter] as number;
        units[next] = unit;
        roots[unit] = next;
        continue;
      }
      let unit: number;
      if ((shape & expectedBit) !== 0) {
        const other = (children[suffix] as number) + readAny(reader, expected);
        unit = units[other] as number;
        suffixes[next] = other;
      } else {
        unit = alphabet[readNumber(reader, letters)] as number;
        suffixes[next] = roots[unit] as number;
      }
      units[next] = unit;
      if (depth === 1) addPair(pairs, unitBefore, unit);
    }
  }
  children[nodes] = nodes;
  return trie;
}

function readValues(reader: BitReader): Int32Array {
  const values = new Int32Array(readBits(reader, 10));
  for (let at = 0; at < values.length; at++) values[at] = (readBits(reader, 16) << 16) | readBits(reader, 16);
  return values;
}

function readAlphabet(reader: BitReader, gaps: Code): Uint16Array {
  const alphabet = new Uint16Array(readBits(reader, 16));
  let unit = 0;
  for (let at = 0; at < alphabet.length; at++) {
    unit += readSized(reader, gaps);
    alphabet[at] = unit;
  }
  return alphabet;
}

/** What a shape is packed as, given the number of its value. */
export const packShape = ({ expected, children, value }: PackedShape): number =>
  (value << valueShift) | (expected * expectedBit) | children;
