import { followers, labelCount, outside } from '../../lib/extract/tagger/labels';

/** Log sums over all labellings of a line: what is needed for the probability of a label or of a step between two. */
export interface Chain {
  /** `forward[at * labelCount + label]`: all ways to reach this label here. */
  readonly forward: Float64Array;
  /** `backward[…]`: all ways to go on from it. */
  readonly backward: Float64Array;
  readonly total: number;
}

const never = -1e9;

/**
 * Sums over the labellings that `allowed` permits (a bit for each label), or over all where it is absent. A line begins
 * after `outside` and ends before it. `potentials` and `transitions` are in nats.
 */
export function sumChain(
  size: number,
  potentials: Float64Array,
  transitions: Float64Array,
  allowed?: Uint8Array,
): Chain {
  const forward = new Float64Array(size * labelCount).fill(never);
  const backward = new Float64Array(size * labelCount).fill(never);
  const may = (at: number, label: number) => !allowed || (((allowed[at] ?? 0) >> label) & 1) === 1;
  for (const label of followers[outside] ?? []) {
    if (may(0, label)) forward[label] = step(transitions, outside, label) + (potentials[label] ?? 0);
  }
  const terms: number[] = [];
  for (let at = 1; at < size; at++) {
    for (let label = 0; label < labelCount; label++) {
      if (!may(at, label)) continue;
      terms.length = 0;
      for (const from of leaders[label] ?? []) {
        terms.push((forward[(at - 1) * labelCount + from] ?? never) + step(transitions, from, label));
      }
      forward[at * labelCount + label] = logSum(terms) + (potentials[at * labelCount + label] ?? 0);
    }
  }
  for (let label = 0; label < labelCount; label++) {
    if (followers[label]?.includes(outside) && may(size - 1, label)) {
      backward[(size - 1) * labelCount + label] = step(transitions, label, outside);
    }
  }
  for (let at = size - 2; at >= 0; at--) {
    for (let label = 0; label < labelCount; label++) {
      if (!may(at, label)) continue;
      terms.length = 0;
      for (const to of followers[label] ?? []) {
        const next = (at + 1) * labelCount + to;
        terms.push((backward[next] ?? never) + (potentials[next] ?? 0) + step(transitions, label, to));
      }
      backward[at * labelCount + label] = logSum(terms);
    }
  }
  const ends = Array.from(
    { length: labelCount },
    (_, label) => (forward[label] ?? 0) + (backward[label] ?? 0),
  );
  return { forward, backward, total: logSum(ends) };
}

const leaders = followers.map((_, to) =>
  followers.flatMap((next, from) => (next.includes(to) ? [from] : [])),
);

function step(transitions: Float64Array, from: number, to: number): number {
  return transitions[from * labelCount + to] ?? 0;
}

function logSum(terms: readonly number[]): number {
  const top = Math.max(...terms);
  if (top <= never / 2) return never;
  return top + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - top), 0));
}
