import { childOf, nodeShift, rootNode, type Trie } from './trie';

/** The words of the tables that stand in a stretch of text, by their starts and then by their lengths; reused by the next stretch. */
export interface Matches {
  /** The words that start at a unit are those from `firsts[unit]` up to `firsts[unit + 1]`. */
  readonly firsts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Int32Array;
  /** 1 for a word that holds a line break. */
  readonly broken: Uint8Array;
}

/** A stretch of text in reading form. */
export interface Stretch {
  readonly units: Uint16Array;
  readonly length: number;
  /** 1 where a line break was left out before the unit. */
  readonly breaks: Uint8Array;
}

/** Finds all words of a trie in stretches of at most `limit` units. */
export function createMatcher(trie: Trie, limit: number): (stretch: Stretch) => Matches {
  const { alphabet, values } = trie;
  const roots = firstNodes(trie);
  const pairs = pairFilter(trie, roots);
  const firsts = new Int32Array(limit + 1);
  let found = createRoom(limit * 4);

  function widen(): void {
    const wider = createRoom(found.ends.length * 2);
    wider.ends.set(found.ends);
    wider.kinds.set(found.kinds);
    wider.broken.set(found.broken);
    found = wider;
  }

  return ({ units, length, breaks }) => {
    const size = Math.min(length, limit);
    let count = 0;
    for (let start = 0; start < size; start++) {
      firsts[start] = count;
      const letter = alphabet[units[start] as number] as number;
      let node = roots[letter] as number;
      if (node === 0) continue;
      let next = start + 1 < size ? (alphabet[units[start + 1] as number] as number) : 0;
      if (next !== 0 && !goesOn(pairs, letter, next)) next = 0;
      let broken = 0;
      for (let end = start + 1; ; ) {
        const kind = values[node] as number;
        if (kind !== 0) {
          if (count === found.ends.length) widen();
          found.ends[count] = end;
          found.kinds[count] = kind;
          found.broken[count++] = broken;
        }
        if (next === 0) break;
        node = childOf(trie, node, next);
        if (node === 0) break;
        if (breaks[end] === 1) broken = 1;
        end++;
        next = end < size ? (alphabet[units[end] as number] as number) : 0;
      }
    }
    firsts[size] = count;
    return { firsts, ...found };
  };
}

const createRoom = (size: number) => ({
  ends: new Int32Array(size),
  kinds: new Int32Array(size),
  broken: new Uint8Array(size),
});

/** The nodes of all first letters, so that most places cost no search. */
function firstNodes(trie: Trie): Int32Array {
  const letters = trie.alphabet.reduce((most, letter) => Math.max(most, letter), 0);
  return Int32Array.from({ length: letters + 1 }, (_, letter) =>
    letter === 0 ? 0 : childOf(trie, rootNode, letter),
  );
}

/** A bit for every two letters that a word begins with: most places of a text begin none, and this small table says so. */
function pairFilter({ keys }: Trie, roots: Int32Array): Int32Array {
  const letterOf = new Map<number, number>();
  roots.forEach((node, letter) => {
    if (node !== 0) letterOf.set(node, letter);
  });
  const pairs = new Int32Array(1 << 13);
  for (const key of keys) {
    const letter = key === 0 ? undefined : letterOf.get(key >>> nodeShift);
    if (letter === undefined) continue;
    const bit = pairBit(letter, key & ((1 << nodeShift) - 1));
    (pairs[bit >> 5] as number) |= 1 << (bit & 31);
  }
  return pairs;
}

function goesOn(pairs: Int32Array, letter: number, next: number): boolean {
  const bit = pairBit(letter, next);
  return (((pairs[bit >> 5] as number) >>> (bit & 31)) & 1) === 1;
}

function pairBit(letter: number, next: number): number {
  return (Math.imul(letter, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> 14;
}
