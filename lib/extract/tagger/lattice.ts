import type { Gains } from './gains';
import { fromEndOfInstitution, fromEndOfPark, gainsPerPlace, insideSum, upToStart } from './gains';
import { first, inside, labelCount, lastOfInstitution, lastOfPark, outside } from './labels';
import { sumsPerPlace } from './scores';

/** Below what any path of a stretch can earn; the sum of two does not overflow. */
const impossible = -1e9;

/** Scratch for one stretch, reused from one to the next. Scores are in the weights' integer steps. */
export interface Lattice {
  /** How much a place wants each label, `sumsPerPlace` numbers of two labels each. */
  readonly potentials: Int32Array;
  /** `before[place * labelCount + label]`: the best score of the places up to and with this one, given its label. */
  readonly before: Int32Array;
  /** `beyond[…]`: the best score of the places after this one, given its label. */
  readonly beyond: Int32Array;
}

export function createLattice(places: number): Lattice {
  const room = places * labelCount;
  return {
    potentials: new Int32Array(places * sumsPerPlace),
    before: new Int32Array(room),
    beyond: new Int32Array(room),
  };
}

/** What each step of `followers` in labels.ts is worth. */
export interface Steps {
  readonly stayOutside: number;
  readonly open: number;
  readonly leavePark: number;
  readonly openAfterPark: number;
  readonly leaveInstitution: number;
  readonly openAfterInstitution: number;
  readonly firstToInside: number;
  readonly firstToPark: number;
  readonly firstToInstitution: number;
  readonly stayInside: number;
  readonly insideToPark: number;
  readonly insideToInstitution: number;
}

export function createSteps(transitions: Int16Array): Steps {
  const step = (from: number, to: number) => transitions[from * labelCount + to] as number;
  return {
    stayOutside: step(outside, outside),
    open: step(outside, first),
    leavePark: step(lastOfPark, outside),
    openAfterPark: step(lastOfPark, first),
    leaveInstitution: step(lastOfInstitution, outside),
    openAfterInstitution: step(lastOfInstitution, first),
    firstToInside: step(first, inside),
    firstToPark: step(first, lastOfPark),
    firstToInstitution: step(first, lastOfInstitution),
    stayInside: step(inside, inside),
    insideToPark: step(inside, lastOfPark),
    insideToInstitution: step(inside, lastOfInstitution),
  };
}

/**
 * Fills `before` and `beyond` for the first `size` places, and the gains; a stretch begins after `outside` and ends before
 * it. Returns the score of the best path.
 */
export function fillLattice(lattice: Lattice, steps: Steps, size: number, gains: Gains): number {
  if (size === 0) return steps.stayOutside;
  fillBefore(lattice, steps, size, gains);
  fillBeyond(lattice, steps, size, gains);
  return bestThrough(lattice, size - 1, -1);
}

// Both for numbers of 32 bits: `Math.max` would take them as doubles.
const greater = (a: number, b: number): number => (a > b ? a : b);
const greatest = (a: number, b: number, c: number): number => greater(greater(a, b), c);

function fillBefore({ potentials, before }: Lattice, steps: Steps, size: number, gains: Gains): void {
  const { stayOutside, open, leavePark, openAfterPark, leaveInstitution, openAfterInstitution } = steps;
  const { firstToInside, firstToPark, firstToInstitution, stayInside, insideToPark, insideToInstitution } =
    steps;
  const { values } = gains;
  let gain = gains.base;
  let sum = 0;
  let out = 0;
  let begin = impossible;
  let within = impossible;
  let park = impossible;
  let institution = impossible;
  const end = size * sumsPerPlace;
  let base = 0;
  for (let from = 0; from < end; from += sumsPerPlace) {
    const low = potentials[from] as number;
    const high = potentials[from + 1] as number;
    const wantsFirst = (low << 16) >> 16;
    const wantsInside = (low - wantsFirst) >> 16;
    const wantsPark = (high << 16) >> 16;
    const wantsInstitution = (high - wantsPark) >> 16;
    const nextOut = greatest(
      (out + stayOutside) | 0,
      (park + leavePark) | 0,
      (institution + leaveInstitution) | 0,
    );
    const nextBegin = greatest(
      (out + open) | 0,
      (park + openAfterPark) | 0,
      (institution + openAfterInstitution) | 0,
    );
    const nextWithin = greater((begin + firstToInside) | 0, (within + stayInside) | 0);
    const nextPark = greater((begin + firstToPark) | 0, (within + insideToPark) | 0);
    const nextInstitution = greater((begin + firstToInstitution) | 0, (within + insideToInstitution) | 0);
    out = nextOut;
    begin = (nextBegin + wantsFirst) | 0;
    within = greater(impossible, (nextWithin + wantsInside) | 0);
    park = greater(impossible, (nextPark + wantsPark) | 0);
    institution = greater(impossible, (nextInstitution + wantsInstitution) | 0);
    before[base + outside] = out;
    before[base + first] = begin;
    before[base + inside] = within;
    before[base + lastOfPark] = park;
    before[base + lastOfInstitution] = institution;
    base += labelCount;
    values[gain + upToStart] = begin;
    values[gain + insideSum] = sum;
    gain += gainsPerPlace;
    sum = (sum + wantsInside + stayInside) | 0;
  }
}

function fillBeyond({ potentials, beyond }: Lattice, steps: Steps, size: number, gains: Gains): void {
  const { stayOutside, open, leavePark, openAfterPark, leaveInstitution, openAfterInstitution } = steps;
  const { firstToInside, firstToPark, firstToInstitution, stayInside, insideToPark, insideToInstitution } =
    steps;
  const { values } = gains;
  let out = stayOutside;
  let begin = impossible;
  let within = impossible;
  let park = leavePark;
  let institution = leaveInstitution;
  let base = (size - 1) * labelCount;
  let gain = gains.base + (size - 1) * gainsPerPlace;
  for (let from = (size - 1) * sumsPerPlace; from >= 0; from -= sumsPerPlace) {
    beyond[base + outside] = out;
    beyond[base + first] = begin;
    beyond[base + inside] = within;
    beyond[base + lastOfPark] = park;
    beyond[base + lastOfInstitution] = institution;
    base -= labelCount;
    const low = potentials[from] as number;
    const high = potentials[from + 1] as number;
    const wantsFirst = (low << 16) >> 16;
    const wantsPark = (high << 16) >> 16;
    const withFirst = (begin + wantsFirst) | 0;
    const withInside = (within + ((low - wantsFirst) >> 16)) | 0;
    const withPark = (park + wantsPark) | 0;
    const withInstitution = (institution + ((high - wantsPark) >> 16)) | 0;
    values[gain + fromEndOfPark] = withPark;
    values[gain + fromEndOfInstitution] = withInstitution;
    gain -= gainsPerPlace;
    begin = greatest(
      (withInside + firstToInside) | 0,
      (withPark + firstToPark) | 0,
      (withInstitution + firstToInstitution) | 0,
    );
    within = greatest(
      (withInside + stayInside) | 0,
      (withPark + insideToPark) | 0,
      (withInstitution + insideToInstitution) | 0,
    );
    park = greater((out + leavePark) | 0, (withFirst + openAfterPark) | 0);
    institution = greater((out + leaveInstitution) | 0, (withFirst + openAfterInstitution) | 0);
    out = greater((out + stayOutside) | 0, (withFirst + open) | 0);
  }
}

/** The best score of a path that gives a place any label but `without` (-1: any at all). */
export function bestThrough({ before, beyond }: Lattice, place: number, without: number): number {
  let best = 2 * impossible;
  const base = place * labelCount;
  for (let label = 0; label < labelCount; label++) {
    if (label === without) continue;
    const score = (before[base + label] as number) + (beyond[base + label] as number);
    if (score > best) best = score;
  }
  return best;
}

/** The score of the best path that gives a place this label. */
export function scoreThrough({ before, beyond }: Lattice, place: number, label: number): number {
  return (before[place * labelCount + label] as number) + (beyond[place * labelCount + label] as number);
}

/** The label that the best path gives a place after `previous`, the first label of a name or a later one that goes on. */
export function bestWithin(
  { potentials, beyond }: Lattice,
  transitions: Int16Array,
  place: number,
  previous: number,
): number {
  const low = potentials[place * sumsPerPlace] as number;
  const high = potentials[place * sumsPerPlace + 1] as number;
  const wantsPark = (high << 16) >> 16;
  const scoreOf = (label: number, wants: number) =>
    (transitions[previous * labelCount + label] as number) +
    wants +
    (beyond[place * labelCount + label] as number);
  const goesOn = scoreOf(inside, (low - ((low << 16) >> 16)) >> 16);
  const asPark = scoreOf(lastOfPark, wantsPark);
  const asInstitution = scoreOf(lastOfInstitution, (high - wantsPark) >> 16);
  if (goesOn >= asPark && goesOn >= asInstitution) return inside;
  return asPark >= asInstitution ? lastOfPark : lastOfInstitution;
}
