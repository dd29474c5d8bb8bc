import { readModel } from '../packed/model';
import { createReader } from '../packed/reader';
import { headRows } from './compiled/heads';
import { nodeCount, packedWords } from './compiled/words';
import { type HeadRow, headRowShift, wordKind } from './kinds';
import { countryLetters, functionLetters } from './letters';
import { readPieces, readWords } from './packed';
import { wordLists } from './tables';
import { createTrieBuilder, type Trie } from './trie';

export interface Gazetteer {
  /** All words with what they are (bits of `wordKind`, a head's row from bit 16). */
  readonly trie: Trie;
  readonly heads: readonly HeadRow[];
}

/** Decodes the compiled tables; some ten milliseconds, so call it once and only where there is text to read. */
export function loadGazetteer(): Gazetteer {
  const reader = createReader(packedWords);
  const rows = readModel(reader);
  const pieces = readPieces(reader);
  const builder = createTrieBuilder(nodeCount);
  for (const [list, kind] of wordLists) {
    readWords(reader, pieces, (word, shared, length) => {
      const row = list === 'heads' ? reader.expected(rows) << headRowShift : 0;
      builder.addUnits(word, shared, length, kind | row);
      if (list === 'counties') builder.addUnits(word, length - 1, length - 1, wordKind.weakPlace);
    });
  }
  for (const letter of functionLetters) builder.add(letter, wordKind.function);
  for (const letter of countryLetters) builder.add(letter, wordKind.countryLetter);
  const heads = headRows.map(([kind, strength, group, industry]) => ({
    kind,
    strength,
    group,
    industry: Boolean(industry),
  }));
  return { trie: builder.trie, heads };
}
