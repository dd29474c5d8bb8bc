import type { Gazetteer } from '../gazetteer';
import { encodedWeights } from './compiled/weights';
import { createTaggerWith, type Tagger } from './tagger';
import { decodeWeightsInSteps } from './weights';

export { createGainsStore } from './gains';
export type { Proposal, Reading, Tagger } from './tagger';
export type { TaggerText } from './text';

/**
 * A learned tagger of park and institution names: proposes spans, and scores any span that rules propose. Decodes its
 * weights first (a few milliseconds, in steps of one at most), so create it once and only where there is text to read.
 * Trained by scripts/train-tagger.ts, which must run again when the gazetteer has changed much.
 */
export function* createTaggerInSteps(gazetteer: Gazetteer): Generator<void, Tagger> {
  const weights = yield* decodeWeightsInSteps(encodedWeights);
  yield;
  return createTaggerWith(weights, gazetteer);
}
