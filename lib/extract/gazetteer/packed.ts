import { type Code, readAny, readCode, readNumber, readSized } from '../packed/code';
import { type BitReader, createReaderInSteps, readBits } from '../packed/reader';
import { finish } from '../steps';
import { addPair, createPairs, rootNode, type Trie } from './trie';

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
const childrenPerStep = 600;

/** The same in steps of a millisecond at most. */
export function* readTrieInSteps(packed: string): Generator<void, Trie> {
  const reader = yield* createReaderInSteps(packed);
  yield;
  const nodes = (readBits(reader, 12) << 12) + readBits(reader, 12);
  const codes = yield* readCodes(reader);
  yield;
  const trie = {
    roots: new Uint16Array(0x10000),
    units: new Uint16Array(nodes),
    children: new Int32Array(nodes + 1),
    values: new Int32Array(nodes),
    pairs: createPairs(),
  };
  yield;
  const counts = new Uint16Array(nodes);
  const progress: Progress = {
    trie,
    counts,
    suffixes: new Int32Array(nodes),
    next: 1,
    depth: 0,
    level: 1,
    letter: -1,
  };
  counts[rootNode] = readBits(reader, 16);
  yield;
  // The root has thousands of children, the others a few.
  trie.children[rootNode] = progress.next;
  for (const end = progress.next + counts[rootNode]; progress.next < end; ) {
    readChildren(reader, codes, progress, rootNode, Math.min(end, progress.next + childrenPerStep));
    yield;
  }
  for (let node = rootNode + 1; node < nodes; ) {
    node = readNodes(reader, codes, progress, node);
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

function* readCodes(reader: BitReader): Generator<void, TrieCodes> {
  const kinds = readValues(reader);
  const shapes = new Uint16Array(readBits(reader, 12));
  for (let at = 0; at < shapes.length; at++) shapes[at] = readBits(reader, 13);
  const gaps = readCode(reader);
  yield;
  const alphabet = readAlphabet(reader, gaps);
  yield;
  const letters = readCode(reader);
  const sizes = readCode(reader);
  const codes: Code[] = [];
  while (codes.length < shapeContexts) {
    if (codes.length % 4 === 0) yield;
    codes.push(readCode(reader));
  }
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
  /** The letter that led to the last child of the root. */
  letter: number;
}

/** Reads the children of the nodes from one on, up to so many children, and returns the node to go on with. */
function readNodes(reader: BitReader, codes: TrieCodes, progress: Progress, from: number): number {
  const { counts, trie } = progress;
  const { children } = trie;
  const limit = progress.next + childrenPerStep;
  let node = from;
  for (; node < counts.length && progress.next < limit; node++) {
    if (node === progress.level) {
      progress.depth++;
      progress.level = progress.next;
    }
    children[node] = progress.next;
    const count = counts[node] as number;
    if (count !== 0) readChildren(reader, codes, progress, node, progress.next + count);
  }
  return node;
}

/**
 * Reads a node's next children, up to `end`. Called for every node rather than looped in: a call soon goes to compiled
 * code, a loop that is under way does not.
 */
function readChildren(
  reader: BitReader,
  code: TrieCodes,
  progress: Progress,
  node: number,
  end: number,
): void {
  const { counts, suffixes, depth, trie } = progress;
  const { units, children, values } = trie;
  let suffix = suffixes[node] as number;
  while (suffix !== 0 && counts[suffix] === 0) suffix = suffixes[suffix] as number;
  const expected = suffix === 0 ? 0 : (counts[suffix] as number);
  const shapeCode = code.codes[shapeContext(depth, expected, values[node] as number)] as Code;
  for (let next = progress.next; next < end; next++) {
    const shape = code.shapes[readNumber(reader, shapeCode)] as number;
    const count = shape & childrenMask;
    counts[next] = count === manyChildren ? manyChildren + readSized(reader, code.sizes) : count;
    values[next] = code.kinds[shape >> valueShift] as number;
    if (depth === 0) {
      progress.letter += 1 + readSized(reader, code.gaps);
      const unit = code.alphabet[progress.letter] as number;
      units[next] = unit;
      trie.roots[unit] = next;
      continue;
    }
    let unit: number;
    if ((shape & expectedBit) !== 0) {
      const other = (children[suffix] as number) + readAny(reader, expected);
      unit = units[other] as number;
      suffixes[next] = other;
    } else {
      unit = code.alphabet[readNumber(reader, code.letters)] as number;
      suffixes[next] = trie.roots[unit] as number;
    }
    units[next] = unit;
    if (depth === 1) addPair(trie.pairs, units[node] as number, unit);
  }
  progress.next = end;
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
