/** What a page's script knows of the table of sites, packed by scripts/build-sites.ts: it is loaded with every page. */
import { readTrie } from '../extract/gazetteer/packed';
import { wordsOf } from '../extract/gazetteer/trie';
import { packedSites } from './compiled/sites';
import { findAmong, isOff } from './find';

/** A row of the table without its kind. */
export interface PageSite {
  readonly pattern: string;
  /** Empty for patterns that stand for many outlets (*.gov.cn). */
  readonly outlet: string;
}

/** The row of the table that covers the host of a page, and whether the reader switched it off. */
export interface OwnRow {
  readonly site: PageSite | undefined;
  isOff(sitesOff: readonly string[]): boolean;
}

export function rowOfHost(host: string): OwnRow {
  const site = findAmong(readSites(), host);
  return { site, isOff: (sitesOff) => isOff(sitesOff, host, () => site?.pattern) };
}

/** All rows, in no order that means anything. */
export const readSites = (): PageSite[] => wordsOf(readTrie(packedSites)).map(({ word }) => readRow(word));

/** How a row is packed as a word: patterns from their end on have their beginnings in common. */
export const rowWord = ({ pattern, outlet }: PageSite): string => `${backwards(pattern)}|${outlet}`;

function readRow(word: string): PageSite {
  const [host = '', outlet = ''] = word.split('|');
  return { pattern: backwards(host), outlet };
}

const backwards = (text: string): string => [...text].reverse().join('');
