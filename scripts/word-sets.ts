import type { WordSet } from '../lib/extract/facts/words';
import { packTrie } from './gazetteer/pack';

const notice = '// Compiled by scripts/build-word-sets.ts from ../metric-words.ts: change that.\n';

/** The module that holds the sets of a readable one, packed as one trie: each word with a bit for each set it is in. */
export function compileWordSets(sets: Readonly<Record<string, WordSet>>): string {
  const names = Object.keys(sets).sort();
  const bits = new Map<string, number>();
  names.forEach((name, bit) => {
    for (const word of sets[name]?.words ?? []) bits.set(word, (bits.get(word) ?? 0) | (1 << bit));
  });
  const list = names.map((name) => `  '${name}',\n`).join('');
  return `${notice}export const metricSetNames = [\n${list}] as const;\nexport const packedMetricWords =\n  '${packTrie(bits)}';\n`;
}
