import { isDerived, stemKeys } from '../../lib/identity/park-index';
import type { IdentityLevel, ParkRow } from '../../lib/identity/types';
import { readTable, splitNames } from '../gazetteer/csv';

const isLevel = (level: string | undefined): level is IdentityLevel => level === '国家级' || level === '省级';

/** The parks of readable tables; a level that the source does not know stays unknown. */
export function readParks(tables: readonly string[]): ParkRow[] {
  const rows = tables.flatMap(readTable).map((row): ParkRow => {
    const city = row.city?.trim();
    const province = row.province?.split(';').length === 1 ? row.province : undefined;
    return {
      name: row.official_name ?? '',
      aliases: splitNames(row.short_names),
      kind: row.kind ?? '',
      ...(isLevel(row.level) && { level: row.level }),
      ...(province && { province }),
      ...(city && { city }),
      ...(row.approved_year && { since: Number(row.approved_year) }),
    };
  });
  return foldDoubles(joinSame(rows));
}

/** A row of another table under the same name and city adds its aliases to the first. */
function joinSame(rows: readonly ParkRow[]): ParkRow[] {
  const joined = new Map<string, ParkRow>();
  for (const row of rows) {
    const key = `${row.name}@${row.city ?? ''}`;
    const known = joined.get(key);
    joined.set(
      key,
      known ? { ...row, ...known, aliases: [...new Set([...known.aliases, ...row.aliases])] } : row,
    );
  }
  return [...joined.values()];
}

/** A statistical unit without a level that has the class, the stem and the city of a national park is that park. */
function foldDoubles(rows: readonly ParkRow[]): ParkRow[] {
  const national = new Map<string, ParkRow>();
  for (const row of rows)
    if (row.level === '国家级')
      for (const key of stemKeys({ ...row, aliases: [] })) national.set(`${key}@${row.city}`, row);
  const added = new Map<ParkRow, string[]>();
  const kept = rows.filter((row) => {
    if (row.level) return true;
    const same = stemKeys({ ...row, aliases: [] })
      .map((key) => national.get(`${key}@${row.city}`))
      .find((found) => found !== undefined);
    if (!same) return true;
    added.set(same, [...(added.get(same) ?? []), row.name, ...row.aliases]);
    return false;
  });
  return kept.map((row) => ({
    ...row,
    aliases: [...new Set([...row.aliases, ...(added.get(row) ?? [])])].filter((alias) => alias !== row.name),
  }));
}

/**
 * Parks of one kind, level and place stand under one heading line `#kind|level|province|city`; a park is
 * `name|year|alias|alias…`, without the aliases that its class and stem give.
 */
export function compileParks(rows: readonly ParkRow[]): string {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const heading = `#${[row.kind, row.level, row.province, row.city].map((cell) => cell ?? '').join('|')}`;
    const aliases = row.aliases.filter((alias) => !isDerived(alias, row));
    const line = [row.name, row.since === undefined ? '' : String(row.since), ...aliases].join('|');
    groups.set(heading, [...(groups.get(heading) ?? []), line]);
  }
  return [...groups].flatMap(([heading, lines]) => [heading, ...lines]).join('\n');
}
