import { first, inside, labelCount, lastOfInstitution, lastOfPark, outside } from './labels';

/** Below what any path of a stretch can earn; the sum of two does not overflow. */
const impossible = -1e9;

/** Scratch for one stretch, reused from one to the next. Scores are in the weights' integer steps. */
export interface Lattice {
  /** `potentials[place * labelCount + label]`: how much a place wants a label. */
  readonly potentials: Int32Array;
  /** `before[…]`: the best score of the places up to and with this one, given its label. */
  readonly before: Int32Array;
  /** `beyond[…]`: the best score of the places after this one, given its label. */
  readonly beyond: Int32Array;
}

export function createLattice(places: number): Lattice {
  const room = places * labelCount;
  return { potentials: new Int32Array(room), before: new Int32Array(room), beyond: new Int32Array(room) };
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
 * Fills `before` and `beyond` for the first `size` places; a stretch begins after `outside` and ends before it. Returns the
 * score of the best path.
 */
export function fillLattice(lattice: Lattice, steps: Steps, size: number): number {
  if (size === 0) return steps.stayOutside;
  fillBefore(lattice, steps, size);
  fillBeyond(lattice, steps, size);
  return bestThrough(lattice, size - 1, -1);
}

function fillBefore({ potentials, before }: Lattice, steps: Steps, size: number): void {
  const { stayOutside, open, leavePark, openAfterPark, leaveInstitution, openAfterInstitution } = steps;
  const { firstToInside, firstToPark, firstToInstitution, stayInside, insideToPark, insideToInstitution } =
    steps;
  let out = 0;
  let begin = impossible;
  let within = impossible;
  let park = impossible;
  let institution = impossible;
  for (let base = 0; base < size * labelCount; base += labelCount) {
    const nextOut = Math.max(out + stayOutside, park + leavePark, institution + leaveInstitution);
    const nextBegin = Math.max(out + open, park + openAfterPark, institution + openAfterInstitution);
    const nextWithin = Math.max(begin + firstToInside, within + stayInside);
    const nextPark = Math.max(begin + firstToPark, within + insideToPark);
    const nextInstitution = Math.max(begin + firstToInstitution, within + insideToInstitution);
    out = nextOut;
    begin = nextBegin + (potentials[base + first] as number);
    within = Math.max(impossible, nextWithin + (potentials[base + inside] as number));
    park = Math.max(impossible, nextPark + (potentials[base + lastOfPark] as number));
    institution = Math.max(impossible, nextInstitution + (potentials[base + lastOfInstitution] as number));
    before[base + outside] = out;
    before[base + first] = begin;
    before[base + inside] = within;
    before[base + lastOfPark] = park;
    before[base + lastOfInstitution] = institution;
  }
}

function fillBeyond({ potentials, beyond }: Lattice, steps: Steps, size: number): void {
  const { stayOutside, open, leavePark, openAfterPark, leaveInstitution, openAfterInstitution } = steps;
  const { firstToInside, firstToPark, firstToInstitution, stayInside, insideToPark, insideToInstitution } =
    steps;
  let base = (size - 1) * labelCount;
  beyond[base + outside] = stayOutside;
  beyond[base + first] = impossible;
  beyond[base + inside] = impossible;
  beyond[base + lastOfPark] = leavePark;
  beyond[base + lastOfInstitution] = leaveInstitution;
  for (; base > 0; base -= labelCount) {
    const out = beyond[base + outside] as number;
    const begin = (beyond[base + first] as number) + (potentials[base + first] as number);
    const within = (beyond[base + inside] as number) + (potentials[base + inside] as number);
    const park = (beyond[base + lastOfPark] as number) + (potentials[base + lastOfPark] as number);
    const institution =
      (beyond[base + lastOfInstitution] as number) + (potentials[base + lastOfInstitution] as number);
    const to = base - labelCount;
    beyond[to + outside] = Math.max(out + stayOutside, begin + open);
    beyond[to + lastOfPark] = Math.max(out + leavePark, begin + openAfterPark);
    beyond[to + lastOfInstitution] = Math.max(out + leaveInstitution, begin + openAfterInstitution);
    beyond[to + first] = Math.max(
      within + firstToInside,
      park + firstToPark,
      institution + firstToInstitution,
    );
    beyond[to + inside] = Math.max(
      within + stayInside,
      park + insideToPark,
      institution + insideToInstitution,
    );
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

const within = [inside, lastOfPark, lastOfInstitution] as const;

/** The label that the best path gives a place after `previous`, the first label of a name or a later one that goes on. */
export function bestWithin(
  { potentials, beyond }: Lattice,
  transitions: Int16Array,
  place: number,
  previous: number,
): number {
  let best: number = inside;
  let bestScore = 2 * impossible;
  for (const label of within) {
    const at = place * labelCount + label;
    const step = transitions[previous * labelCount + label] as number;
    const score = step + (potentials[at] as number) + (beyond[at] as number);
    if (score <= bestScore) continue;
    best = label;
    bestScore = score;
  }
  return best;
}
