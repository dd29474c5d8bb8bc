import { longestWord } from '../../lib/extract/gazetteer/packed';
import { normalize } from '../../lib/extract/normalize';
import { readTable, splitNames } from './csv';
import { reduceNames } from './names';
import { createAlphabet, packTable } from './pack';
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
  const tables: Record<string, Record<string, Iterable<string>>> = {
    'words.ts': Object.fromEntries([...words].map(([kind, list]) => [`${kind}Words`, list])),
    'places.ts': {
      places: places.places,
      counties: places.counties,
      regions: places.regions,
      countries: places.countries,
    },
    'names.ts': {
      institutions: names.institutions,
      ambiguousInstitutions: names.ambiguous,
      parks: names.parks,
      parkStems: names.stems,
    },
  };
  const normalized = Object.fromEntries(
    Object.entries(tables).map(([file, lists]) => [
      file,
      Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, readingForms(list)])),
    ]),
  );
  const alphabet = createAlphabet(Object.values(normalized).flatMap((lists) => Object.values(lists)));
  return {
    ...Object.fromEntries(
      Object.entries(normalized).map(([file, lists]) => [file, tableFile(lists, alphabet)]),
    ),
    'alphabet.ts': `${notice}export const alphabet = ${JSON.stringify(alphabet)};\n`,
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

/** Words as the extractor reads them; those with signs that a packed table needs for itself are left out. */
function readingForms(list: Iterable<string>): string[] {
  return [...new Set([...list].map(normalize))]
    .filter((word) => word.length > 0 && word.length < longestWord && !/[|\s`\\$]/.test(word))
    .sort();
}

function tableFile(lists: Record<string, readonly string[]>, alphabet: string): string {
  const lines = Object.entries(lists).map(([name, list]) => {
    const [han, others] = packTable(list, alphabet);
    return `export const ${name} = [${JSON.stringify(han)}, ${JSON.stringify(others)}] as const;\n`;
  });
  return notice + lines.join('');
}

function headFile(heads: readonly Record<string, string>[]): string {
  const rows = heads.map((row) => {
    const list = splitNames(row.heads).map(normalize).join('|');
    return `  ['${row.kind}', ${row.strength}, '${row.group}', ${row.industry}, '${list}'],\n`;
  });
  return `${notice}export const headRows = [\n${rows.join('')}] as const;\n`;
}

function characterFile(text: string): string {
  const pairs = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean);
  return `${notice}export const characterPairs =\n  '${pairs.join('')}';\n`;
}
