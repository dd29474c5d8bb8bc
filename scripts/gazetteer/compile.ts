import { normalize } from '../../lib/extract/normalize';
import { readTable, splitNames } from './csv';
import { reduceNames } from './names';
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
  return {
    'words.ts': tableFile('Words by what they say about edges.', {
      ...Object.fromEntries([...words].map(([kind, list]) => [`${kind}Words`, list])),
    }),
    'places.ts': tableFile('Places of China and of the world.', {
      places: places.places,
      weakPlaces: places.weak,
      regions: places.regions,
      countries: places.countries,
    }),
    'names.ts': tableFile('Known names that rules cannot derive.', {
      institutions: names.institutions,
      ambiguousInstitutions: names.ambiguous,
      parks: names.parks,
      parkStems: names.stems,
    }),
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
  for (const kind of ['verb', 'noun'])
    for (const word of words.get('part') ?? []) words.get(kind)?.delete(word);
  return words;
}

function ambiguousAliases(text: string): Set<string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Set(lines.flatMap((line) => (line.split('\t')[0] ?? '').split(' ')));
}

/** Words sorted and grouped by their first character: 中国|中央 is written 中国,央. Saves a third of the table. */
function packWords(list: Iterable<string>): string {
  const sorted = [...new Set([...list].map(normalize))].filter((word) => !/[,|\s`\\$]/.test(word)).sort();
  const groups = new Map<string, string[]>();
  for (const word of sorted) {
    const first = word.charAt(0);
    const group = groups.get(first) ?? [];
    group.push(word.slice(1));
    groups.set(first, group);
  }
  return [...groups].map(([first, rest]) => first + rest.join(',')).join('|');
}

function tableFile(title: string, tables: Record<string, Iterable<string>>): string {
  const lines = Object.entries(tables).map(
    ([name, list]) => `export const ${name} = ${JSON.stringify(packWords(list))};\n`,
  );
  return `// ${title} Compiled by scripts/build-gazetteer.ts from ../source: change that.\n${lines.join('')}`;
}

function headFile(heads: readonly Record<string, string>[]): string {
  const rows = heads.map((row) => {
    const list = splitNames(row.heads).map(normalize).join('|');
    return `  ['${row.kind}', ${row.strength}, '${row.group}', ${row.industry}, '${list}'],\n`;
  });
  return `// Right edges of names. Compiled by scripts/build-gazetteer.ts from ../source: change that.\nexport const headRows = [\n${rows.join('')}] as const;\n`;
}

function characterFile(text: string): string {
  const pairs = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean);
  return `// Traditional and simplified characters in turn. Compiled by scripts/build-gazetteer.ts from ../source: change that.\nexport const characterPairs =\n  '${pairs.join('')}';\n`;
}
