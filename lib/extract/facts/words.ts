/** A set of words that is asked at one place of a text: does one of them end, or start, here? */
export interface WordSet {
  readonly words: ReadonlySet<string>;
  readonly longest: number;
  readonly firstUnits: ReadonlySet<number>;
  readonly lastUnits: ReadonlySet<number>;
}

/** Builds a set from words separated by white space. */
export function wordSet(list: string): WordSet {
  const words = list.split(/\s+/).filter((word) => word !== '');
  return {
    words: new Set(words),
    longest: Math.max(0, ...words.map((word) => word.length)),
    firstUnits: new Set(words.map((word) => word.charCodeAt(0))),
    lastUnits: new Set(words.map((word) => word.charCodeAt(word.length - 1))),
  };
}

/** Length of the longest word of the set that ends at `end` and starts at or after `floor`; 0 if there is none. */
export function wordEndingAt(set: WordSet, text: string, end: number, floor = 0): number {
  if (end <= floor || !set.lastUnits.has(text.charCodeAt(end - 1))) return 0;
  for (let length = Math.min(set.longest, end - floor); length > 0; length--) {
    if (set.words.has(text.slice(end - length, end))) return length;
  }
  return 0;
}

/** Length of the longest word of the set that starts at `start` and ends at or before `ceiling`; 0 if there is none. */
export function wordStartingAt(set: WordSet, text: string, start: number, ceiling = text.length): number {
  if (start >= ceiling || !set.firstUnits.has(text.charCodeAt(start))) return 0;
  for (let length = Math.min(set.longest, ceiling - start); length > 0; length--) {
    if (set.words.has(text.slice(start, start + length))) return length;
  }
  return 0;
}

/** Position of the first word of the set in [from, to), or -1. */
export function findWord(set: WordSet, text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (wordStartingAt(set, text, at, to) > 0) return at;
  }
  return -1;
}
