import type { Whereabouts } from './context';
import { partsOf } from './park-class';
import { chooseByText, type ParkFinder, parkIdentity, sayLocation } from './parks';
import { shortPlace } from './short-place';
import type { Identity, IdentityCandidate, IdentityEvidence, LinkMention, ParkRow } from './types';

type Name = Pick<LinkMention, 'text' | 'fullName'>;

export interface ParkLinker {
  link(name: Name): Identity | undefined;
  /** The parks that the document names for certain. */
  readonly certain: readonly ParkRow[];
}

const mostCandidates = 6;

/** Links the parks of one document. */
export function createParkLinker(
  finder: ParkFinder,
  whereabouts: () => Whereabouts,
  names: readonly LinkMention[],
): ParkLinker {
  const certain = certainParks(finder, names);

  function fromName(name: string): Identity | undefined {
    const { rows, isShared } = finder.find(name);
    const [only] = rows;
    if (!only) return undefined;
    if (rows.length === 1 && !isShared) return parkIdentity(only, [{ source: 'name', detail: name }]);
    const inText = rows.filter((row) => certain.includes(row));
    if (inText.length === 1 && inText[0])
      return parkIdentity(inText[0], [{ source: 'document', detail: inText[0].name }]);
    const chosen = chooseByText(rows, isShared, whereabouts());
    return chosen ? parkIdentity(chosen.row, [chosen.evidence]) : open(name, rows);
  }

  /** 高新区 alone: the one park of this class that the text names, else that of the city that the text is about. */
  function fromClass(name: string): Identity | undefined {
    const parts = partsOf(name);
    if (parts?.stem !== '' || parts.claims !== undefined) return undefined;
    const named = certain.filter((row) => partsOf(row.name)?.parkClass === parts.parkClass);
    if (named.length === 1 && named[0])
      return parkIdentity(named[0], [{ source: 'document', detail: named[0].name }]);
    if (named.length > 1) return open(name, named);
    const city = whereabouts().city?.city;
    const short = city && shortPlace(city);
    if (!short || parts.parkClass === 'newArea') return open(name, []);
    const rows = finder.find(`${short}${name}`).rows.filter((row) => row.city === city);
    const evidence: IdentityEvidence = {
      source: whereabouts().outlet?.city === city ? 'outlet' : 'place',
      detail: sayLocation(whereabouts().city ?? {}),
    };
    return rows.length === 1 && rows[0] ? parkIdentity(rows[0], [evidence]) : open(name, rows);
  }

  return {
    certain,
    link({ text, fullName }) {
      const found = fromName(text) ?? fromClass(text);
      if (found?.status === 'linked') return found;
      const full = fullName === undefined || fullName === text ? undefined : fromName(fullName);
      if (full?.status === 'linked')
        return { ...full, evidence: [{ source: 'document', detail: fullName ?? '' }] };
      return found ?? finder.placed(text, whereabouts);
    },
  };
}

/** The parks whose names need no context. */
function certainParks(finder: ParkFinder, names: readonly LinkMention[]): ParkRow[] {
  const found = names
    .filter(({ kind }) => kind === 'park')
    .map(({ text }) => finder.find(text))
    .filter(({ rows, isShared }) => rows.length === 1 && !isShared)
    .flatMap(({ rows }) => rows);
  return [...new Set(found)];
}

const open = (name: string, rows: readonly ParkRow[]): Identity => ({
  key: `park?${name}`,
  status: 'open',
  candidates: rows.slice(0, mostCandidates).map(candidateOf),
  evidence: [],
});

const candidateOf = ({ name, province, city }: ParkRow): IdentityCandidate => ({
  name,
  ...(province && { province }),
  ...(city && { city }),
});

/** What a park's administrative committee is called, and where it points. */
export function committeeOf(park: Identity, suffix: string): Identity | undefined {
  const { canonicalName, province, city, district, status, candidates, evidence } = park;
  const location = { ...(province && { province }), ...(city && { city }), ...(district && { district }) };
  if (status !== 'linked' || canonicalName === undefined)
    return {
      key: `${park.key}${suffix}`,
      status,
      kind: 'government',
      ...location,
      ...(candidates && { candidates }),
      evidence,
    };
  return {
    key: `body:${canonicalName}${suffix}@${city ?? ''}`,
    status,
    canonicalName: `${canonicalName}${suffix}`,
    kind: suffix === '党工委' ? 'party' : 'government',
    ...location,
    park: { key: park.key, name: canonicalName },
    evidence,
  };
}
