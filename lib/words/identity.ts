import type { BodyKind, Identity } from '../identity/types';
import type { Language } from '.';

const parkKinds: Readonly<Record<string, string>> = {
  国家高新区: 'National high-tech zone',
  国家级经开区: 'National economic and technological development zone',
  国家级新区: 'National new area',
  国家自主创新示范区: 'National innovation demonstration zone',
  国家农高区: 'National agricultural high-tech zone',
  自贸试验区: 'Pilot free trade zone',
  自贸试验区片区: 'Area of a pilot free trade zone',
  自由贸易港: 'Free trade port',
  新片区: 'New area of a pilot free trade zone',
  综合保税区: 'Comprehensive bonded zone',
  海关特殊监管区域: 'Area under special customs supervision',
  保税区: 'Bonded zone',
  边境经济合作区: 'Border economic cooperation zone',
  跨境经济合作区: 'Cross-border economic cooperation zone',
  合作区: 'Cooperation zone',
  大学科技园: 'University science park',
  高新区: 'High-tech zone',
  经开区: 'Economic development zone',
  开发区: 'Development zone',
  工业园区: 'Industrial park',
  产业园: 'Industrial park',
  产业园区: 'Industrial park',
  科学城: 'Science city',
  特色小镇: 'Characteristic town',
  '新区/新城': 'New area or new town',
};

const bodyKinds: Readonly<Record<BodyKind, readonly [chinese: string, english: string]>> = {
  government: ['政府机关', 'Government'],
  party: ['党的机关', 'Party'],
  university: ['高校', 'University'],
  research: ['科研机构', 'Research institute'],
  company: ['企业', 'Company'],
  finance: ['金融机构', 'Financial institution'],
  media: ['媒体', 'Media'],
  association: ['社会组织', 'Association'],
  other: ['其他机构', 'Other institution'],
};

const isBodyKind = (kind: string): kind is BodyKind => kind in bodyKinds;

/** What kind of park or institution it is, in words; undefined where unknown. */
export function sayIdentityKind({ kind }: Identity, language: Language): string | undefined {
  if (kind === undefined) return undefined;
  if (isBodyKind(kind)) return bodyKinds[kind][language === 'zh-CN' ? 0 : 1];
  return language === 'zh-CN' ? kind : (parkKinds[kind] ?? kind);
}

/** 国家级 or 省级 in words; undefined where unknown. */
export function sayLevel({ level }: Identity, language: Language): string | undefined {
  if (language === 'zh-CN' || level === undefined) return level;
  return level === '国家级' ? 'National' : 'Provincial';
}

/** Province, city and district, each once: 江苏省 苏州市 虎丘区; without those that an official name says itself. */
export const sayPlace = ({ province, city, district }: Identity, official = ''): string =>
  [...new Set([province, city, district])].filter((place) => place && !official.startsWith(place)).join(' ');
