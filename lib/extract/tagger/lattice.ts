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

/**
 * Fills `before` and `beyond` for the first `size` places; a stretch begins after `outside` and ends before it. Returns the
 * score of the best path. The steps are those of `followers` in labels.ts, written out for speed.
 */
export function fillLattice(lattice: Lattice, transitions: Int16Array, size: number): number {
  const step = (from: number, to: number) => transitions[from * labelCount + to] as number;
  if (size === 0) return step(outside, outside);
  fillBefore(lattice, step, size);
  fillBeyond(lattice, step, size);
  return bestThrough(lattice, size - 1, -1);
}

type Step = (from: number, to: number) => number;

function fillBefore({ potentials, before }: Lattice, step: Step, size: number): void {
  const [fromOutside, fromPark, fromInstitution] = [outside, lastOfPark, lastOfInstitution].map((from) => ({
    stay: step(from, outside),
    open: step(from, first),
  })) as [Steps, Steps, Steps];
  const [fromFirst, fromInside] = insideSteps(step);
  let out = 0;
  let begin = impossible;
  let within = impossible;
  let park = impossible;
  let institution = impossible;
  for (let base = 0; base < size * labelCount; base += labelCount) {
    const nextOut = Math.max(
      out + fromOutside.stay,
      park + fromPark.stay,
      institution + fromInstitution.stay,
    );
    const nextBegin = Math.max(
      out + fromOutside.open,
      park + fromPark.open,
      institution + fromInstitution.open,
    );
    const nextWithin = Math.max(begin + fromFirst.on, within + fromInside.on);
    const nextPark = Math.max(begin + fromFirst.park, within + fromInside.park);
    const nextInstitution = Math.max(begin + fromFirst.institution, within + fromInside.institution);
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

function fillBeyond({ potentials, beyond }: Lattice, step: Step, size: number): void {
  const [fromFirst, fromInside] = insideSteps(step);
  let base = (size - 1) * labelCount;
  beyond[base + outside] = step(outside, outside);
  beyond[base + first] = impossible;
  beyond[base + inside] = impossible;
  beyond[base + lastOfPark] = step(lastOfPark, outside);
  beyond[base + lastOfInstitution] = step(lastOfInstitution, outside);
  const outsideStay = step(outside, outside);
  const outsideOpen = step(outside, first);
  const parkStay = step(lastOfPark, outside);
  const parkOpen = step(lastOfPark, first);
  const institutionStay = step(lastOfInstitution, outside);
  const institutionOpen = step(lastOfInstitution, first);
  for (; base > 0; base -= labelCount) {
    const out = beyond[base + outside] as number;
    const begin = (beyond[base + first] as number) + (potentials[base + first] as number);
    const within = (beyond[base + inside] as number) + (potentials[base + inside] as number);
    const park = (beyond[base + lastOfPark] as number) + (potentials[base + lastOfPark] as number);
    const institution =
      (beyond[base + lastOfInstitution] as number) + (potentials[base + lastOfInstitution] as number);
    const to = base - labelCount;
    beyond[to + outside] = Math.max(out + outsideStay, begin + outsideOpen);
    beyond[to + lastOfPark] = Math.max(out + parkStay, begin + parkOpen);
    beyond[to + lastOfInstitution] = Math.max(out + institutionStay, begin + institutionOpen);
    beyond[to + first] = Math.max(
      within + fromFirst.on,
      park + fromFirst.park,
      institution + fromFirst.institution,
    );
    beyond[to + inside] = Math.max(
      within + fromInside.on,
      park + fromInside.park,
      institution + fromInside.institution,
    );
  }
}

interface Steps {
  readonly stay: number;
  readonly open: number;
}

/** What it costs to go on from the first place of a name, and from a later one. */
function insideSteps(step: Step) {
  return [first, inside].map((from) => ({
    on: step(from, inside),
    park: step(from, lastOfPark),
    institution: step(from, lastOfInstitution),
  })) as [InsideSteps, InsideSteps];
}

interface InsideSteps {
  readonly on: number;
  readonly park: number;
  readonly institution: number;
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
