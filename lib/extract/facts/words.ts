/** A set of words that is asked at one place of a text: does one of them end, or start, here? */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  /** Whether what stands in [start, end) of a text is one of the words. */
  has(text: string, start: number, end: number): boolean;
  /** Bit n is set where a word of n units starts with this unit. */
  lengthsFrom(unit: number): number;
  /** Bit n is set where a word of n units ends with this unit. */
  lengthsTo(unit: number): number;
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
    has: (text, start, end) => all().has(text.slice(start, end)),
    lengthsFrom(unit) {
      byFirst ??= lengthsBy(all(), () => 0);
      return byFirst.get(unit) ?? 0;
    },
    lengthsTo(unit) {
      byLast ??= lengthsBy(all(), (word) => word.length - 1);
      return byLast.get(unit) ?? 0;
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
  let lengths = fitting(set.lengthsTo(text.charCodeAt(end - 1)), end - floor);
  while (lengths !== 0) {
    const length = 31 - Math.clz32(lengths);
    if (set.has(text, end - length, end)) return length;
    lengths ^= 1 << length;
  }
  return 0;
}

/** Length of the longest word of the set that starts at `start` and ends at or before `ceiling`; 0 if there is none. */
export function wordStartingAt(set: WordSet, text: string, start: number, ceiling = text.length): number {
  if (start >= ceiling) return 0;
  let lengths = fitting(set.lengthsFrom(text.charCodeAt(start)), ceiling - start);
  while (lengths !== 0) {
    const length = 31 - Math.clz32(lengths);
    if (set.has(text, start, start + length)) return length;
    lengths ^= 1 << length;
  }
  return 0;
}
