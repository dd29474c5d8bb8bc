/** The word sets of metric-words.ts, as the extractor loads them; scripts/build-word-sets.ts packs them. */
import { metricSetNames, packedMetricWords } from './compiled/metric-words';
import { unpackWordSets } from './packed-sets';

export const packedSets = unpackWordSets(packedMetricWords, metricSetNames);
const setOf = packedSets.set;

export const actNouns = setOf('actNouns');
export const actVerbs = setOf('actVerbs');
export const bareHeads = setOf('bareHeads');
export const bringingVerbs = setOf('bringingVerbs');
export const connectors = setOf('connectors');
export const measuredVerbs = setOf('measuredVerbs');
export const metricNouns = setOf('metricNouns');
export const metricVerbs = setOf('metricVerbs');
export const ownActs = setOf('ownActs');
export const priceHeads = setOf('priceHeads');
export const priceKinds = setOf('priceKinds');
export const protectedPairs = setOf('protectedPairs');
export const stops = setOf('stops');
