import { meanings, type ParkClass, type ParkParts, partsOf } from './park-class';
import { readingForm } from './reading-form';
import { shortPlace } from './short-place';
import type { ParkRow } from './types';

type Named = Pick<ParkRow, 'name' | 'aliases' | 'province' | 'city'>;

/** The stems under which a park is known: with its province and city before it, and without. */
function stemsOf(stem: string, { province, city }: Pick<ParkRow, 'province' | 'city'>): string[] {
  const stems = new Set([stem]);
  for (const place of [province, city]) {
    if (!place) continue;
    for (const prefix of [place, shortPlace(place) ?? place])
      for (const known of stems)
        if (known.startsWith(prefix) && known.length >= prefix.length + 2)
          stems.add(known.slice(prefix.length));
  }
  for (const known of [...stems]) {
    const short = shortPlace(known);
    if (short) stems.add(short);
  }
  return [...stems].filter((known) => known !== '');
}

const stemKey = (parkClass: ParkClass, stem: string): string => `${parkClass}:${stem}`;

/** The keys that find a park by class and stem, however its class is written. */
export function stemKeys(row: Named): string[] {
  const keys = [row.name, ...row.aliases].flatMap((name) => {
    const parts = partsOf(name);
    return parts ? stemsOf(parts.stem, row).map((stem) => stemKey(parts.parkClass, stem)) : [];
  });
  return [...new Set(keys)];
}

/** True where class and stem find the park under this name, so that the name need not be kept. */
export const isDerived = (alias: string, row: Named): boolean => {
  const parts = partsOf(alias);
  return (
    parts !== undefined && stemKeys({ ...row, aliases: [] }).includes(stemKey(parts.parkClass, parts.stem))
  );
};

export interface ParkIndex {
  /** The parks of exactly this name. */
  byName(name: string): readonly ParkRow[];
  /** The parks of this stem in the nearest of the classes that the name may mean. */
  byStem(parts: ParkParts, stem: string): readonly ParkRow[];
}

export function createParkIndex(rows: readonly ParkRow[]): ParkIndex {
  const names = new Map<string, ParkRow[]>();
  const stems = new Map<string, ParkRow[]>();
  const put = (map: Map<string, ParkRow[]>, key: string, row: ParkRow): void => {
    const known = map.get(key);
    if (!known) map.set(key, [row]);
    else if (!known.includes(row)) known.push(row);
  };
  for (const row of rows) {
    for (const name of [row.name, ...row.aliases]) put(names, readingForm(name), row);
    for (const key of stemKeys(row)) put(stems, key, row);
  }
  return {
    byName: (name) => names.get(name) ?? [],
    byStem(parts, stem) {
      for (const parkClass of meanings[parts.parkClass]) {
        const found = stems.get(stemKey(parkClass, stem));
        if (found) return found;
      }
      return [];
    },
  };
}
