import { readTable, splitNames } from './csv';

interface Division {
  readonly name: string;
}

export interface Places {
  /** Full names and the short forms of provinces and cities. */
  readonly places: Set<string>;
  /** Short forms of counties that are ordinary words or belong to several counties. */
  readonly weak: Set<string>;
  /** Full names of the counties whose short form is their name without the last character. */
  readonly counties: Set<string>;
  readonly regions: Set<string>;
  readonly countries: Set<string>;
}

const autonomous = /(?:[\u4e00-\u9fff]{1,3}族)+(?:自治[州县旗])$|(?:土家族|蒙古族|藏族|回族)?自治[州县旗]$/;
const ethnic =
  /(?:壮族|回族|维吾尔|蒙古族|蒙古|藏族|羌族|彝族|苗族|侗族|布依族|土家族|朝鲜族|傣族|景颇族|傈僳族|白族|哈尼族|哈萨克|柯尔克孜|满族|瑶族|黎族|畲族|仡佬族|水族|纳西族|拉祜族|佤族|布朗族|怒族|独龙族|普米族|各族|毛南族|仫佬族|东乡族|保安族|撒拉族|裕固族|土族|塔吉克|锡伯|达斡尔族|鄂温克族|鄂伦春|畲族)+自治[区州县旗]$/;

/** Short form of a division: 苏州市 → 苏州, 积石山保安族东乡族撒拉族自治县 → 积石山; undefined where too little remains. */
export function shortPlace(name: string): string | undefined {
  const plain = name.replace(ethnic, '').replace(autonomous, '');
  const short =
    plain === name ? name.replace(/(?:特别行政区|自治区|地区|林区|矿区|新区|省|市|县|区|旗|盟)$/, '') : plain;
  return short.length >= 2 && short !== name ? short : undefined;
}

export function readPlaces(
  division: (name: string) => string,
  world: string,
  commonWords: ReadonlySet<string>,
): Places {
  const names = (file: string) => (JSON.parse(division(file)) as Division[]).map((row) => row.name);
  const places = new Set<string>();
  const weak = new Set<string>();
  const counties = new Set<string>();
  const seen = new Set<string>();
  for (const name of [...names('provinces.json'), ...names('cities.json')]) {
    if (name.length < 2 || /^(?:市辖区|县|省直辖|自治区直辖)/.test(name)) continue;
    places.add(name);
    const short = shortPlace(name);
    if (short) places.add(short);
  }
  for (const short of ['内蒙古', '广西', '西藏', '宁夏', '新疆', '恩施', '延边', '凉山', '甘孜', '阿坝'])
    places.add(short);
  const rows = readTable(world);
  const ofClass = (...classes: string[]) =>
    rows.filter((row) => classes.includes(row.class ?? '')).flatMap((row) => splitNames(row.names));
  const ordinary = new Set(ofClass('ordinary'));
  for (const name of names('areas.json')) {
    if (name.length < 3 && !/^.[县区市旗]$/.test(name)) continue;
    if (
      /^(?:市辖区|城区|郊区|矿区|东区|西区|南区|北区)$|(?:开发|名胜|园|管理|保税|示范|试验|经济|新)区$/.test(
        name,
      )
    )
      continue;
    places.add(name);
    const short = shortPlace(name);
    if (!short || places.has(short) || ordinary.has(short) || commonWords.has(short)) continue;
    if (seen.has(short)) continue;
    seen.add(short);
    weak.add(short);
    if (`${short}${name.at(-1)}` === name) counties.add(name);
  }
  for (const name of ofClass('foreign', 'local')) places.add(name);
  for (const name of places) weak.delete(name);
  for (const name of counties) if (!weak.has(name.slice(0, -1))) counties.delete(name);
  for (const name of counties) places.delete(name);
  return {
    places,
    weak,
    counties,
    regions: new Set(ofClass('region')),
    countries: new Set(ofClass('country')),
  };
}
