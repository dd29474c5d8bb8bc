import { bringingVerbs, metricNouns, metricVerbs, protectedPairs } from './metric-sets';
import { wordSet } from './words';

/** Pairs of characters that stand together in a known word: no stop falls between or inside them. */
const compounds = wordSet(() => [
  ...protectedPairs.words,
  ...[metricNouns, metricVerbs, bringingVerbs].flatMap(({ words }) => [...words].flatMap(pairs)),
]);

function pairs(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

/** True where the pair of characters at `at` stands together in a known word. */
export function isCompound(text: string, at: number): boolean {
  return compounds.words.has(text.slice(at, at + 2));
}
