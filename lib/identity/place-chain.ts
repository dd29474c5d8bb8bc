import type { Place, Places } from './places';
import { shortPlace } from './short-place';

/** What is known of a place; a part is absent where several divisions share the name. */
export interface Location {
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
}

export interface ChainStep {
  /** Where the rest of the name begins after this place. */
  readonly end: number;
  /** The divisions that all steps so far agree on. */
  readonly places: readonly Place[];
}

/** The places that a name begins with (江苏省苏州市昆山…), one step a place; the longest name wins at each. */
export function chainOf(name: string, places: Places): ChainStep[] {
  const steps: ChainStep[] = [];
  let start = 0;
  let before: readonly Place[] | undefined;
  while (start < name.length && steps.length < 4) {
    const step = placeAt(name, start, before, places);
    if (!step) break;
    steps.push(step);
    before = step.places;
    start = step.end;
  }
  return steps;
}

function placeAt(
  name: string,
  start: number,
  before: readonly Place[] | undefined,
  places: Places,
): ChainStep | undefined {
  if (!places.mayStart(name.slice(start, start + 2))) return undefined;
  for (let end = Math.min(name.length, start + places.longestName); end >= start + 2; end--) {
    const word = name.slice(start, end);
    const found = places.named(word);
    if (found.length === 0) continue;
    const inside = before ? found.filter((place) => before.some((outer) => holds(outer, place))) : found;
    if (inside.length > 0) return { end, places: before ? inside : highest(word, inside) };
  }
  return undefined;
}

/** A name that stands for a province, a city and a county (吉林, 海南) is taken for the highest, unless written in full. */
function highest(word: string, found: readonly Place[]): readonly Place[] {
  const full = found.filter((place) => place.name === word);
  if (full.length > 0) return full;
  for (const rank of ['province', 'city'] as const) {
    const ranked = found.filter((place) => place.rank === rank);
    if (ranked.length > 0) return ranked;
  }
  return found;
}

const holds = (outer: Place, inner: Place): boolean => {
  if (outer === inner || outer.rank === 'county') return false;
  if (outer.province !== inner.province) return false;
  return outer.city === undefined || outer.city === inner.city;
};

/** What all of these divisions have in common. */
export function locationOf(found: readonly Place[]): Location {
  const province = common(found.map((place) => place.province));
  const city = common(found.map((place) => place.city));
  const district = common(found.map((place) => (place.rank === 'county' ? place.name : undefined)));
  return {
    ...(province && { province }),
    ...(city && { city }),
    ...(district && district !== city && { district }),
  };
}

function common(values: readonly (string | undefined)[]): string | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

/** Names of places that are more often something else in the name of a park or a body. */
const otherWords = new Set(['中山', '东方', '北海', '资源', '合作', '和平', '新区', '高新', '长江']);

/**
 * Where a park or a body is by the places that its name begins with. A county's short form counts only inside a chain or
 * where nothing but the class of a park follows it.
 */
export function placeByName(name: string, stem: string | undefined, places: Places): Location | undefined {
  const steps = chainOf(name, places);
  const last = steps.at(-1);
  if (!last) return undefined;
  const word = name.slice(steps.at(-2)?.end ?? 0, last.end);
  const isShort = last.places.every((place) => place.name !== word);
  if (isShort && otherWords.has(word)) return undefined;
  const isCounty = last.places.every((place) => place.rank === 'county');
  if (isShort && isCounty && steps.length === 1 && stem !== word) return undefined;
  const location = locationOf(last.places);
  return location.province === undefined ? undefined : location;
}

/** True where several counties share the short name and no city or province has it. */
export function isSharedPlace(stem: string, places: Places): boolean {
  const found = places.named(stem);
  if (found.some((place) => place.rank !== 'county')) return false;
  return new Set(found.map((place) => `${place.province}${place.city}`)).size > 1;
}

export const shortOf = (name: string): string => shortPlace(name) ?? name;
