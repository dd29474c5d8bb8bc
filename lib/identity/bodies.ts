import { readingForm } from './reading-form';
import type { BodyRow, Identity, IdentityEvidence } from './types';

export interface BodyFinder {
  /** The listed institutions of this name, in the reading form. */
  find(name: string): readonly BodyRow[];
}

const republic = '中华人民共和国';

export function createBodyFinder(rows: readonly BodyRow[]): BodyFinder {
  const byName = new Map<string, BodyRow[]>();
  const put = (name: string, row: BodyRow): void => {
    const known = byName.get(name);
    if (!known) byName.set(name, [row]);
    else if (!known.includes(row)) known.push(row);
  };
  for (const row of rows) for (const name of [row.name, ...row.aliases]) put(readingForm(name), row);
  return {
    find: (name) =>
      byName.get(name) ??
      (name.startsWith(republic) ? byName.get(name.slice(republic.length)) : undefined) ??
      [],
  };
}

export function bodyIdentity(row: BodyRow, evidence: readonly IdentityEvidence[]): Identity {
  return {
    key: `body:${row.name}@`,
    status: 'linked',
    canonicalName: row.name,
    kind: row.kind,
    evidence,
  };
}
