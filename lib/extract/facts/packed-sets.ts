import { readTrie } from '../gazetteer/packed';
import { childOf, rootNode, type Trie, wordsOf } from '../gazetteer/trie';
import type { WordSet } from './words';

/** Sets of words that are packed together. */
export interface PackedSets<Name extends string> {
  set(name: Name): WordSet;
  /** Returns a function that tells whether the two units at `at` stand side by side in a word of the sets named. */
  pairsIn(names: readonly Name[]): (text: string, at: number) => boolean;
}

/**
 * The sets of a trie that `packTrie` wrote, the set at place n of the names having bit n of the words' values. The trie is
 * decoded when one of them is first asked, and asked as it is: no word becomes a string.
 */
export function unpackWordSets<Name extends string>(
  packed: string,
  names: readonly Name[],
): PackedSets<Name> {
  let decoded: Decoded | undefined;
  const get = (): Decoded => {
    decoded ??= decode(packed);
    return decoded;
  };
  const bitOf = (name: Name) => 1 << names.indexOf(name);
  return {
    set: (name) => createSet(get, bitOf(name)),
    pairsIn(wanted) {
      const bits = wanted.reduce((all, name) => all | bitOf(name), 0);
      let pairs: ReadonlySet<number> | undefined;
      return (text, at) => {
        pairs ??= findPairs(get(), bits);
        return pairs.has((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1));
      };
    },
  };
}

interface Decoded {
  readonly trie: Trie;
  /** How many units lead to each node, the first of them, and the node before. */
  readonly depths: Uint8Array;
  readonly firsts: Uint16Array;
  readonly parents: Int32Array;
}

function decode(packed: string): Decoded {
  const trie = readTrie(packed);
  const { units, children } = trie;
  const depths = new Uint8Array(units.length);
  const firsts = new Uint16Array(units.length);
  const parents = new Int32Array(units.length);
  for (let node = rootNode; node < units.length; node++) {
    const end = children[node + 1] as number;
    for (let child = children[node] as number; child < end; child++) {
      depths[child] = (depths[node] as number) + 1;
      firsts[child] = node === rootNode ? (units[child] as number) : (firsts[node] as number);
      parents[child] = node;
    }
  }
  return { trie, depths, firsts, parents };
}

function createSet(get: () => Decoded, bit: number): WordSet {
  let words: ReadonlySet<string> | undefined;
  let byFirst: ReadonlyMap<number, number> | undefined;
  let byLast: ReadonlyMap<number, number> | undefined;
  return {
    get words() {
      words ??= new Set(wordsOf(get().trie).flatMap(({ word, value }) => (value & bit ? [word] : [])));
      return words;
    },
    has(text, start, end) {
      if (start < 0 || start >= end || end > text.length) return false;
      const { trie } = get();
      let node = rootNode;
      for (let at = start; at < end; at++) {
        node = childOf(trie, node, text.charCodeAt(at));
        if (node === rootNode) return false;
      }
      return ((trie.values[node] as number) & bit) !== 0;
    },
    lengthsFrom(unit) {
      byFirst ??= lengthsBy(get(), bit, get().firsts);
      return byFirst.get(unit) ?? 0;
    },
    lengthsTo(unit) {
      byLast ??= lengthsBy(get(), bit, get().trie.units);
      return byLast.get(unit) ?? 0;
    },
  };
}

function lengthsBy({ trie, depths }: Decoded, bit: number, unitOf: Uint16Array): Map<number, number> {
  const lengths = new Map<number, number>();
  const { values } = trie;
  for (let node = 0; node < values.length; node++) {
    if (((values[node] as number) & bit) === 0) continue;
    const unit = unitOf[node] as number;
    lengths.set(unit, (lengths.get(unit) ?? 0) | (1 << (depths[node] as number)));
  }
  return lengths;
}

/** Every two units that stand side by side in a word, the first in the upper 16 bits. */
function findPairs({ trie, depths, parents }: Decoded, bits: number): Set<number> {
  const { units } = trie;
  const below = trie.values.slice();
  const pairs = new Set<number>();
  // Breadth first: a node comes behind the one before it.
  for (let node = below.length - 1; node > rootNode; node--) {
    if (((below[node] as number) & bits) === 0) continue;
    const parent = parents[node] as number;
    below[parent] = (below[parent] as number) | (below[node] as number);
    if ((depths[node] as number) > 1) pairs.add(((units[parent] as number) << 16) | (units[node] as number));
  }
  return pairs;
}
