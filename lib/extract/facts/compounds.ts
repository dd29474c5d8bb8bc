import { packedSets, protectedPairs } from './metric-sets';

const standsInWord = packedSets.pairsIn(['metricNouns', 'metricVerbs', 'bringingVerbs']);

/** True where the pair of characters at `at` stands together in a known word: no stop falls between or inside them. */
export const isCompound = (text: string, at: number): boolean =>
  standsInWord(text, at) || protectedPairs.has(text, at, at + 2);
