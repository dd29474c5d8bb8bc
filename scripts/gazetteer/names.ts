import { normalize } from '../../lib/extract/normalize';
import { splitNames } from './csv';
import type { Places } from './places';

type Row = Record<string, string>;

export interface NameSources {
  readonly parks: readonly Row[];
  readonly organisations: readonly Row[];
  readonly ambiguous: ReadonlySet<string>;
  /** Ordinary words. */
  readonly common: ReadonlySet<string>;
}

export interface ReducedNames {
  readonly institutions: Set<string>;
  readonly ambiguous: Set<string>;
  readonly parks: Set<string>;
  readonly stems: Set<string>;
}

/** National sides play for a country; they are no bodies of their own. */
const team = /(?:国足|国奥|^(?:中国|我国).*[男女][篮排足]|国家队|代表团|[^军团]队)$/;

/** Events, however well known, are no bodies. */
const event =
  /(?:博览会|进博会|广交会|服贸会|峰会|交易会|世界杯|锦标赛|联赛|奥运会|亚运会|全运会|电影节|音乐节)$/;

/** Park names that stand for a park without any head. */
const plainParks = new Set(
  (
    '中关村 光谷 中国光谷 武汉光谷 东湖高新 苏州工业园区 竹科 南科 天开园 云栖小镇 中德生态园 西港特区 科大硅谷 秦创原 ' +
    '长三角一体化示范区 长三角一体化发展示范区 长三角生态绿色一体化发展示范区'
  ).split(' '),
);

/** Leaves out what the reader's rules find without a table: a place, ordinary words, a head. */
export function reduceNames(sources: NameSources, places: Places, heads: ReadonlySet<string>): ReducedNames {
  const isPlace = (text: string) => isPlaceName(text, places);
  const institutions = new Set<string>();
  const ambiguous = new Set<string>();
  const parks = new Set<string>(plainParks);
  const stems = new Set<string>();
  for (const row of sources.organisations) {
    const shared = (row.notes ?? '').includes('ambiguous') || row.source === 'ambiguous';
    const official = normalize((row.official_name ?? '').replace(/\s+/g, ''));
    const full = splitNames(row.official_name).map(normalize);
    for (const name of [...full, ...splitNames(row.short_names).map(normalize)]) {
      if (name.length < 2 || name.startsWith('中华人民共和国') || team.test(name) || event.test(name))
        continue;
      const unclear =
        sources.ambiguous.has(name) ||
        (shared && name === official) ||
        isPlace(name) ||
        (sources.common.has(name) && name.length < 3 && name !== '中央');
      if (unclear) ambiguous.add(name);
      else if (!isDerivable(name, places, heads)) institutions.add(name);
    }
  }
  for (const row of sources.parks) {
    for (const name of splitNames(row.official_name).concat(splitNames(row.short_names)).map(normalize)) {
      if (/新区/.test(row.kind ?? '') && name.endsWith('新区') && name.length > 3) parks.add(name);
      const stem = parkStem(name, heads, places);
      if (stem === undefined) {
        if (row.kind !== '特色小镇' && /[谷港湾岛城园区]$/.test(name) && !isPlace(name)) parks.add(name);
        continue;
      }
      if (row.kind === '大学科技园' || /[大学院]$/.test(stem)) continue;
      if (stem.length >= 2 && stem.length <= 6 && !isPlace(stem) && /^[\u4e00-\u9fff]+$/.test(stem))
        stems.add(stem);
    }
  }
  for (const stem of stems)
    if (institutions.has(stem) || /^(?:国家|中国|高新|经济|综合|产业|工业|科技|农业|现代)/.test(stem))
      stems.delete(stem);
  return { institutions, ambiguous, parks, stems };
}

const isPlaceName = (text: string, { places, weak, counties }: Places): boolean =>
  places.has(text) || weak.has(text) || counties.has(text);

function longestHead(name: string, heads: ReadonlySet<string>): string {
  for (let at = 0; at < name.length - 1; at++) if (heads.has(name.slice(at))) return name.slice(at);
  return '';
}

function leadingPlace(name: string, places: Places): string {
  for (let length = Math.min(10, name.length); length >= 2; length--)
    if (isPlaceName(name.slice(0, length), places)) return name.slice(0, length);
  return '';
}

function isDerivable(name: string, places: Places, heads: ReadonlySet<string>): boolean {
  const head = longestHead(name, heads);
  if (head.length < 2 || head === name || /[与和及·()（）]/.test(name)) return false;
  if (/有限(?:责任)?公司$/.test(name)) return true;
  const place = leadingPlace(name, places);
  return place !== '' && place.length + head.length <= name.length && name.length <= 14;
}

/** What distinguishes a park, beside its places and its head: 三河燕郊高新区 → 燕郊. */
function parkStem(name: string, heads: ReadonlySet<string>, places: Places): string | undefined {
  const head = longestHead(name, heads);
  if (head === '' || name.startsWith('中国(') || name.startsWith('中国（')) return undefined;
  let rest = name.slice(0, name.length - head.length).replace(/国家级?$/, '');
  for (
    let place = leadingPlace(rest, places);
    place !== '' && place !== rest;
    place = leadingPlace(rest, places)
  )
    rest = rest.slice(place.length);
  return rest.replace(/国家级?$|[省市县区]$/, '');
}
