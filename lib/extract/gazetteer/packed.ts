import { type Code, readAny, readCode, readSized } from '../packed/code';
import { type BitReader, createReader, peek, readBits } from '../packed/reader';
import { finish } from '../steps';
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
export const readTrie = (packed: string): Trie => finish(readTrieInSteps(packed));

/** So many nodes a step. */
const nodesPerStep = 2_000;

/** The same in steps of about a millisecond. */
export function* readTrieInSteps(packed: string): Generator<void, Trie> {
  const reader = createReader(packed);
  yield;
  const nodes = (readBits(reader, 12) << 12) + readBits(reader, 12);
  const codes = readCodes(reader);
  yield;
  const trie = {
    roots: new Uint16Array(0x10000),
    units: new Uint16Array(nodes),
    children: new Int32Array(nodes + 1),
    values: new Int32Array(nodes),
    pairs: createPairs(),
  };
  const counts = new Uint16Array(nodes);
  const progress: Progress = { trie, counts, suffixes: new Int32Array(nodes), next: 1, depth: 0, level: 1 };
  counts[0] = readBits(reader, 16);
  for (let from = 0; from < nodes; from += nodesPerStep) {
    readNodes(reader, codes, progress, from, Math.min(nodes, from + nodesPerStep));
    yield;
  }
  trie.children[nodes] = nodes;
  return trie;
}

interface TrieCodes {
  readonly kinds: Int32Array;
  readonly shapes: Uint16Array;
  readonly gaps: Code;
  readonly alphabet: Uint16Array;
  readonly letters: Code;
  readonly sizes: Code;
  readonly codes: readonly Code[];
}

function readCodes(reader: BitReader): TrieCodes {
  const kinds = readValues(reader);
  const shapes = new Uint16Array(readBits(reader, 12));
  for (let at = 0; at < shapes.length; at++) shapes[at] = readBits(reader, 13);
  const gaps = readCode(reader);
  const alphabet = readAlphabet(reader, gaps);
  const letters = readCode(reader);
  const sizes = readCode(reader);
  const codes = Array.from({ length: shapeContexts }, () => readCode(reader));
  return { kinds, shapes, gaps, alphabet, letters, sizes, codes };
}

/** How far the nodes of a trie are read. */
interface Progress {
  readonly trie: Trie;
  readonly counts: Uint16Array;
  readonly suffixes: Int32Array;
  /** The node that the next child will be. */
  next: number;
  depth: number;
  /** The first node that is deeper. */
  level: number;
}

/** Reads the children of the nodes in [from, to). What the loop does for every node stands in it: no code is warm yet. */
function readNodes(reader: BitReader, code: TrieCodes, progress: Progress, from: number, to: number): void {
  const { kinds, shapes, gaps, alphabet, letters, sizes, codes } = code;
  const { counts, suffixes } = progress;
  const { roots, units, children, values, pairs } = progress.trie;
  const { entries, shift } = letters;
  let { next, depth, level } = progress;
  let letter = -1;
  for (let node = from; node < to; node++) {
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
    const firstExpected = children[suffix] as number;
    const shapeCode = codes[shapeContext(depth, expected, values[node] as number)] as Code;
    const unitBefore = units[node] as number;
    for (; next < end; next++) {
      const shapeEntry = shapeCode.entries[peek(reader) >>> shapeCode.shift] as number;
      reader.at += shapeEntry & 15;
      const shape = shapes[shapeEntry >> 4] as number;
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
        const other = expected === 1 ? firstExpected : firstExpected + readAny(reader, expected);
        unit = units[other] as number;
        suffixes[next] = other;
      } else {
        const entry = entries[peek(reader) >>> shift] as number;
        reader.at += entry & 15;
        unit = alphabet[entry >> 4] as number;
        suffixes[next] = roots[unit] as number;
      }
      units[next] = unit;
      if (depth === 1) addPair(pairs, unitBefore, unit);
    }
  }
  progress.next = next;
  progress.depth = depth;
  progress.level = level;
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
