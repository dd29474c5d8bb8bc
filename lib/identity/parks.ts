import type { Whereabouts } from './context';
import { type ParkParts, partsOf } from './park-class';
import { createParkIndex, type ParkIndex } from './park-index';
import { chainOf, isSharedPlace, type Location, placeByName, shortOf } from './place-chain';
import type { Places } from './places';
import type { Identity, IdentityEvidence, ParkRow } from './types';

export interface ParkFinding {
  /** The parks that the name may mean by itself. */
  readonly rows: readonly ParkRow[];
  /** True where others that the tables do not have may share the name, so that the text must speak for the one. */
  readonly isShared: boolean;
}

export interface ParkFinder {
  /** `name` in the reading form. */
  find(name: string): ParkFinding;
  /** Where a park is that no table has, by the places in its name. */
  placed(name: string, whereabouts: () => Whereabouts): Identity | undefined;
}

const none: ParkFinding = { rows: [], isShared: false };

export function createParkFinder(
  rows: readonly ParkRow[],
  places: Places,
  sharedNames: ReadonlySet<string>,
): ParkFinder {
  const index = createParkIndex(rows);
  // 江北新区 is one, though several cities have a 江北区: new areas are few, and named apart.
  const isShared = ({ stem, parkClass }: ParkParts): boolean =>
    sharedNames.has(stem) || (parkClass !== 'newArea' && isSharedPlace(stem, places));
  return {
    find(name) {
      const parts = partsOf(name);
      const exact = nameOrPlaceAndName(name, index, places);
      const byStem = parts ? findByStem(parts, index, places, isShared) : none;
      if (exact.length === 0) return byStem.rows.length > 0 ? byStem : withoutRemark(name, this);
      const rows = [...new Set([...exact, ...byStem.rows])];
      return { rows, isShared: parts ? isShared(parts) : sharedNames.has(name) };
    },
    placed(name, whereabouts) {
      const parts = partsOf(name);
      const location = placeByName(name, parts?.stem, places);
      if (!location) return undefined;
      if (!isCertainPlace(name, places)) {
        const { provinces } = whereabouts();
        if (provinces.size > 0 && !provinces.has(location.province ?? '')) return undefined;
      }
      return {
        key: `park?${parts ? `${parts.parkClass}:${chainRest(parts.stem, places)}@${sayLocation(location)}` : name}`,
        status: 'placed',
        ...location,
        evidence: [{ source: 'place', detail: sayLocation(location) }],
      };
    },
  };
}

/** False for a county's short form alone: 市北高新区 in a text about Nantong is not in Qingdao's 市北区. */
function isCertainPlace(name: string, places: Places): boolean {
  const [first, second] = chainOf(name, places);
  const word = name.slice(0, first?.end);
  return (
    second !== undefined ||
    places.named(word).some(({ rank, name: full }) => rank !== 'county' || full === word)
  );
}

/** The stem without the places before its own, so that 江苏省如皋高新区 and 如皋市高新区 are one. */
function chainRest(stem: string, places: Places): string {
  const steps = chainOf(stem, places);
  const before = steps.filter(({ end }) => end < stem.length).at(-1);
  return shortOf(stem.slice(before?.end ?? 0));
}

export const sayLocation = ({ province = '', city = '', district = '' }: Location): string =>
  [province, city === province ? '' : city, district].join('');

/** 杭州高新技术产业开发区（滨江）: the remark in brackets is no part of the name. */
function withoutRemark(name: string, finder: ParkFinder): ParkFinding {
  const plain = name.replace(/（[^（）]*）$/, '');
  return plain === name || plain === '' ? none : finder.find(plain);
}

/** The parks of this name, or of what is left of it without the places before it: 北京中关村. */
function nameOrPlaceAndName(name: string, index: ParkIndex, places: Places): readonly ParkRow[] {
  const own = index.byName(name);
  if (own.length > 0) return own;
  for (const { end, places: outer } of chainOf(name, places)) {
    const rows = index.byName(name.slice(end)).filter((row) => isWithin(row, outer));
    if (rows.length > 0) return rows;
  }
  return [];
}

function findByStem(
  parts: ParkParts,
  index: ParkIndex,
  places: Places,
  isShared: (parts: ParkParts) => boolean,
): ParkFinding {
  const { stem } = parts;
  const steps = chainOf(stem, places);
  const cuts = [{ end: 0, places: [] }, ...steps.filter(({ end }) => end < stem.length)];
  for (const cut of cuts) {
    const rest = stem.slice(cut.end);
    for (const form of new Set([rest, shortOf(rest)])) {
      const rows = index
        .byStem(parts, form)
        .filter((row) => isWithin(row, cut.places))
        .filter((row) => parts.claims !== 'lower' || row.level !== '国家级')
        .filter((row) => parts.claims !== 'national' || row.level === '国家级')
        // 苏州市昆山高新区 is not 苏州高新区's own: a county written in full is no city.
        .filter((row) => form === rest || isFullNameOf(rest, row, places));
      if (rows.length > 0)
        return { rows, isShared: cut.end === 0 && form === rest && isShared({ ...parts, stem: form }) };
    }
  }
  return none;
}

const isWithin = (
  row: ParkRow,
  outer: readonly { readonly province: string; readonly city?: string }[],
): boolean =>
  outer.length === 0 ||
  outer.some(
    (place) =>
      place.province === row.province &&
      (place.city === undefined || place.city === row.city || row.city === undefined),
  );

/** 昆山市 before 高新区 means the park of that very division. */
const isFullNameOf = (fullName: string, row: ParkRow, places: Places): boolean =>
  places
    .named(fullName)
    .some(
      (place) =>
        place.name === fullName &&
        place.province === row.province &&
        (place.city === undefined || place.city === row.city),
    );

/** Which of the parks the text is about; undefined where it does not tell. */
export function chooseByText(
  rows: readonly ParkRow[],
  mustBeTold: boolean,
  whereabouts: Whereabouts,
): { readonly row: ParkRow; readonly evidence: IdentityEvidence } | undefined {
  const scored = rows
    .map((row) => ({ row, score: scoreOf(row, whereabouts) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score === 0 || (second && second.score === best.score)) {
    const own = mustBeTold ? [] : rows.filter(isNamedAfterCity);
    const [row] = own;
    return row && own.length === 1 ? { row, evidence: { source: 'name', detail: row.name } } : undefined;
  }
  if (mustBeTold && !isLeading(best.row, whereabouts)) return undefined;
  const { outlet } = whereabouts;
  const place = best.row.city ?? best.row.province ?? '';
  const source = outlet && (outlet.city === place || outlet.province === place) ? 'outlet' : 'place';
  return { row: best.row, evidence: { source, detail: place } };
}

/** 长春经开区 is Changchun's own, unless the text is about another place that has a village of this name. */
const isNamedAfterCity = ({ name, city }: ParkRow): boolean => {
  const stem = partsOf(name)?.stem;
  return stem !== undefined && city !== undefined && shortOf(city) === stem;
};

function scoreOf({ city, province }: ParkRow, { cities, provinces, outlet }: Whereabouts): number {
  const told = city === undefined ? 0 : (cities.get(city) ?? 0);
  const around = province === undefined ? 0 : (provinces.get(province) ?? 0);
  const home = outlet && (outlet.city ? outlet.city === city : outlet.province === province) ? 1_000 : 0;
  return home + told * 10 + around;
}

/** True where no other city of the text stands before the park's own. */
function isLeading({ city, province }: ParkRow, { cities, provinces, outlet }: Whereabouts): boolean {
  if (outlet?.city) return outlet.city === city;
  const own = city === undefined ? 0 : (cities.get(city) ?? 0);
  if (own > 0) return 2 * own >= Math.max(...cities.values());
  return province !== undefined && (provinces.get(province) ?? 0) === Math.max(...provinces.values(), 1);
}

export function parkIdentity(row: ParkRow, evidence: readonly IdentityEvidence[]): Identity {
  const { name, kind, level, province, city, since } = row;
  return {
    key: parkKey(row),
    status: 'linked',
    canonicalName: name,
    kind,
    ...(level && { level }),
    ...(province && { province }),
    ...(city && { city }),
    ...(since !== undefined && { since }),
    evidence,
  };
}

/** Names are unique but for a few parks in different cities. */
const parkKey = ({ name, city }: ParkRow): string => `park:${name}@${city ?? ''}`;
