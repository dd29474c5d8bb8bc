import type { Location } from './place-chain';
import type { Place, Places } from './places';

/** More of a text tells no more about where it is. */
const longestRead = 30_000;

/** How often a text names provinces and cities, and where it comes from. */
export interface Whereabouts {
  readonly cities: ReadonlyMap<string, number>;
  readonly provinces: ReadonlyMap<string, number>;
  /** The place of the outlet: 苏州日报, 江苏省人民政府. */
  readonly outlet?: Location;
  /** The city that the text is about, if one stands out. */
  readonly city?: Location;
  /** The province that the text is about, if one stands out. */
  readonly province?: Location;
}

/** Reads the places of a text in the reading form. `outlet` is the name of its outlet. */
export function readWhereabouts(text: string, outlet: string | undefined, places: Places): Whereabouts {
  const cities = new Map<string, number>();
  const provinces = new Map<string, number>();
  const locations = new Map<string, Location>();
  const read = text.slice(0, longestRead);
  for (let at = 0; at < read.length; ) {
    const [end, place] = divisionAt(read, at, places);
    if (!place) {
      at++;
      continue;
    }
    at = end;
    count(provinces, place.province);
    if (!place.city) continue;
    count(cities, place.city);
    locations.set(place.city, { province: place.province, city: place.city });
  }
  const home = outlet === undefined ? undefined : placeOfOutlet(outlet, places);
  const line = datelineOf(read, places);
  const city = home?.city ? home : (dominant(cities, locations) ?? line);
  const province = home ?? city ?? dominantProvince(provinces);
  return {
    cities,
    provinces,
    ...(home && { outlet: home }),
    ...(city && { city }),
    ...(province && { province }),
  };
}

/** A division named at a place of the text: a full name, or the short form of a city or a province. */
function divisionAt(text: string, at: number, places: Places): readonly [number, Place | undefined] {
  if (!places.mayStart(text.slice(at, at + 2))) return [at + 1, undefined];
  for (let end = Math.min(text.length, at + places.longestName); end >= at + 2; end--) {
    const word = text.slice(at, end);
    const found = places.named(word);
    if (found.length === 0) continue;
    const told =
      found.find((place) => place.rank !== 'county' && place.rank === found[0]?.rank) ??
      (found.length === 1 && found[0]?.name === word ? found[0] : undefined);
    if (told) return [end, told];
  }
  return [at + 1, undefined];
}

const count = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** The city named more than twice as often as any other. */
function dominant(cities: ReadonlyMap<string, number>, locations: ReadonlyMap<string, Location>) {
  const [first, second] = [...cities].sort(([, a], [, b]) => b - a);
  if (!first) return undefined;
  return first[1] > 2 * (second?.[1] ?? 0) ? locations.get(first[0]) : undefined;
}

function dominantProvince(provinces: ReadonlyMap<string, number>): Location | undefined {
  const [first, second] = [...provinces].sort(([, a], [, b]) => b - a);
  return first && first[1] > 2 * (second?.[1] ?? 0) ? { province: first[0] } : undefined;
}

function placeOfOutlet(outlet: string, places: Places): Location | undefined {
  for (let at = 0; at < outlet.length; at++) {
    const [, place] = divisionAt(outlet, at, places);
    if (place) return { province: place.province, ...(place.city && { city: place.city }) };
  }
  return undefined;
}

/** 本报苏州11月3日电: where the report was written. Reports from Beijing are about anywhere. */
function datelineOf(text: string, places: Places): Location | undefined {
  const line = /([\u4e00-\u9fff]{2,8})\s?(?:\d{1,2}月)?\d{1,2}日[电讯]/.exec(text.slice(0, 2_000));
  const words = line?.[1];
  if (!words) return undefined;
  for (let start = 0; start + 2 <= words.length; start++) {
    const place = places.named(words.slice(start)).find(({ rank }) => rank !== 'county');
    if (place?.city && place.city !== '北京市') return { province: place.province, city: place.city };
  }
  return undefined;
}
