/**
 * A trie in flat arrays. Its nodes are numbered breadth first, so that the children of a node stand next to each other, in
 * the order of their units; 0 is the root.
 */
export interface Trie {
  /** The root's child by unit, 0 where no word begins with it. */
  readonly roots: Uint16Array;
  /** The unit that leads to a node. */
  readonly units: Uint16Array;
  /** The children of a node go from `children[node]` to `children[node + 1]`. */
  readonly children: Int32Array;
  /** What the word that ends at a node is; 0 where none does. */
  readonly values: Int32Array;
  /** A bit for every two units that a word begins with (see `beginsWord`): most places of a text begin none. */
  readonly pairs: Int32Array;
}

export const rootNode = 0;

const pairBits = 18;

export const createPairs = (): Int32Array => new Int32Array(1 << (pairBits - 5));

export function addPair(pairs: Int32Array, first: number, second: number): void {
  const bit = pairBit(first, second);
  (pairs[bit >> 5] as number) |= 1 << (bit & 31);
}

/** False only where no word begins with these two units. */
export function beginsWord(pairs: Int32Array, first: number, second: number): boolean {
  const bit = pairBit(first, second);
  return (((pairs[bit >> 5] as number) >>> (bit & 31)) & 1) === 1;
}

function pairBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - pairBits);
}

/** The child of a node by a unit, or 0. */
export function childOf({ roots, units, children }: Trie, node: number, unit: number): number {
  if (node === rootNode) return roots[unit] as number;
  let low = children[node] as number;
  let high = children[node + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = units[middle] as number;
    if (here === unit) return middle;
    if (here < unit) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** All words with what they are, shorter ones first. */
export function wordsOf({
  units,
  children,
  values,
}: Trie): { readonly word: string; readonly value: number }[] {
  const words: { word: string; value: number }[] = [];
  const paths: string[] = [''];
  // Breadth first: a node is met before its children are.
  for (let node = rootNode; node < values.length; node++) {
    const word = paths[node] as string;
    const value = values[node] as number;
    if (value !== 0) words.push({ word, value });
    const end = children[node + 1] as number;
    for (let child = children[node] as number; child < end; child++)
      paths[child] = word + String.fromCharCode(units[child] as number);
  }
  return words;
}
