import type { Candidate } from './candidates';

/**
 * The disjoint candidates with the greatest sum of weights (weighted interval scheduling). A longer name has to beat
 * all that it covers, so a covering name gets a share of the length it explains.
 */
export function selectBest(candidates: Candidate[], threshold: number): Candidate[] {
  const able = candidates.filter((candidate) => candidate.score >= threshold);
  if (able.length <= 1) return able;
  able.sort((a, b) => a.end - b.end || a.start - b.start);
  const best: number[] = [0];
  const before: number[] = [];
  for (let at = 0; at < able.length; at++) {
    const candidate = able[at] as Candidate;
    before[at] = lastEndingBy(able, at, candidate.start);
    const taken = (best[before[at] as number] as number) + weightOf(candidate);
    best[at + 1] = Math.max(taken, best[at] as number);
  }
  const chosen: Candidate[] = [];
  for (let at = able.length; at > 0; ) {
    if (best[at] === best[at - 1]) {
      at--;
      continue;
    }
    chosen.push(able[at - 1] as Candidate);
    at = before[at - 1] as number;
  }
  return chosen.reverse();
}

/** How many candidates (in order of their ends) end at or before a unit. */
function lastEndingBy(able: readonly Candidate[], upTo: number, unit: number): number {
  let low = 0;
  let high = upTo;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((able[middle] as Candidate).end <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weightOf(candidate: Candidate): number {
  return candidate.score - 2 + 0.6 * (candidate.end - candidate.start);
}
