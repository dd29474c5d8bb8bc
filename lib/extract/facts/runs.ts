import type { Reading } from './reading';

export interface Run {
  readonly length: number;
  /** Place of the amount in the run, from 0. */
  readonly turn: number;
  /** 分别 deals the amounts out to names or years told before. */
  readonly distributed: boolean;
}

/** The run of amounts (A、B和C) that an amount stands in; runs longer than 8 count as cut. */
export function runOf(reading: Reading, index: number): Run {
  const linked = (at: number): boolean => {
    const left = reading.amounts[at];
    const right = reading.amounts[at + 1];
    if (!left || !right || right.start - left.end > 2) return false;
    return /^[、和与及,]+$/.test(reading.text.slice(left.end, right.start));
  };
  let first = index;
  while (first > 0 && index - first < 8 && linked(first - 1)) first--;
  let last = index;
  while (last - first < 8 && linked(last)) last++;
  const head = reading.amounts[first];
  const before = head ? reading.text.slice(Math.max(0, head.start - 12), head.start) : '';
  return { length: last - first + 1, turn: index - first, distributed: /分别|依次/.test(before) };
}
