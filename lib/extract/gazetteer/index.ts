import { readModel } from '../packed/model';
import { createReader, type PackedReader } from '../packed/reader';
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
  const pieces = readPieces(reader);
  const builder = createTrieBuilder(nodeCount);
  for (const [list, kind] of wordLists) {
    const words = readWords(reader, pieces);
    if (list === 'heads') builder.addList(words, kind, 0, readHeadRows(reader, words.count));
    else builder.addList(words, kind, list === 'counties' ? wordKind.weakPlace : 0);
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

/** The row of each head, where the trie's values have it. */
function readHeadRows(reader: PackedReader, count: number): Int32Array {
  const rows = readModel(reader);
  const values = new Int32Array(count);
  for (let head = 0; head < count; head++) values[head] = reader.expected(rows, 0) << headRowShift;
  return values;
}
