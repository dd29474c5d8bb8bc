import type { Gazetteer } from '../gazetteer';
import type { Matches } from '../gazetteer/matches';
import type { NameKind } from '../types';
import { type Gains, type GainsStore, gainsPerPlace, scoreWith } from './gains';
import { first, inside, lastOfPark } from './labels';
import {
  bestThrough,
  bestWithin,
  createLattice,
  createSteps,
  fillLattice,
  type Lattice,
  type Steps,
  scoreThrough,
} from './lattice';
import { createScorer, type Scorer } from './scores';
import { createSourceReader, type FeatureSource } from './source';
import { placeLimit, stretchLimit, type TaggerText } from './text';
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
  /** The same reading, valid for good; takes about 16 bytes a unit of the store. */
  keep(store: GainsStore): Reading;
}

export interface Tagger {
  /**
   * Reads a stretch, in linear time and without throwing. Of a stretch longer than 4,096 units the rest is not read.
   * `matches` spares the search for the gazetteer's words where the caller has them.
   */
  read(text: TaggerText, matches?: Matches): Reading;
}

/** What reading needs room for; one for all stretches. */
interface Workspace {
  readonly lattice: Lattice;
  readonly steps: Steps;
  readonly gains: Gains;
  readonly score: Scorer;
}

/** A tagger with the weights given, which must have been trained with the same gazetteer. */
export function createTaggerWith(weights: TaggerWeights, gazetteer: Gazetteer): Tagger {
  const prepare = createSourceReader(gazetteer);
  const room = placeLimit;
  const workspace: Workspace = {
    lattice: createLattice(room),
    steps: createSteps(weights.transitions),
    gains: { values: new Int32Array(room * gainsPerPlace), base: 0 },
    score: createScorer(weights, room),
  };
  return { read: (text, matches) => readStretch(text, prepare(text, matches), weights, workspace) };
}

function readStretch(
  text: TaggerText,
  source: FeatureSource,
  weights: TaggerWeights,
  { lattice, steps, gains, score }: Workspace,
): Reading {
  const { size } = source;
  const limit = Math.min(text.length, stretchLimit);
  score(source, lattice.potentials);
  const best = fillLattice(lattice, steps, size, gains);
  const proposals = collectProposals(source, lattice, weights, best);
  return createReading({
    proposals,
    gains,
    placeOf: size === limit ? undefined : source.placeOf,
    size,
    limit,
    best,
    weights,
  });
}

interface ReadStretch {
  readonly proposals: readonly Proposal[];
  readonly gains: Gains;
  /** Absent where every unit stands at its own place. */
  readonly placeOf: Int32Array | undefined;
  readonly size: number;
  /** How many units were read. */
  readonly limit: number;
  /** The score of the best labelling. */
  readonly best: number;
  readonly weights: TaggerWeights;
}

function createReading(stretch: ReadStretch): Reading {
  const { proposals, gains, placeOf, size, limit, best, weights } = stretch;
  return {
    proposals,
    scoreSpan(start, end, kind) {
      if (!(start >= 0 && end > start + 1 && end <= limit)) return Number.NEGATIVE_INFINITY;
      const from = placeOf ? (placeOf[start] as number) : start;
      const last = placeOf ? (placeOf[end - 1] as number) : end - 1;
      const loss = scoreWith(gains, weights.transitions, from, last, kind) - best;
      if (loss < 0) return loss / weights.scale;
      return findProposal(proposals, start, end, kind)?.margin ?? 0;
    },
    keep(store) {
      return createReading({
        ...stretch,
        gains: store.keep(gains, size),
        placeOf: placeOf?.slice(0, limit),
      });
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
  let start = -1;
  let rival = best;
  for (let place = 0; place < size; place++) {
    if (start < 0) {
      if (scoreThrough(lattice, place, first) < best) continue;
      start = place;
      rival = bestThrough(lattice, place, first);
      continue;
    }
    const label = bestWithin(lattice, transitions, place, place - start === 1 ? first : inside);
    rival = Math.max(rival, bestThrough(lattice, place, label));
    if (label === inside) continue;
    const kind = label === lastOfPark ? 'park' : 'institution';
    const end = (unitAt[place] as number) + 1;
    proposals.push({ start: unitAt[start] as number, end, kind, margin: (best - rival) / scale });
    start = -1;
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
