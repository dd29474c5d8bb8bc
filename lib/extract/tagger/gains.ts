import type { NameKind } from '../types';
import { first, inside, labelCount, lastOfInstitution, lastOfPark } from './labels';
import type { Lattice } from './lattice';

/** What the score of any span is made of, for each place of a stretch; in the weights' integer steps. */
export interface Gains {
  /** The best score of the stretch up to a name that begins here, its first unit included. */
  readonly start: Int32Array;
  /** The potentials of `inside`, with the step from one to the next, summed over the places before this one. */
  readonly insideSums: Int32Array;
  /** The best score of the stretch from a name's last unit on, that unit included. */
  readonly endOfPark: Int32Array;
  readonly endOfInstitution: Int32Array;
}

export function createGains(room: number): Gains {
  return {
    start: new Int32Array(room),
    insideSums: new Int32Array(room),
    endOfPark: new Int32Array(room),
    endOfInstitution: new Int32Array(room),
  };
}

/** The gains of the first `size` places in arrays of their own. */
export function copyGains({ start, insideSums, endOfPark, endOfInstitution }: Gains, size: number): Gains {
  const all = new Int32Array(4 * size);
  const copy = (values: Int32Array, index: number) => {
    const part = all.subarray(index * size, (index + 1) * size);
    part.set(values.subarray(0, size));
    return part;
  };
  return {
    start: copy(start, 0),
    insideSums: copy(insideSums, 1),
    endOfPark: copy(endOfPark, 2),
    endOfInstitution: copy(endOfInstitution, 3),
  };
}

export function collectGains(
  gains: Gains,
  { potentials, before, beyond }: Lattice,
  transitions: Int16Array,
  size: number,
): void {
  const staying = transitions[inside * labelCount + inside] as number;
  let sum = 0;
  for (let at = 0; at < size; at++) {
    const base = at * labelCount;
    gains.start[at] = before[base + first] as number;
    gains.insideSums[at] = sum;
    gains.endOfPark[at] = (potentials[base + lastOfPark] as number) + (beyond[base + lastOfPark] as number);
    gains.endOfInstitution[at] =
      (potentials[base + lastOfInstitution] as number) + (beyond[base + lastOfInstitution] as number);
    sum += (potentials[base + inside] as number) + staying;
  }
}

/** The score of the best labelling that has a name of this kind from place `start` to place `last`, a later one. */
export function scoreWith(
  gains: Gains,
  transitions: Int16Array,
  start: number,
  last: number,
  kind: NameKind,
): number {
  const lastLabel = kind === 'park' ? lastOfPark : lastOfInstitution;
  const ends = kind === 'park' ? gains.endOfPark : gains.endOfInstitution;
  return (
    (gains.start[start] as number) +
    innerScore(gains, transitions, start, last, lastLabel) +
    (ends[last] as number)
  );
}

/** What lies between the first and the last place of a name, both excluded. */
function innerScore(
  { insideSums }: Gains,
  transitions: Int16Array,
  start: number,
  last: number,
  lastLabel: number,
): number {
  if (last === start + 1) return transitions[first * labelCount + lastLabel] as number;
  return (
    (transitions[first * labelCount + inside] as number) +
    (insideSums[last] as number) -
    (insideSums[start + 1] as number) -
    (transitions[inside * labelCount + inside] as number) +
    (transitions[inside * labelCount + lastLabel] as number)
  );
}
