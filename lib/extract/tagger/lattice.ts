import { followers, labelCount, outside } from './labels';

/** The longest stretch that is labelled at once: sums of its potentials stay inside 32 bits. */
export const longestStretch = 65_536;

/** Below what any path of a stretch can earn; the sum of two does not overflow. */
const impossible = -1e9;

/** Scratch for one stretch, reused from one to the next. */
export interface Lattice {
  readonly potentials: Int32Array;
  /** `before[at * labelCount + label]`: the best score of the units up to and with `at`, given the label of `at`. */
  readonly before: Int32Array;
  /** `beyond[…]`: the best score of the units after `at`, given the label of `at`. */
  readonly beyond: Int32Array;
}

export function createLattice(size: number): Lattice {
  const room = size * labelCount;
  return {
    potentials: new Int32Array(room),
    before: new Int32Array(room),
    beyond: new Int32Array(room),
  };
}

/** Which labels may stand before each label, the reverse of `followers`. */
const leaders: readonly (readonly number[])[] = followers.map((_, to) =>
  followers.flatMap((next, from) => (next.includes(to) ? [from] : [])),
);

/**
 * Fills `before` and `beyond` for the first `size` units of `potentials`; a stretch begins after `outside` and ends
 * before `outside`. Returns the score of the best path.
 */
export function fillLattice(lattice: Lattice, transitions: Int16Array, size: number): number {
  if (size === 0) return transitions[outside * labelCount + outside] as number;
  fillBefore(lattice, transitions, size);
  fillBeyond(lattice, transitions, size);
  return bestThrough(lattice, size - 1, -1);
}

function fillBefore({ potentials, before }: Lattice, transitions: Int16Array, size: number): void {
  for (let to = 0; to < labelCount; to++) {
    const allowed = followers[outside]?.includes(to);
    before[to] = allowed
      ? (transitions[outside * labelCount + to] as number) + (potentials[to] as number)
      : impossible;
  }
  for (let at = 1; at < size; at++) {
    const base = at * labelCount;
    for (let to = 0; to < labelCount; to++) {
      let best = impossible;
      for (const from of leaders[to] as readonly number[]) {
        const score =
          (before[base - labelCount + from] as number) + (transitions[from * labelCount + to] as number);
        if (score > best) best = score;
      }
      before[base + to] = best === impossible ? impossible : best + (potentials[base + to] as number);
    }
  }
}

function fillBeyond({ potentials, beyond }: Lattice, transitions: Int16Array, size: number): void {
  for (let from = 0; from < labelCount; from++) {
    const allowed = followers[from]?.includes(outside);
    beyond[(size - 1) * labelCount + from] = allowed
      ? (transitions[from * labelCount + outside] as number)
      : impossible;
  }
  for (let at = size - 2; at >= 0; at--) {
    const base = (at + 1) * labelCount;
    for (let from = 0; from < labelCount; from++) {
      let best = impossible;
      for (const to of followers[from] as readonly number[]) {
        const score =
          (beyond[base + to] as number) +
          (transitions[from * labelCount + to] as number) +
          (potentials[base + to] as number);
        if (score > best) best = score;
      }
      beyond[at * labelCount + from] = best;
    }
  }
}

/** The best score of a path that gives the unit at `at` any label but `without` (-1: any at all). */
export function bestThrough({ before, beyond }: Lattice, at: number, without: number): number {
  let best = 2 * impossible;
  for (let label = 0; label < labelCount; label++) {
    if (label === without) continue;
    const score = (before[at * labelCount + label] as number) + (beyond[at * labelCount + label] as number);
    if (score > best) best = score;
  }
  return best;
}

/** The label that the best path gives the unit at `at`, after the label `previous`. */
export function bestLabel(
  { potentials, beyond }: Lattice,
  transitions: Int16Array,
  at: number,
  previous: number,
): number {
  let best = outside;
  let bestScore = 2 * impossible;
  const base = at * labelCount;
  for (const label of followers[previous] as readonly number[]) {
    const score =
      (beyond[base + label] as number) +
      (potentials[base + label] as number) +
      (transitions[previous * labelCount + label] as number);
    if (score <= bestScore) continue;
    best = label;
    bestScore = score;
  }
  return best;
}
