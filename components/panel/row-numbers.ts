/** Tells the rows of a list apart by numbers, as the list changes. */
export interface RowNumbers {
  /** A number for each key: that of a row kept before, one never given to a kept row for any other. */
  of(keys: readonly string[]): readonly number[];
  /** From here on `key` has this number, which is its in the list numbered last. */
  keep(key: string, number: number): void;
}

/**
 * Numbers are found several times as fast as texts, and a layout of a list asks for the height of every row of it by what
 * tells it apart. Only rows that were drawn have a height to be found again, so only they are kept.
 */
export function createRowNumbers(): RowNumbers {
  const kept = new Map<string, number>();
  let free = 0;
  return {
    of(keys) {
      let next = free;
      return keys.map((key) => kept.get(key) ?? next++);
    },
    keep(key, number) {
      if (kept.has(key)) return;
      kept.set(key, number);
      free = Math.max(free, number + 1);
    },
  };
}
