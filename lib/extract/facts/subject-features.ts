import type { Mention } from '../types';
import type { Reading } from './reading';
import type { Role } from './roles';
import type { Slot } from './slots';
import type { MetricReading } from './spans';
import type { Candidate } from './subject-candidates';
import { deedKinds, links, metricKinds, nouns } from './subject-clause';
import { announcing, wordAfter } from './subject-traits';

/** What all candidates for one amount share. */
export interface Scene {
  readonly reading: Reading;
  readonly amount: Mention;
  readonly metric: MetricReading;
  readonly sentence: number;
  readonly clause: number;
  readonly slot: Slot;
  /** The slot of the clause before, in the same sentence. */
  readonly slotBefore: Slot;
  /** The subject of the amount before, as a key, and how near that amount stands. */
  readonly previous: string;
  readonly link: number;
  readonly kindOfMetric: number;
  readonly speaker: Mention | undefined;
  readonly quoted: boolean;
  readonly words: string;
  /** See `nounIn`. */
  readonly noun: number;
  /** Projects are counted right before the amount (新开工项目61个，总投资…): it is theirs. */
  readonly counted: boolean;
  /** See `deedIn`. */
  readonly deed: number;
  /** Where the clause before, the sentence before and the paragraph start. */
  readonly clauseBefore: number;
  readonly sentenceBefore: number;
  readonly paragraph: number;
}

const roles: readonly Role[] = [
  'topic',
  'speaker',
  'receiver',
  'giver',
  'place',
  'source',
  'companion',
  'title',
  'object',
];
const slots: readonly Slot[] = ['open', 'self', 'pronoun', 'taken'];
const zones = 10;
const nameKinds = 7;

/** The templates of features, each with the number of its values. The order is that of the compiled weights. */
const templates = {
  roleByZone: roles.length * zones,
  kindByZone: nameKinds * zones,
  slotByZone: slots.length * 2 * zones,
  roleByMetric: roles.length * metricKinds,
  kindByMetric: nameKinds * metricKinds,
  between: zones * 4,
  previous: links * 4,
  frequency: 4 * 2 * slots.length,
  before: 12 * 3,
  after: 12 * 3,
  pronoun: 3 * 4,
  speaker: 3 * 4 * 2,
  size: 3 * 3,
  optional: 2 * 3,
  beside: 9,
  headline: 2 * slots.length,
  roleBySlot: roles.length * slots.length,
  none: slots.length * slots.length,
  noneByMetric: metricKinds,
  noneByNames: 5 * 4,
  noneByPrevious: links * 2,
  noneByWords: 6,
  noneByDocument: 5,
  topicRank: 3 * 3 * slots.length * 2,
  deed: deedKinds * 3 * 3,
  opensParagraph: 2 * zones,
  fitsTopic: 3 * 3,
  announces: 2 * metricKinds,
  noneByTopic: (nameKinds + 1) * metricKinds,
  noneByDeed: deedKinds * 3,
  roleByKind: roles.length * nameKinds,
  previousPast: links * 3,
  counted: 2 * 3,
  noneByCount: 4,
} as const;
type Template = keyof typeof templates;

/** Where each template's values stand in the table of weights. */
export const featurePlaces = placesOf(templates);
export const featureCount = Object.values(featurePlaces).reduce((sum, { size }) => sum + size, 0);

function placesOf<Name extends string>(
  sizes: Readonly<Record<Name, number>>,
): Readonly<Record<Name, { readonly base: number; readonly size: number }>> {
  const places = {} as Record<Name, { base: number; size: number }>;
  let base = 0;
  for (const name of Object.keys(sizes) as Name[]) {
    places[name] = { base, size: sizes[name] };
    base += sizes[name];
  }
  return places;
}

/** The places alone: read for every feature of every candidate. */
const base = Object.fromEntries(
  Object.entries(featurePlaces).map(([name, place]) => [name, place.base]),
) as Readonly<Record<Template, number>>;

/** The features of one candidate, as places in the table of weights. */
export function candidateFeatures(scene: Scene, candidate: Candidate): number[] {
  const found: number[] = [];
  const { reading } = scene;
  const { name } = candidate;
  const zone = zoneOf(scene, name);
  const near = zone < 2 ? 0 : zone < 4 || zone > 7 ? 1 : 2;
  const role = roles.indexOf(candidate.role);
  const slot = slots.indexOf(scene.slot);
  const kind = candidate.traits.kind;
  found.push(base.roleByZone + role * zones + zone);
  found.push(base.kindByZone + kind * zones + zone);
  found.push(base.slotByZone + (slot * 2 + (scene.slotBefore === 'open' ? 0 : 1)) * zones + zone);
  found.push(base.roleByMetric + role * metricKinds + scene.kindOfMetric);
  found.push(base.kindByMetric + kind * metricKinds + scene.kindOfMetric);
  found.push(base.between + zone * 4 + Math.min(3, candidate.between));
  if (scene.previous !== '')
    found.push(
      base.previous + scene.link * 4 + (scene.previous === candidate.key ? 0 : 2) + (zone < 4 ? 0 : 1),
    );
  found.push(
    base.frequency + (Math.min(3, candidate.times) * 2 + (candidate.first ? 1 : 0)) * slots.length + slot,
  );
  found.push(base.before + candidate.traits.before * 3 + near);
  found.push(
    base.after +
      (candidate.size > 1 ? wordAfter(reading.text, candidate.end) : candidate.traits.after) * 3 +
      near,
  );
  found.push(base.pronoun + fits(scene, candidate) * 4 + (zone < 4 ? 0 : zone < 6 ? 1 : zone < 8 ? 2 : 3));
  if (scene.quoted) {
    const speaks = scene.speaker === undefined ? 0 : scene.speaker.text === name.text ? 1 : 2;
    found.push(base.speaker + (speaks * slots.length + slot) * 2 + (scene.slotBefore === 'open' ? 0 : 1));
  }
  found.push(base.size + Math.min(2, candidate.size - 1) * 3 + near);
  found.push(base.optional + (name.optional ? 1 : 0) * 3 + near);
  const beside = besideOf(scene, name);
  if (beside >= 0) found.push(base.beside + beside);
  if (candidate.headline) found.push(base.headline + (near === 2 ? 1 : 0) * slots.length + slot);
  found.push(base.roleBySlot + role * slots.length + slot);
  const topics = Math.min(2, candidate.topics);
  const part = role === 0 ? 0 : role === 1 ? 1 : 2;
  found.push(
    base.topicRank + ((topics * 3 + part) * slots.length + slot) * 2 + (scene.slotBefore === 'open' ? 0 : 1),
  );
  if (zone < 4) found.push(base.deed + (scene.deed * 3 + part) * 3 + (zone < 2 ? zone : 2));
  if (candidate.traits.after === announcing)
    found.push(base.announces + (kind === 1 || kind === 2 ? metricKinds : 0) + scene.kindOfMetric);
  found.push(base.opensParagraph + (candidate.traits.opensParagraph ? zones : 0) + zone);
  found.push(base.roleByKind + role * nameKinds + kind);
  if (scene.previous !== '' && scene.previous === candidate.key)
    found.push(base.previousPast + scene.link * 3 + topics);
  if (scene.counted) found.push(base.counted + (kind === 0 ? 3 : 0) + near);
  if (scene.noun >= 0) found.push(base.fitsTopic + fits(scene, candidate) * 3 + topics);
  return found;
}

/** The features of the answer that the amount belongs to none. */
export function noneFeatures(scene: Scene, candidates: readonly Candidate[]): number[] {
  const found: number[] = [];
  const { words } = scene;
  const inSentence = candidates.filter(
    ({ name }) => name.start >= scene.sentence && name.start < scene.amount.start,
  );
  const inClause = inSentence.filter(({ name }) => name.start >= scene.clause).length;
  found.push(base.none + slots.indexOf(scene.slot) * slots.length + slots.indexOf(scene.slotBefore));
  found.push(base.noneByMetric + scene.kindOfMetric);
  found.push(base.noneByNames + Math.min(4, inSentence.length) * 4 + Math.min(3, inClause));
  found.push(base.noneByPrevious + scene.link * 2 + (scene.previous === '' ? 0 : 1));
  if (regions.test(words)) found.push(base.noneByWords + 0);
  if (people.test(words)) found.push(base.noneByWords + 1);
  if (
    /[每/]|人均/.test(words.slice(-8)) ||
    /^[/每]/.test(scene.reading.text.slice(scene.amount.end, scene.amount.end + 2))
  )
    found.push(base.noneByWords + 2);
  if (scene.quoted) found.push(base.noneByWords + (scene.speaker ? 3 : 4));
  if (/《[^》]*》/.test(words)) found.push(base.noneByWords + 5);
  found.push(base.noneByDocument + Math.min(4, candidates.length));
  const topic = inSentence.find(({ role }) => role === 'topic');
  found.push(base.noneByTopic + (topic ? topic.traits.kind : nameKinds) * metricKinds + scene.kindOfMetric);
  if (scene.counted) found.push(base.noneByCount + Math.min(3, inSentence.length));
  found.push(base.noneByDeed + scene.deed * 3 + (topic ? (topic.name.start >= scene.clause ? 0 : 1) : 2));
  return found;
}

const regions =
  /全[国省市县区州球港年社]|我[国省市县区州]|各[地省市县区]|国内|世界|当地|[一-鿿]{2}(?:省|市|县|州)|地区生产总值|GDP|香港|台湾|澳门/;
const people =
  /控方|辩方|主控|夫妇|[一-鿿]氏|他|她|居民|市民|村民|农民|学生|消费者|顾客|乘客|游客|患者|职工|被告人|嫌疑人|先生|女士|某|每人|人均|户均|家庭|农户|股民|老人|老人家|球员|歌手|夫妇|太太|子女|婆婆|奶奶|爷爷/;

/** Where the name stands as seen from the amount, from its own clause outwards. */
function zoneOf(scene: Scene, name: Mention): number {
  const { reading, amount, clause, sentence } = scene;
  if (name.start >= amount.end)
    return name.start < amount.end + 24 && !/[,。;\n]/.test(reading.text.slice(amount.end, name.start))
      ? 8
      : 9;
  if (name.start >= Math.max(scene.metric.from, clause)) return 0;
  if (name.start >= clause) return 1;
  if (name.start >= sentence) return scene.clauseBefore <= name.start ? 2 : 3;
  if (name.start >= scene.paragraph) return name.start >= scene.sentenceBefore ? 4 : 5;
  return sentence - name.start < 200 ? 6 : 7;
}

/** 2 where the noun that stands for the subject fits the name, 1 where it does not, 0 where there is none. */
function fits(scene: Scene, { name, traits, size }: Candidate): number {
  const suits = scene.noun < 0 ? undefined : nouns[scene.noun]?.[1];
  if (!suits) return 0;
  return suits(traits.kind, scene.reading.text.slice(name.start, name.end), size) ? 2 : 1;
}

/** The name that stands right before the metric, or that the amount's own phrase leads to. */
function besideOf(scene: Scene, name: Mention): number {
  const { reading, amount, metric } = scene;
  const at = metric.metric?.start ?? amount.start;
  if (name.end === amount.start)
    return reading.text.startsWith('得', name.start - 1) || reading.text.startsWith('获', name.start - 1)
      ? 6
      : 7;
  if (name.end <= at) {
    if (name.end === at) return 0;
    return reading.text.slice(name.end, at) === '的' ? 1 : -1;
  }
  if (name.start < amount.end || name.start - amount.end > 8) return -1;
  const between = reading.text.slice(amount.end, name.start);
  if (between === '的') return 2;
  if (between === '') return 8;
  if (
    /^,?(?:项目|资金|款项)?(?:供|用于|注资|拨款|拨给|投向|支持|资助|投资|交由|归属于|给|予)+$/.test(between)
  )
    return 3;
  return /^[^,。;\n]*$/.test(between) ? 4 : 5;
}
