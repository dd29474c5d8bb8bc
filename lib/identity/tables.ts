import { bodyTable } from './compiled/bodies';
import { organTable } from './compiled/organs';
import { parkTable } from './compiled/parks';
import { type BodyRow, bodyKinds, type IdentityLevel, type ParkRow } from './types';

const levels: Readonly<Record<string, IdentityLevel>> = { 国家级: '国家级', 省级: '省级' };

/** The parks of the compiled table; see scripts/identity/parks.ts for its form. */
export function readParkTable(): ParkRow[] {
  const rows: ParkRow[] = [];
  let heading: Pick<ParkRow, 'kind' | 'level' | 'province' | 'city'> = { kind: '' };
  for (const line of parkTable.split('\n')) {
    const cells = line.split('|');
    if (line.startsWith('#')) {
      const [kind = '', level = '', province, city] = cells;
      const known = levels[level];
      heading = {
        kind: kind.slice(1),
        ...(known && { level: known }),
        ...(province && { province }),
        ...(city && { city }),
      };
      continue;
    }
    const [name = '', since, ...aliases] = cells;
    rows.push({ ...heading, name, aliases, ...(since && { since: Number(since) }) });
  }
  return rows;
}

/** The institutions of the compiled table: kinds by their place in `bodyKinds`, then the names. */
export function readBodyTable(): BodyRow[] {
  return bodyTable.split('\n').map((line) => {
    const [kind = '', name = '', ...aliases] = line.split('|');
    return { name, aliases, kind: bodyKinds[Number(kind)] ?? 'other' };
  });
}

/** An organ that every province, city or county of a rank has; `{P}` in its full name is the place. */
export interface OrganRow {
  readonly short: string;
  readonly full: string;
  /** p province, m municipality, c city, d county or district. */
  readonly ranks: string;
  readonly kind: 'government' | 'party';
}

export function readOrganTable(): OrganRow[] {
  return organTable.split('\n').map((line) => {
    const [short = '', full = '', ranks = '', kind] = line.split('|');
    return { short, full, ranks, kind: kind === 'party' ? 'party' : 'government' };
  });
}
