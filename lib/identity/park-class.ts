/**
 * The ways to write a park's class. 高新技术产业开发区 = 高新区, 经济技术开发区 = 经开区: what stands before the class, its
 * stem, names the park.
 */
export type ParkClass =
  | 'highTech'
  | 'economicTechnological'
  | 'economic'
  | 'development'
  | 'bonded'
  | 'bondedPlain'
  | 'freeTrade'
  | 'freeTradeArea'
  | 'innovation'
  | 'agricultural'
  | 'border'
  | 'universityPark'
  | 'newArea'
  | 'industrial';

const forms: Readonly<Record<ParkClass, readonly string[]>> = {
  highTech: [
    '高新技术产业开发区',
    '高新技术产业开发园区',
    '高新技术产业园区',
    '高新技术产业园',
    '高新技术开发区',
    '高新技术园区',
    '高新产业开发区',
    '高新开发区',
    '火炬高技术产业开发区',
    '火炬高新技术产业开发区',
    '火炬高新区',
    '火炬开发区',
    '高技术产业开发区',
    '新技术开发区',
    '新技术产业开发区',
    '高新园区',
    '高新区',
  ],
  economicTechnological: ['经济技术开发区', '经济技术产业开发区', '经济技术开发园区', '经技开发区', '经开区'],
  economic: ['经济开发区'],
  development: ['开发区'],
  bonded: ['综合保税区', '综保区'],
  bondedPlain: ['保税港区', '保税区'],
  freeTrade: ['自由贸易试验区', '自由贸易区', '自贸试验区', '自贸区'],
  freeTradeArea: ['自贸片区'],
  innovation: ['国家自主创新示范区', '自主创新示范区', '自创区'],
  agricultural: ['农业高新技术产业示范区', '农高区'],
  border: ['边境经济合作区', '边合区'],
  universityPark: ['国家大学科技园', '大学科技园'],
  newArea: ['新区'],
  industrial: ['工业园区'],
};

const suffixes: readonly (readonly [string, ParkClass])[] = Object.entries(forms)
  .flatMap(([parkClass, words]) => words.map((word) => [word, parkClass as ParkClass] as const))
  .sort(([a], [b]) => b.length - a.length);

export interface ParkParts {
  readonly stem: string;
  readonly parkClass: ParkClass;
  /** The level that the name itself claims. */
  readonly claims?: 'national' | 'lower';
}

const nationalWord = /^国家级|(?:国家级|国家)$/;
const lowerWord = /^(?:省级|市级|区级|县级)|(?:省级|市级|自治区级)$/;

/** 中国（江苏）自由贸易试验区苏州片区, 江苏自贸区苏州片区 */
const areaOfZone = /(?:自由贸易试验区|自贸试验区|自贸区)(.{2,}?)(?:自贸)?片区$/;
/** 中国（江苏）自由贸易试验区: the province is the stem. */
const zoneOfProvince = /^中国（(.+?)）(自由贸易试验区|自贸试验区|自贸区)$/;

/** A park's name in the reading form, in parts; undefined where it ends in no class of ours. */
export function partsOf(name: string): ParkParts | undefined {
  const area = areaOfZone.exec(name)?.[1];
  if (area) return { stem: area, parkClass: 'freeTradeArea' };
  const zone = zoneOfProvince.exec(name)?.[1];
  if (zone) return { stem: zone, parkClass: 'freeTrade' };
  const found = suffixes.find(([suffix]) => name.endsWith(suffix));
  if (!found) return undefined;
  const [suffix, parkClass] = found;
  const before = name.slice(0, name.length - suffix.length);
  const stem = before.replace(nationalWord, '').replace(lowerWord, '');
  const national = nationalWord.test(before) || (suffix.startsWith('国家') && parkClass === 'innovation');
  if (national) return { stem, parkClass, claims: 'national' };
  return lowerWord.test(before) ? { stem, parkClass, claims: 'lower' } : { stem, parkClass };
}

/** The classes that a name of one class may mean, the nearest first: 昆山开发区 is 昆山经济技术开发区. */
export const meanings: Readonly<Record<ParkClass, readonly ParkClass[]>> = {
  highTech: ['highTech'],
  economicTechnological: ['economicTechnological'],
  economic: ['economic', 'economicTechnological'],
  development: ['development', 'economicTechnological', 'economic'],
  bonded: ['bonded'],
  bondedPlain: ['bondedPlain'],
  // 南沙自贸区 is an area of Guangdong's.
  freeTrade: ['freeTrade', 'freeTradeArea'],
  freeTradeArea: ['freeTradeArea'],
  innovation: ['innovation'],
  agricultural: ['agricultural'],
  border: ['border'],
  universityPark: ['universityPark'],
  newArea: ['newArea'],
  industrial: ['industrial'],
};
