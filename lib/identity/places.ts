import { placeTable } from './compiled/places';
import { shortPlace } from './short-place';

export interface Place {
  /** The full name: 江苏省, 苏州市, 虎丘区. */
  readonly name: string;
  readonly rank: 'province' | 'city' | 'county';
  readonly province: string;
  /** Absent for a province; for a municipality and a county right under its province, the name of that itself. */
  readonly city?: string;
}

export interface Places {
  /** The divisions that a full name or a short form stands for. */
  named(name: string): readonly Place[];
  readonly longestName: number;
  /** True where a division's name begins with these two characters: most places of a text begin none. */
  mayStart(two: string): boolean;
}

/** Reads the compiled table: `province|city,county,county;city…`, one province a line. */
export function readPlaces(): Places {
  const index = new Map<string, Place[]>();
  const starts = new Set<string>();
  let longestName = 0;
  const put = (name: string, place: Place): void => {
    const known = index.get(name);
    if (!known) index.set(name, [place]);
    else if (!known.includes(place)) known.push(place);
    starts.add(name.slice(0, 2));
    longestName = Math.max(longestName, name.length);
  };
  const add = (place: Place): void => {
    put(place.name, place);
    const short = shortPlace(place.name);
    if (short) put(short, place);
  };
  for (const line of placeTable.split('\n')) {
    const [province = '', cities = ''] = line.split('|');
    const isMunicipality = province.endsWith('市');
    add({ name: province, rank: 'province', province, ...(isMunicipality && { city: province }) });
    for (const group of cities.split(';')) {
      const [city = '', ...counties] = group.split(',');
      if (city !== '' && city !== province) add({ name: city, rank: 'city', province, city });
      for (const county of counties)
        add({ name: county, rank: 'county', province, city: city === '' ? county : city });
    }
  }
  return {
    named: (name) => index.get(name) ?? [],
    longestName,
    mayStart: (two) => starts.has(two),
  };
}
