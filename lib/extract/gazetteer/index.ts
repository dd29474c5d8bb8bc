import { alphabet } from './compiled/alphabet';
import { headRows } from './compiled/heads';
import { ambiguousInstitutions, institutions, parkStems, parks } from './compiled/names';
import { counties, countries, places, regions } from './compiled/places';
import {
  determinerWords,
  functionWords,
  nounWords,
  partWords,
  titleWords,
  verbWords,
} from './compiled/words';
import { type HeadRow, headRowShift, wordKind } from './kinds';
import { countryLetters, functionLetters } from './letters';
import { createDecoder, type PackedTable, unpackTable } from './packed';
import { createTrieBuilder, type Trie } from './trie';

export interface Gazetteer {
  /** All words with what they are (bits of `wordKind`, a head's row from bit 16). */
  readonly trie: Trie;
  readonly heads: readonly HeadRow[];
}

/** Decodes the compiled tables; about ten milliseconds, so call it once and only where there is text to read. */
export function loadGazetteer(): Gazetteer {
  const tables: [PackedTable, number][] = [
    [functionWords, wordKind.function],
    [verbWords, wordKind.verb],
    [nounWords, wordKind.noun],
    [partWords, wordKind.part],
    [determinerWords, wordKind.determiner],
    [titleWords, wordKind.title],
    [places, wordKind.place],
    [regions, wordKind.region],
    [countries, wordKind.country | wordKind.place],
    [institutions, wordKind.institution],
    [ambiguousInstitutions, wordKind.ambiguous],
    [parks, wordKind.park],
    [parkStems, wordKind.stem],
  ];
  const size = tables.reduce((sum, [[han, others]]) => sum + han.length + others.length, 24_000);
  const builder = createTrieBuilder(size);
  const decoder = createDecoder(alphabet);
  for (const [table, kind] of tables)
    unpackTable(table, decoder, (units, length) => builder.addUnits(units, length, kind));
  unpackTable(counties, decoder, (units, length) => {
    builder.addUnits(units, length, wordKind.place);
    builder.addUnits(units, length - 1, wordKind.weakPlace);
  });
  const seen = new Set<string>();
  headRows.forEach(([, , , , list], row) => {
    for (const head of list.split('|')) {
      if (seen.has(head)) continue;
      seen.add(head);
      builder.add(head, wordKind.head | (row << headRowShift));
    }
  });
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
