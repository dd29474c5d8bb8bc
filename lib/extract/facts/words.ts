/** A set of words that is asked at one place of a text: does one of them end, or start, here? */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  /** By the first unit: bit n is set where a word of n units starts with it. */
  readonly lengthsByFirst: ReadonlyMap<number, number>;
  /** By the last unit: bit n is set where a word of n units ends with it. */
  readonly lengthsByLast: ReadonlyMap<number, number>;
}

const longestWord = 30;

/**
 * A set of words separated by white space (or listed by a function), none longer than 30 units. It is built when it is first
 * asked: a page without amounts asks none.
 */
export function wordSet(list: string | (() => readonly string[])): WordSet {
  let words: ReadonlySet<string> | undefined;
  let byFirst: ReadonlyMap<number, number> | undefined;
  let byLast: ReadonlyMap<number, number> | undefined;
  const all = (): ReadonlySet<string> => {
    words ??= new Set(typeof list === 'string' ? list.split(/\s+/).filter((word) => word !== '') : list());
    return words;
  };
  // Each on its own: most sets are asked from one end only.
  return {
    get words() {
      return all();
    },
    get lengthsByFirst() {
      byFirst ??= lengthsBy(all(), () => 0);
      return byFirst;
    },
    get lengthsByLast() {
      byLast ??= lengthsBy(all(), (word) => word.length - 1);
      return byLast;
    },
  };
}

function lengthsBy(words: Iterable<string>, placeOf: (word: string) => number): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const word of words) {
    const unit = word.charCodeAt(placeOf(word));
    lengths.set(unit, (lengths.get(unit) ?? 0) | (1 << word.length));
  }
  return lengths;
}

/** The lengths in `lengths` that fit into `room`, as bits. */
function fitting(lengths: number, room: number): number {
  return room >= longestWord ? lengths : lengths & ((1 << (room + 1)) - 1);
}

/** Length of the longest word of the set that ends at `end` and starts at or after `floor`; 0 if there is none. */
export function wordEndingAt(set: WordSet, text: string, end: number, floor = 0): number {
  if (end <= floor) return 0;
  let lengths = fitting(set.lengthsByLast.get(text.charCodeAt(end - 1)) ?? 0, end - floor);
  while (lengths !== 0) {
    const length = 31 - Math.clz32(lengths);
    if (set.words.has(text.slice(end - length, end))) return length;
    lengths ^= 1 << length;
  }
  return 0;
}

/** Length of the longest word of the set that starts at `start` and ends at or before `ceiling`; 0 if there is none. */
export function wordStartingAt(set: WordSet, text: string, start: number, ceiling = text.length): number {
  if (start >= ceiling) return 0;
  let lengths = fitting(set.lengthsByFirst.get(text.charCodeAt(start)) ?? 0, ceiling - start);
  while (lengths !== 0) {
    const length = 31 - Math.clz32(lengths);
    if (set.words.has(text.slice(start, start + length))) return length;
    lengths ^= 1 << length;
  }
  return 0;
}
