import { type PageSite, rowWord } from '../lib/sites/of-page';
import { packTrie } from './gazetteer/pack';

const notice = '// Compiled by scripts/build-sites.ts from ../table.ts: change that.\n';

/** The module that holds the rows of the table as one trie. */
export function compileSites(sites: readonly PageSite[]): string {
  const words = new Map(sites.map((site) => [rowWord(site), 1] as const));
  return `${notice}export const packedSites =\n  '${packTrie(words)}';\n`;
}
