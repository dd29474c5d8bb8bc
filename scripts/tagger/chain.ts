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
  const terms = new Float64Array(labelCount);
  for (const label of followers[outside] ?? []) {
    if (may(allowed, 0, label))
      forward[label] = step(transitions, outside, label) + (potentials[label] as number);
  }
  for (let at = 1; at < size; at++) {
    for (let label = 0; label < labelCount; label++) {
      if (!may(allowed, at, label)) continue;
      let count = 0;
      for (const from of leaders[label] as number[]) {
        terms[count++] = (forward[(at - 1) * labelCount + from] as number) + step(transitions, from, label);
      }
      forward[at * labelCount + label] =
        logSum(terms, count) + (potentials[at * labelCount + label] as number);
    }
  }
  for (let label = 0; label < labelCount; label++) {
    if (followers[label]?.includes(outside) && may(allowed, size - 1, label)) {
      backward[(size - 1) * labelCount + label] = step(transitions, label, outside);
    }
  }
  for (let at = size - 2; at >= 0; at--) {
    for (let label = 0; label < labelCount; label++) {
      if (!may(allowed, at, label)) continue;
      let count = 0;
      for (const to of followers[label] as readonly number[]) {
        const next = (at + 1) * labelCount + to;
        terms[count++] =
          (backward[next] as number) + (potentials[next] as number) + step(transitions, label, to);
      }
      backward[at * labelCount + label] = logSum(terms, count);
    }
  }
  for (let label = 0; label < labelCount; label++) {
    terms[label] = (forward[label] as number) + (backward[label] as number);
  }
  return { forward, backward, total: logSum(terms, labelCount) };
}

const leaders = followers.map((_, to) =>
  followers.flatMap((next, from) => (next.includes(to) ? [from] : [])),
);

function may(allowed: Uint8Array | undefined, at: number, label: number): boolean {
  return allowed === undefined || (((allowed[at] as number) >> label) & 1) === 1;
}

function step(transitions: Float64Array, from: number, to: number): number {
  return transitions[from * labelCount + to] as number;
}

/** The logarithm of the sum of the first `count` terms' exponentials. */
function logSum(terms: Float64Array, count: number): number {
  let top = terms[0] as number;
  for (let index = 1; index < count; index++)
    if ((terms[index] as number) > top) top = terms[index] as number;
  if (top <= never / 2) return never;
  let sum = 0;
  for (let index = 0; index < count; index++) sum += Math.exp((terms[index] as number) - top);
  return top + Math.log(sum);
}
