import { chainOf, type Location, locationOf } from './place-chain';
import type { Place, Places } from './places';
import type { OrganRow } from './tables';
import type { Identity, IdentityEvidence } from './types';

export interface OrganName {
  /** The divisions that it may belong to; empty where the name tells only a rank (省科技厅) or nothing (发改委). */
  readonly owners: readonly Place[];
  readonly rank?: 'province' | 'city' | 'county';
  /** Rows by the rank of the owner: one for most names. */
  readonly rows: readonly OrganRow[];
}

export interface OrganFinder {
  find(name: string): OrganName | undefined;
  /** True where an organ goes by this name, with no place before it. */
  isBare(name: string): boolean;
}

const bareRanks = { 省: 'province', 自治区: 'province', 市: 'city', 区: 'county', 县: 'county' } as const;

export function createOrganFinder(organs: readonly OrganRow[], places: Places): OrganFinder {
  const byShort = new Map<string, OrganRow[]>();
  const byTail = new Map<string, OrganRow[]>();
  const put = (map: Map<string, OrganRow[]>, key: string, row: OrganRow): void => {
    map.set(key, [...(map.get(key) ?? []), row]);
  };
  for (const row of organs) {
    put(byShort, row.short, row);
    const [head = '', tail = ''] = row.full.split('{P}');
    if (head !== '') put(byTail, `${head}|${tail}`, row);
  }
  const heads = [...new Set([...byTail.keys()].map((key) => key.split('|')[0] ?? ''))];

  function owned(name: string, rowsOf: (rest: string) => readonly OrganRow[]): OrganName | undefined {
    for (const { end, places: owners } of chainOf(name, places).reverse()) {
      const rows = rowsOf(name.slice(end));
      const fitting = owners.filter((owner) => rows.some((row) => row.ranks.includes(rankOf(owner))));
      if (fitting.length > 0) return { owners: fitting, rows };
    }
    return undefined;
  }

  return {
    isBare: (name) => byShort.has(name),
    find(name) {
      const short = owned(name, (rest) => byShort.get(rest) ?? []);
      if (short) return short;
      for (const head of heads) {
        if (!name.startsWith(head)) continue;
        const full = owned(name.slice(head.length), (tail) => byTail.get(`${head}|${tail}`) ?? []);
        if (full) return full;
      }
      for (const [word, rank] of Object.entries(bareRanks)) {
        const rows = name.startsWith(word) ? byShort.get(name.slice(word.length)) : undefined;
        if (rows) return { owners: [], rank, rows };
      }
      const rows = byShort.get(name);
      // 科技厅 without a place: only a province has one.
      return (
        rows && {
          owners: [],
          rows,
          ...(rows.every((row) => row.ranks === 'p') && { rank: 'province' as const }),
        }
      );
    },
  };
}

const rankOf = (place: Place): string => {
  if (place.rank === 'province') return place.province.endsWith('市') ? 'm' : 'p';
  return place.rank === 'city' ? 'c' : 'd';
};

/** The organ of one division; undefined where divisions of this rank have none. */
export function organIdentity(
  { rows }: OrganName,
  owner: Place,
  evidence: readonly IdentityEvidence[],
): Identity | undefined {
  const row = rows.find(({ ranks }) => ranks.includes(rankOf(owner)));
  if (!row) return undefined;
  const canonicalName = row.full.replace('{P}', owner.name);
  const location: Location = locationOf([owner]);
  return {
    key: `body:${canonicalName}@${location.city ?? location.province ?? ''}`,
    status: 'linked',
    canonicalName,
    kind: row.kind,
    ...location,
    evidence,
  };
}
