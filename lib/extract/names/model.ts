import type { Reading } from '../tagger';
import type { Candidate } from './candidates';
import { modelWeights } from './weights';

/**
 * Lets the learned tagger speak: what it thinks of a rule's span is one more feature of the span's score, and what it
 * would mark itself becomes a candidate of its own.
 */
export function weighWithModel(candidates: readonly Candidate[], reading: Reading): Candidate[] {
  const { agree, differ, least, base, perNat } = modelWeights;
  const weighed = candidates.map((candidate) => {
    const margin = reading.scoreSpan(candidate.start, candidate.end, candidate.kind);
    const bounded = Math.max(least, Math.min(6, margin));
    return { ...candidate, score: candidate.score + bounded * (bounded > 0 ? agree : differ) };
  });
  const taken = new Set(candidates.map((candidate) => keyOf(candidate)));
  for (const proposal of reading.proposals) {
    if (taken.has(keyOf(proposal))) continue;
    weighed.push({
      start: proposal.start,
      end: proposal.end,
      kind: proposal.kind,
      score: base + perNat * Math.min(6, proposal.margin),
      evidence: [{ source: 'model' }],
    });
  }
  return weighed;
}

const keyOf = ({ start, end, kind }: { start: number; end: number; kind: string }): string =>
  `${start} ${end} ${kind}`;
