import { finish } from '../steps';
import { headRows } from './compiled/heads';
import { packedWords } from './compiled/words';
import type { HeadRow } from './kinds';
import { readTrieInSteps } from './packed';
import type { Trie } from './trie';

export interface Gazetteer {
  /** All words with what they are (bits of `wordKind`, a head's row from bit 16). */
  readonly trie: Trie;
  readonly heads: readonly HeadRow[];
}

/** Decodes the compiled tables; some milliseconds, so call it once and only where there is text to read. */
export const loadGazetteer = (): Gazetteer => finish(loadGazetteerInSteps());

/** The same in steps of a millisecond at most. */
export function* loadGazetteerInSteps(): Generator<void, Gazetteer> {
  const heads = headRows.map(([kind, strength, group, industry]) => ({
    kind,
    strength,
    group,
    industry: Boolean(industry),
  }));
  return { trie: yield* readTrieInSteps(packedWords), heads };
}
