import { beginsWord, childOf, type Trie } from './trie';

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
  const { roots, values, pairs } = trie;
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
      const unit = units[start] as number;
      let node = roots[unit] as number;
      if (node === 0) continue;
      // What a word begins with is no more than these two units where the pair says so.
      const longest =
        start + 1 < size && beginsWord(pairs, unit, units[start + 1] as number) ? size : start + 1;
      let broken = 0;
      for (let end = start + 1; ; ) {
        const kind = values[node] as number;
        if (kind !== 0) {
          if (count === found.ends.length) widen();
          found.ends[count] = end;
          found.kinds[count] = kind;
          found.broken[count++] = broken;
        }
        if (end >= longest) break;
        node = childOf(trie, node, units[end] as number);
        if (node === 0) break;
        if (breaks[end] === 1) broken = 1;
        end++;
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
