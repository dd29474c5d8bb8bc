import type { NameKind } from '../types';
import { first, inside, labelCount, lastOfInstitution, lastOfPark } from './labels';

/** What the score of any span is made of, four numbers for each place of a stretch; in the weights' integer steps. */
export interface Gains {
  readonly values: Int32Array;
  /** Where in `values` the first place begins. */
  readonly base: number;
}

export const gainsPerPlace = 4;
/** The best score of the stretch up to a name that begins here, its first unit included. */
export const upToStart = 0;
/** The potentials of `inside`, with the step from one to the next, summed over the places before this one. */
export const insideSum = 1;
/** The best score of the stretch from a name's last unit on, that unit included. */
export const fromEndOfPark = 2;
export const fromEndOfInstitution = 3;

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
