import { headRowShift, wordKind } from '../../lib/extract/gazetteer/kinds';
import { normalize } from '../../lib/extract/normalize';
import { packCharacters } from './characters';
import { readTable, splitNames } from './csv';
import { countryLetters, functionLetters } from './letters';
import { reduceNames } from './names';
import { packTrie } from './pack';
import { readPlaces } from './places';

export interface Sources {
  source(name: string): string;
  division(name: string): string;
}

/** The compiled files by name. All words are in the extractor's reading form: simplified, half width. */
export function compileGazetteer({ source, division }: Sources): Record<string, string> {
  const heads = readTable(source('heads.csv'));
  const words = readWords(source, heads);
  const common = new Set([...words.values()].flatMap((list) => [...list]));
  const places = readPlaces(division, source('places_world.csv'), common);
  const names = reduceNames(
    {
      parks: readTable(source('parks.csv')),
      organisations: [
        ...readTable(source('orgs.csv')),
        ...readTable(source('organs.csv')),
        ...readTable(source('lexicon.csv')).map((row) => ({ ...row, official_name: row.name ?? '' })),
      ],
      ambiguous: ambiguousAliases(source('ambiguous_aliases.txt')),
      common,
    },
    places,
    new Set(heads.flatMap((row) => splitNames(row.heads)).map(normalize)),
  );
  for (const kind of ['noun', 'verb', 'part'])
    for (const name of names.institutions) words.get(kind)?.delete(name);
  const headRowOf = readHeadRows(heads);
  const lists: readonly (readonly [number, Iterable<string>])[] = [
    ...wordClasses.map((name) => [wordKind[name], words.get(name) ?? []] as const),
    [wordKind.place, places.places],
    [wordKind.place, places.counties],
    [wordKind.weakPlace, [...places.counties].map((name) => name.slice(0, -1))],
    [wordKind.region, places.regions],
    [wordKind.country | wordKind.place, places.countries],
    [wordKind.institution, names.institutions],
    [wordKind.ambiguous, names.ambiguous],
    [wordKind.park, names.parks],
    [wordKind.stem, names.stems],
    [wordKind.head, headRowOf.keys()],
    [wordKind.function, inReadingForm(functionLetters)],
    [wordKind.countryLetter, inReadingForm(countryLetters)],
  ];
  return {
    'words.ts': wordFile(lists, headRowOf),
    'heads.ts': headFile(heads),
    'characters.ts': characterFile(source('characters.txt')),
  };
}

const wordClasses = ['function', 'verb', 'noun', 'part', 'determiner', 'title'] as const;

function readWords(
  source: Sources['source'],
  heads: readonly Record<string, string>[],
): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>(wordClasses.map((kind) => [kind, new Set()]));
  const add = (kind: string, cell: string | undefined) => {
    for (const word of splitNames(cell)) words.get(kind)?.add(normalize(word));
  };
  for (const row of [...readTable(source('words.csv')), ...readTable(source('words_news.csv'))])
    add(row.class ?? '', row.words);
  for (const row of readTable(source('boundaries.csv'))) add('verb', row.word);
  for (const row of readTable(source('determiners.csv'))) add('determiner', row.word);
  for (const row of readTable(source('titles.csv'))) add('title', row.word);
  // A weak head is an ordinary part of other names; a strong one is a head wherever it stands.
  for (const row of heads) {
    for (const head of splitNames(row.heads).map(normalize)) {
      if (row.strength === '1' && row.group === 'company') add('part', head);
      else words.get('part')?.delete(head);
    }
  }
  // 建设, 投资: parts of names, and words before them.
  const boundaries = new Set(readTable(source('boundaries.csv')).flatMap((row) => splitNames(row.word)));
  for (const word of words.get('part') ?? []) {
    words.get('noun')?.delete(word);
    if (!boundaries.has(word)) words.get('verb')?.delete(word);
  }
  return words;
}

function ambiguousAliases(text: string): Set<string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Set(lines.flatMap((line) => (line.split('\t')[0] ?? '').split(' ')));
}

const notice = '// Compiled by scripts/build-gazetteer.ts from ../source: change that.\n';

/** Each head with its row; the first of two rows has it. */
function readHeadRows(heads: readonly Record<string, string>[]): Map<string, number> {
  const rows = new Map<string, number>();
  heads.forEach((row, at) => {
    for (const head of splitNames(row.heads).map(normalize)) if (!rows.has(head)) rows.set(head, at);
  });
  return rows;
}

/** Words as the extractor reads them. */
function readingForms(list: Iterable<string>): string[] {
  return [...list]
    .map(normalize)
    .filter((word) => word.length > 0 && word.length < longestWord && !/[|\s`\\$]/.test(word));
}

/** A letter that the extractor reads as another one is never met. */
const inReadingForm = (letters: string): string[] =>
  [...letters].filter((letter) => normalize(letter) === letter);

/** A longer word is no word. */
const longestWord = 64;

function wordFile(
  lists: readonly (readonly [number, Iterable<string>])[],
  headRowOf: ReadonlyMap<string, number>,
): string {
  const kinds = new Map<string, number>();
  const add = (word: string, kind: number) => kinds.set(word, (kinds.get(word) ?? 0) | kind);
  for (const [kind, list] of lists) for (const word of readingForms(list)) add(word, kind);
  for (const [head, row] of headRowOf) if (kinds.has(head)) add(head, row << headRowShift);
  return `${notice}export const packedWords =\n  '${packTrie(kinds)}';\n`;
}

function headFile(heads: readonly Record<string, string>[]): string {
  const rows = heads.map((row) => `  ['${row.kind}', ${row.strength}, '${row.group}', ${row.industry}],\n`);
  return `${notice}export const headRows = [\n${rows.join('')}] as const;\n`;
}

/** Traditional characters in order, each as the distance to the one before, with its simplified one as a distance. */
function characterFile(text: string): string {
  const pairs = new Map(
    text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(/\s+/).filter(Boolean))
      .map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const),
  );
  return `${notice}export const packedCharacters =\n  '${packCharacters(pairs)}';\n`;
}
