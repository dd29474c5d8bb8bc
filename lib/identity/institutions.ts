import { type BodyFinder, bodyIdentity } from './bodies';
import type { Whereabouts } from './context';
import { type OrganFinder, type OrganName, organIdentity } from './organs';
import { committeeOf, type ParkLinker } from './park-linker';
import { parkIdentity } from './parks';
import type { Place, Places } from './places';
import type { Identity, IdentityCandidate, IdentityEvidence, LinkMention } from './types';

interface Parts {
  readonly parks: ParkLinker;
  readonly bodies: BodyFinder;
  readonly organs: OrganFinder;
  readonly places: Places;
  readonly whereabouts: () => Whereabouts;
  readonly names: readonly LinkMention[];
  readonly shared: ReadonlySet<string>;
  readonly isNational: boolean;
}

type Name = Pick<LinkMention, 'text' | 'fullName'>;

const committee = /^(.*?)(?:党工委)?(管理委员会|管委会|党工委)$/;
const mostCandidates = 6;

/** Links the institutions of one document. */
export function createInstitutionLinker(parts: Parts): { link(name: Name): Identity | undefined } {
  const { parks, bodies, organs, places, whereabouts, names, shared } = parts;

  const isCertainBody = (name: string): boolean =>
    bodies.find(name).length === 1 && !shared.has(name) && !organs.isBare(name);
  const certainBodies = new Set(
    names
      .filter(({ text, kind }) => kind === 'institution' && isCertainBody(text))
      .flatMap(({ text }) => bodies.find(text)),
  );

  function fromTable(name: string): Identity | undefined {
    const rows = bodies.find(name);
    const [only] = rows;
    if (!only || organs.isBare(name)) return undefined;
    if (isCertainBody(name)) return bodyIdentity(only, [{ source: 'name', detail: name }]);
    const inText = rows.filter((row) => certainBodies.has(row));
    if (inText.length === 1 && inText[0])
      return bodyIdentity(inText[0], [{ source: 'document', detail: inText[0].name }]);
    return open(
      name,
      rows.map((row) => ({ name: row.name })),
    );
  }

  /** A 管委会 points to its park; alone it is that of the one park that the text names. */
  function fromPark(name: string): Identity | undefined {
    const [, park, tail] = committee.exec(name) ?? [];
    if (park === undefined) return undefined;
    const suffix = tail === '党工委' ? '党工委' : '管理委员会';
    if (park !== '') {
      const identity = parks.link({ text: park });
      return identity && committeeOf(identity, suffix);
    }
    const [only] = parks.certain;
    if (parks.certain.length === 1 && only)
      return committeeOf(parkIdentity(only, [{ source: 'document', detail: only.name }]), suffix);
    return open(
      name,
      parks.certain.map(({ name: official }) => ({ name: `${official}${suffix}` })),
    );
  }

  function fromOrgan(name: string): Identity | undefined {
    const organ = organs.find(name);
    if (!organ) return undefined;
    const [owner] = organ.owners;
    if (organ.owners.length === 1 && owner)
      return organIdentity(organ, owner, [{ source: 'name', detail: name }]);
    if (organ.owners.length > 1) return amongOwners(name, organ);
    return organ.rank === undefined ? bareOrgan(name, organ) : organOfRank(name, organ);
  }

  /** 鼓楼区政府: several divisions have this name. */
  function amongOwners(name: string, organ: OrganName): Identity | undefined {
    const times = (owner: Place): number => whereabouts().cities.get(owner.city ?? '') ?? 0;
    const [most, next] = organ.owners.toSorted((a, b) => times(b) - times(a));
    if (most && times(most) > 2 * (next ? times(next) : 0))
      return organIdentity(organ, most, [{ source: 'place', detail: most.city ?? '' }]);
    return open(
      name,
      organ.owners.flatMap((owner) => candidatesOf(organ, owner)),
    );
  }

  /** 市科技局, 省政府: of the city or the province that the text is about. */
  function organOfRank(name: string, organ: OrganName): Identity {
    const own = organ.rank === 'city' ? whereabouts().city?.city : whereabouts().province?.province;
    const owner = organ.rank === 'county' || own === undefined ? undefined : divisionOf(own);
    const evidence: IdentityEvidence = {
      source:
        owner && (whereabouts().outlet?.city === own || whereabouts().outlet?.province === own)
          ? 'outlet'
          : 'place',
      detail: own ?? '',
    };
    const found = owner && organIdentity(organ, owner, [evidence]);
    return found ?? open(name, nearby(organ));
  }

  /** 发改委 alone: the national one or a local one. */
  function bareOrgan(name: string, organ: OrganName): Identity {
    const national = bodies.find(name);
    const [row] = national;
    const localNames = names.filter(({ text, kind }) => {
      const other = kind === 'institution' && text !== name ? organs.find(text) : undefined;
      return other?.rows.some((one) => organ.rows.includes(one)) && (other.owners.length > 0 || other.rank);
    });
    const isNamed = row !== undefined && certainBodies.has(row);
    if (row && localNames.length === 0 && (isNamed || parts.isNational)) {
      const evidence: IdentityEvidence = isNamed
        ? { source: 'document', detail: row.name }
        : { source: 'outlet', detail: '' };
      return bodyIdentity(row, [evidence]);
    }
    const locals = localNames
      .flatMap(({ text }) => fromOrgan(text) ?? [])
      .filter(({ status }) => status === 'linked');
    const [local] = locals;
    if (local && !isNamed && new Set(locals.map(({ key }) => key)).size === 1)
      return { ...local, evidence: [{ source: 'document', detail: local.canonicalName ?? '' }] };
    return open(name, [...national.map((one) => ({ name: one.name })), ...nearby(organ)]);
  }

  const divisionOf = (fullName: string): Place | undefined =>
    places.named(fullName).find((place) => place.name === fullName);

  /** The organ in every city and province that the text names, as far as it tells them. */
  function nearby(organ: OrganName): IdentityCandidate[] {
    if (organ.rank === 'county') return [];
    const named = organ.rank === 'province' ? whereabouts().provinces : whereabouts().cities;
    return [...named.keys()].flatMap((place) => {
      const owner = divisionOf(place);
      return owner ? candidatesOf(organ, owner) : [];
    });
  }

  function link(name: string): Identity | undefined {
    return fromTable(name) ?? fromPark(name) ?? fromOrgan(name);
  }

  return {
    link({ text, fullName }) {
      const found = link(text);
      if (found?.status === 'linked' || fullName === undefined || fullName === text) return found;
      const full = link(fullName);
      return full?.status === 'linked'
        ? { ...full, evidence: [{ source: 'document', detail: fullName }] }
        : found;
    },
  };
}

const candidatesOf = (organ: OrganName, owner: Place): IdentityCandidate[] => {
  const identity = organIdentity(organ, owner, []);
  const { canonicalName, province, city } = identity ?? {};
  return canonicalName ? [{ name: canonicalName, ...(province && { province }), ...(city && { city }) }] : [];
};

const open = (name: string, candidates: readonly IdentityCandidate[]): Identity => ({
  key: `body?${name}`,
  status: 'open',
  candidates: candidates.slice(0, mostCandidates),
  evidence: [],
});
