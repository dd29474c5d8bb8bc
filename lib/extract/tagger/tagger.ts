import type { Gazetteer } from '../gazetteer';
import type { NameKind } from '../types';
import { featureCount } from './features';
import { collectGains, createGains, type Gains, scoreWith } from './gains';
import { first, inside, lastOfPark, outside } from './labels';
import { bestLabel, bestThrough, createLattice, fillLattice, type Lattice } from './lattice';
import { readPotentials } from './potentials';
import { createSourceReader, type FeatureSource } from './source';
import { stretchLimit, type TaggerText } from './text';
import type { TaggerWeights } from './weights';

/** A span that the tagger would mark itself; offsets are units of the stretch, end exclusive. */
export interface Proposal {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  /** At least 0: how much worse, in nats, the best labelling without this span is. 1 is doubtful, 5 is sure. */
  readonly margin: number;
}

export interface Reading {
  /** The spans of the best labelling: sorted by start, disjoint, two units or longer, none across a line break. */
  readonly proposals: readonly Proposal[];
  /**
   * How the best labelling with exactly this span compares with the best without it, in nats: a proposal's margin, else
   * at most 0. -Infinity for a span that no labelling can have (shorter than two units, or outside what was read).
   * Constant time, for a proposal logarithmic. Valid until the tagger reads the next stretch.
   */
  scoreSpan(start: number, end: number, kind: NameKind): number;
}

export interface Tagger {
  /** Reads a stretch, in linear time and without throwing. Of a stretch longer than 8,192 units the rest is not read. */
  read(text: TaggerText): Reading;
}

/** What reading needs room for; one for all stretches. */
interface Workspace {
  readonly lattice: Lattice;
  readonly gains: Gains;
  readonly features: Int32Array;
}

/** A tagger with the weights given, which must have been trained with the same gazetteer. */
export function createTaggerWith(weights: TaggerWeights, gazetteer: Gazetteer): Tagger {
  const prepare = createSourceReader(gazetteer);
  const room = 2 * stretchLimit;
  const workspace: Workspace = {
    lattice: createLattice(room),
    gains: createGains(room),
    features: new Int32Array(featureCount),
  };
  return { read: (text) => readStretch(text, prepare, weights, workspace) };
}

function readStretch(
  text: TaggerText,
  prepare: (text: TaggerText) => FeatureSource,
  weights: TaggerWeights,
  { lattice, gains, features }: Workspace,
): Reading {
  const { transitions, scale } = weights;
  const source = prepare(text);
  const limit = Math.min(text.length, stretchLimit);
  readPotentials(source, weights, features, lattice.potentials);
  const best = fillLattice(lattice, transitions, source.size);
  collectGains(gains, lattice, transitions, source.size);
  const proposals = collectProposals(source, lattice, weights, best);
  return {
    proposals,
    scoreSpan(start, end, kind) {
      if (!(start >= 0 && end > start + 1 && end <= limit)) return Number.NEGATIVE_INFINITY;
      const from = source.placeOf[start] as number;
      const last = source.placeOf[end - 1] as number;
      const loss = scoreWith(gains, transitions, from, last, kind) - best;
      if (loss < 0) return loss / scale;
      return findProposal(proposals, start, end, kind)?.margin ?? 0;
    },
  };
}

function collectProposals(
  { size, unitAt }: FeatureSource,
  lattice: Lattice,
  { scale, transitions }: TaggerWeights,
  best: number,
): Proposal[] {
  const proposals: Proposal[] = [];
  let label = outside;
  let start = 0;
  let rival = best;
  for (let place = 0; place < size; place++) {
    label = bestLabel(lattice, transitions, place, label);
    if (label === outside) continue;
    const without = bestThrough(lattice, place, label);
    if (label === first) start = place;
    rival = label === first ? without : Math.max(rival, without);
    if (label === first || label === inside) continue;
    const kind = label === lastOfPark ? 'park' : 'institution';
    const end = (unitAt[place] as number) + 1;
    proposals.push({ start: unitAt[start] as number, end, kind, margin: (best - rival) / scale });
  }
  return proposals;
}

function findProposal(
  proposals: readonly Proposal[],
  start: number,
  end: number,
  kind: NameKind,
): Proposal | undefined {
  let low = 0;
  let high = proposals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((proposals[middle] as Proposal).start < start) low = middle + 1;
    else high = middle;
  }
  const proposal = proposals[low];
  return proposal?.start === start && proposal.end === end && proposal.kind === kind ? proposal : undefined;
}
