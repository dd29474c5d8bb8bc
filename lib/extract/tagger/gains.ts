import type { NameKind } from '../types';
import { first, inside, labelCount, lastOfInstitution, lastOfPark } from './labels';
import type { Lattice } from './lattice';

/** What the score of any span is made of, four numbers for each place of a stretch; in the weights' integer steps. */
export interface Gains {
  readonly values: Int32Array;
  /** Where in `values` the first place begins. */
  readonly base: number;
}

export const gainsPerPlace = 4;
/** The best score of the stretch up to a name that begins here, its first unit included. */
const upToStart = 0;
/** The potentials of `inside`, with the step from one to the next, summed over the places before this one. */
const insideSum = 1;
/** The best score of the stretch from a name's last unit on, that unit included. */
const fromEndOfPark = 2;
const fromEndOfInstitution = 3;

export function collectGains(
  { values, base }: Gains,
  { potentials, before, beyond }: Lattice,
  transitions: Int16Array,
  size: number,
): void {
  const staying = transitions[inside * labelCount + inside] as number;
  let sum = 0;
  let to = base;
  for (let from = 0; from < size * labelCount; from += labelCount) {
    values[to + upToStart] = before[from + first] as number;
    values[to + insideSum] = sum;
    values[to + fromEndOfPark] =
      (potentials[from + lastOfPark] as number) + (beyond[from + lastOfPark] as number);
    values[to + fromEndOfInstitution] =
      (potentials[from + lastOfInstitution] as number) + (beyond[from + lastOfInstitution] as number);
    sum += (potentials[from + inside] as number) + staying;
    to += gainsPerPlace;
  }
}

/** The score of the best labelling that has a name of this kind from place `start` to place `last`, a later one. */
export function scoreWith(
  { values, base }: Gains,
  transitions: Int16Array,
  start: number,
  last: number,
  kind: NameKind,
): number {
  const lastLabel = kind === 'park' ? lastOfPark : lastOfInstitution;
  const atStart = base + start * gainsPerPlace;
  const atLast = base + last * gainsPerPlace;
  const inner =
    last === start + 1
      ? (transitions[first * labelCount + lastLabel] as number)
      : (transitions[first * labelCount + inside] as number) +
        (values[atLast + insideSum] as number) -
        (values[atStart + gainsPerPlace + insideSum] as number) -
        (transitions[inside * labelCount + inside] as number) +
        (transitions[inside * labelCount + lastLabel] as number);
  return (
    (values[atStart + upToStart] as number) +
    inner +
    (values[atLast + (kind === 'park' ? fromEndOfPark : fromEndOfInstitution)] as number)
  );
}

/** Room for gains that are kept: many stretches share an array. */
export interface GainsStore {
  keep(gains: Gains, size: number): Gains;
}

const smallestPage = 1 << 13;
const largestPage = 1 << 18;

export function createGainsStore(): GainsStore {
  let page = new Int32Array(0);
  let used = 0;
  return {
    keep({ values, base }, size) {
      const room = size * gainsPerPlace;
      if (used + room > page.length) {
        page = new Int32Array(Math.max(room, Math.min(largestPage, Math.max(smallestPage, page.length * 2))));
        used = 0;
      }
      page.set(values.subarray(base, base + room), used);
      used += room;
      return { values: page, base: used - room };
    },
  };
}
