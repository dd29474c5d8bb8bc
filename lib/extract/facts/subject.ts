import { normalize } from '../normalize';
import type { Mention } from '../types';
import { clauseStart, crossesParagraph, sentenceStart } from './clauses';
import { firstFrom, namesBetween, type Reading } from './reading';
import { roleOf } from './roles';
import { runOf } from './runs';
import type { MetricReading } from './spans';
import { createSpeakerReader } from './speakers';
import {
  actingAfter,
  bareHeads,
  firstPerson,
  government,
  imposed,
  neverOwns,
  openers,
  pronouns,
} from './subject-words';
import { wordStartingAt } from './words';

export interface SubjectReader {
  /** The texts of the names that the amount belongs to; `previous` is the answer for the amount before. */
  read(index: number, metric: MetricReading, previous: readonly string[]): readonly string[];
}

const furthestCarry = 1200;
const mostNames = 16;
const mostClauses = 20;

export function createSubjectReader(reading: Reading): SubjectReader {
  const speakers = createSpeakerReader(reading);
  return {
    read(index, metric, previous) {
      if (metric.none) return [];
      const owners = ownersOf(index, metric, previous);
      return isFixedPrice(reading, metric)
        ? owners.filter((owner) => !government.test(normalize(owner)))
        : owners;
    },
  };

  function ownersOf(index: number, metric: MetricReading, previous: readonly string[]): readonly string[] {
    const amount = reading.amounts[index] as Mention;
    const sentence = sentenceStart(reading.layout, amount.start);
    const clause = clauseStart(reading.layout, amount.start, sentence);
    const from = Math.max(metric.from, clause);
    const owed =
      metric.metric !== undefined && imposed.test(reading.text.slice(metric.metric.start, metric.metric.end));
    const own = subjectsIn(reading, from, amount.start, owed);
    if (own.length > 0) return dealOut(reading, index, own);
    if (metric.joined) {
      return dealtTurn(reading, index) ?? previous;
    }
    const receiver = receiverAfter(reading, amount, metric);
    if (receiver) return [receiver.text];
    const slot = openSlot(reading, clause, metric.metric?.start ?? amount.start, amount.start);
    if (slot === 'taken') return [];
    const speaker = slot === 'self' ? speakers.organisationAt(amount.end) : undefined;
    if (speaker) return [organisationOf(reading, speaker)];
    const made = madeThere(reading, clause, sentence, amount.start);
    if (made) return [made.text];
    const inSentence = earlierClauses(reading, clause, sentence, slot);
    if (inSentence.names.length > 0) return inSentence.names.map(fullName(reading));
    if (inSentence.slot === 'taken') return [];
    const lone = loneName(reading, sentence, clause, slot);
    if (lone) return [fullName(reading)(lone)];
    const around = parkAround(reading, sentence, amount.start);
    if (around.length > 0) return around.map(fullName(reading));
    const said = speakers.organisationAt(amount.end);
    if (said && (slot !== 'pronoun' || inSentence.slot === 'self')) return [organisationOf(reading, said)];
    const pronoun = slot !== 'open' || inSentence.slot !== 'open';
    if ((previous.length > 0 || !pronoun) && goesOn(reading, index, metric)) return previous;
    if (
      pronoun &&
      speakers.isQuoted(amount.end) &&
      /我(?!国|市|省|县)/.test(reading.text.slice(clause, amount.start))
    )
      return [];
    if (!pronoun && hasSource(reading, sentence, amount.start)) return [];
    return carried(reading, sentence, pronoun, reading.text.slice(sentence, amount.start));
  }

  function dealOut(_reading: Reading, index: number, own: readonly Mention[]): readonly string[] {
    const run = runOf(reading, index);
    const names = own.map(fullName(reading));
    if (own.length > 1 && run.length === own.length && run.turn === 0 && run.distributed)
      return names.slice(0, 1);
    return names;
  }

  /** In 甲和乙分别亏损A和B each name has its own amount. */
  function dealtTurn(_reading: Reading, index: number): readonly string[] | undefined {
    const run = runOf(reading, index);
    if (!run.distributed || run.turn === 0) return undefined;
    const first = reading.amounts[index - run.turn];
    if (!first) return undefined;
    const own = subjectsIn(reading, clauseStart(reading.layout, first.start), first.start, false);
    const name = own[run.turn];
    return own.length === run.length && name ? [fullName(reading)(name)] : undefined;
  }
}

/** A price, a fee or a wage that an organ of state sets is not its own sum. */
function isFixedPrice(reading: Reading, metric: MetricReading): boolean {
  return (
    metric.metric !== undefined &&
    /(?:价|价格|租金|月租|学费|费率|起薪|最低工资|多付|少付)$/.test(
      reading.text.slice(metric.metric.start, metric.metric.end),
    )
  );
}

/** Names in [from, to) that act or own there: the first topic with all that it is joined to, else a receiver. */
function subjectsIn(reading: Reading, from: number, to: number, owed: boolean): Mention[] {
  const names = namesBetween(reading, from, to);
  if (names.length === 0) return names;
  const receiver = names.findLastIndex((name) => roleOf(reading, name, from) === 'receiver');
  const receivers = receiver >= 0 ? group(reading, names, receiver) : [];
  if (owed && receivers.length > 0) return receivers;
  const topics = topicsIn(reading, from, to).filter((name) => !neverOwns.test(wordsOf(reading, name)));
  if (topics.length > 0 || receivers.length > 0) return topics.length > 0 ? topics : receivers;
  const last = names.findLastIndex((name) => roleOf(reading, name, from) === 'object');
  return last >= 0 ? [names[last] as Mention] : [];
}

/** The name in the reading form, in which words are looked up. */
function wordsOf(reading: Reading, name: Mention): string {
  return reading.text.slice(name.start, name.end);
}

/** The only name of the clauses before, whatever its part, where no other says of whom the sentence speaks. */
function loneName(reading: Reading, sentence: number, clause: number, slot: Slot): Mention | undefined {
  const names = namesBetween(reading, sentence, clause);
  const [name] = names;
  if (!name || names.length > 1 || government.test(wordsOf(reading, name))) return undefined;
  const role = roleOf(reading, name, clauseStart(reading.layout, name.start, sentence));
  return role === 'object' || (slot !== 'open' && role !== 'title' && role !== 'place') ? name : undefined;
}

/** 在某园区，去年产值达…: the park that opens the sentence as a place. */
function parkAround(reading: Reading, sentence: number, to: number): Mention[] {
  const first = reading.names[firstFrom(reading.names, sentence)];
  if (first?.kind !== 'park' || first.end > to || first.start - sentence > 3) return [];
  return reading.text.slice(sentence, first.start).endsWith('在') ? [first] : [];
}

function topicsIn(reading: Reading, from: number, to: number): Mention[] {
  const names = namesBetween(reading, from, to);
  const owned = names.findLastIndex((name, at) =>
    ownedAndActing(reading.text, name, at === names.length - 1),
  );
  if (owned >= 0) return [names[owned] as Mention];
  const topic = names.findIndex((name) => roleOf(reading, name, from) === 'topic');
  if (topic < 0) return [];
  const held = names[topic + 1];
  const first = names[topic] as Mention;
  if (held && holding.test(reading.text.slice(first.end, held.start))) return [held];
  return group(reading, names, topic);
}

/** 某品牌母公司某集团: the second name acts. */
const holding = /^的?(?:母公司|子公司|全资子公司|控股子公司|旗下|旗下公司|控股股东|附属公司)$/;

/** In 甲运营的乙获得… it is the second name that acts; so is a name behind its place or owner. */
function ownedAndActing(text: string, name: Mention, owned: boolean): boolean {
  if (text.charAt(name.start - 1) !== '的') return false;
  const after = text.slice(name.end, name.end + 4);
  return actingAfter.test(after) || (owned && !/^[的、和与]/.test(after));
}

/** 公司 in the words of a company's head is that company. */
function speakerIn(reading: Reading, from: number, to: number): Mention | undefined {
  return namesBetween(reading, from, to).find((name) => roleOf(reading, name, from) === 'speaker');
}

/** What the head of a company tells without naming another is of that company. */
const executive =
  /^[^,。;]{0,8}(?:总经理|董事长|总裁|总监|首席执行官|CEO|CFO|创始人|厂长|店长|行长|副总)[^,。;]{0,8}(?:说|表示|介绍|透露|坦言|称|指出|解释|强调|:)/;

function executiveIn(reading: Reading, from: number, to: number): Mention | undefined {
  const name = speakerIn(reading, from, to);
  return name && executive.test(reading.text.slice(name.end, name.end + 30)) ? name : undefined;
}

/** A name with those joined to it by 、 和 与 及. */
function group(reading: Reading, names: readonly Mention[], first: number): Mention[] {
  const found = [names[first] as Mention];
  for (let at = first + 1; at < names.length; at++) {
    const name = names[at] as Mention;
    const last = found[found.length - 1] as Mention;
    if (!/^(?:、|和|与|及|以及|会同|联合|携手)$/.test(reading.text.slice(last.end, name.start))) break;
    found.push(name);
  }
  return found;
}

function receiverAfter(reading: Reading, amount: Mention, metric: MetricReading): Mention | undefined {
  if (metric.metric && metric.metric.start < amount.start && !metric.inherited) return undefined;
  const name = reading.names[firstFrom(reading.names, amount.end)];
  if (!name || name.start - amount.end > 6) return undefined;
  return /^(?:项目|资金|款项)?(?:用于|注资|拨款|拨给|投向|支持|资助|投资|交由)+$/.test(
    reading.text.slice(amount.end, name.start),
  )
    ? name
    : undefined;
}

type Slot = 'open' | 'self' | 'pronoun' | 'taken';

/** What stands where the clause's own subject would: nothing, a pronoun, or another noun. */
function openSlot(reading: Reading, from: number, to: number, limit: number): Slot {
  const { text } = reading;
  let at = from;
  const end = to < from ? limit : to;
  while (at < end) {
    const time = reading.times[firstFrom(reading.times, at)];
    if (time && time.start === at) {
      at = time.end;
      continue;
    }
    const opener = wordStartingAt(openers, text, at, end);
    if (reading.names[firstFrom(reading.names, at)]?.start === at) return 'open';
    if (countries.test(text.slice(at, at + 2))) return 'taken';
    if (wordStartingAt(firstPerson, text, at, end) > opener) return 'self';
    if (wordStartingAt(pronouns, text, at, end) > opener) return 'pronoun';
    if (opener === 0 && !/[\s,“”"0-9]/.test(text.charAt(at)))
      return foreign.test(text.slice(at, end)) ? 'taken' : 'open';
    at += Math.max(1, opener);
  }
  return 'open';
}

const countries = /^(?:我国|我市|我省|我县)/;
/** Subjects that are no park or institution. */
const foreign =
  /^(?:我国|全国|中国|全球|各地|世界|国内|全市|全省|他|她|消费者|居民|[一-鿿]{1,3}(?:省|市|县)|各|一[杯碗台件套份张部名位对])/;

function earlierClauses(
  reading: Reading,
  clause: number,
  sentence: number,
  own: Slot,
): { names: Mention[]; slot: Slot } {
  let end = clause;
  for (let step = 0; step < mostClauses && end > sentence; step++) {
    const start = clauseStart(reading.layout, end - 1, sentence);
    const names = topicsIn(reading, start, end).filter((name) => !neverOwns.test(wordsOf(reading, name)));
    if (names.length > 0) return { names: withCompanions(reading, names, end), slot: 'open' };
    const slot = openSlot(reading, start, end, end);
    const lone = slot === 'taken' ? loneName(reading, start, end, 'open') : undefined;
    if (lone) return { names: [lone], slot: 'open' };
    const speaker =
      slot === 'self' || own !== 'open' ? speakerIn(reading, start, end) : executiveIn(reading, start, end);
    if (speaker || slot !== 'open') return { names: speaker ? [speaker] : [], slot };
    end = start;
  }
  return { names: [], slot: 'open' };
}

/** 甲宣布，携手乙、丙投资…: the companions of the next clause share the subject. */
function withCompanions(reading: Reading, names: Mention[], end: number): Mention[] {
  const next = reading.names[firstFrom(reading.names, end)];
  if (!next || !/^(?:携手|联合|会同)$/.test(reading.text.slice(end, next.start))) return names;
  return [...names, ...group(reading, namesBetween(reading, end, end + 60), 0)];
}

/** 建设某某小镇，力争成为年销售额达百亿级的…: the amount is that of what is to be built. */
function madeThere(reading: Reading, clause: number, sentence: number, to: number): Mention | undefined {
  if (!/成为|建成|打造/.test(reading.text.slice(clause, to))) return undefined;
  const names = namesBetween(reading, Math.max(sentence, clause - 80), clause);
  return names.findLast((name) =>
    /(?:建设|打造|建成|创建|成立|设立)$/.test(reading.text.slice(name.start - 2, name.start)),
  );
}

/** What a company's or a region's statistics count: the next sentence may go on with them without a subject. */
const statistic =
  /(?:收入|营收|利润|净利|毛利|余额|资产|负债|现金|资金|费用|成本|投入|现金流|款|产值|税收|税费|支出|增加值)$/;
const fromAView = /^(?:分|从)[^,]{1,10}看,|^(?:其中|此外|同时)/;

/** The sentence goes on with the statistics of the amount before, and no other name stands between. */
function goesOn(reading: Reading, index: number, metric: MetricReading): boolean {
  const { text } = reading;
  const amount = reading.amounts[index] as Mention;
  const before = reading.amounts[index - 1];
  if (!before || !metric.metric || metric.inherited || amount.start - before.end > 80) return false;
  if (!statistic.test(text.slice(metric.metric.start, metric.metric.end))) return false;
  if (firstFrom(reading.names, before.end) !== firstFrom(reading.names, amount.start)) return false;
  const sentence = sentenceStart(reading.layout, amount.start);
  return (
    !text.slice(before.end, sentence).includes('\n') || fromAView.test(text.slice(sentence, amount.start))
  );
}

function hasSource(reading: Reading, sentence: number, to: number): boolean {
  return namesBetween(reading, sentence, to).some(
    (name) => roleOf(reading, name, clauseStart(reading.layout, name.start, sentence)) === 'source',
  );
}

/** What a pronoun can stand for, by its noun: 该校 is a school, 该行 a bank. */
const kindsOfPronoun: readonly (readonly [RegExp, (name: Mention) => boolean])[] = [
  [/该校|我校|学校/, (name) => /(?:大学|学院|[中小]学|校)$/.test(name.text)],
  [/该行|我行|本行/, (name) => /行$/.test(name.text)],
  [/该院|我院|医院/, (name) => /院$/.test(name.text)],
  [/园区|该园|我园|全区|区内|入驻企业|产业园/, (name) => name.kind === 'park'],
];

/** The topic of the sentences before, where this sentence only says more of it. */
function carried(reading: Reading, sentence: number, pronoun: boolean, words: string): readonly string[] {
  const kind = pronoun ? kindsOfPronoun.find(([pattern]) => pattern.test(words))?.[1] : undefined;
  return (
    (kind && lastTopic(reading, sentence, pronoun, words, kind, true)) ??
    lastTopic(reading, sentence, pronoun, words, () => true, false) ??
    []
  );
}

function lastTopic(
  reading: Reading,
  sentence: number,
  pronoun: boolean,
  words: string,
  fits: (name: Mention) => boolean,
  ofKind: boolean,
): readonly string[] | undefined {
  const single = pronoun && /公司|集团|企业|该/.test(words);
  let tried = 0;
  for (let at = firstFrom(reading.names, sentence) - 1; at >= 0 && tried < mostNames; at--, tried++) {
    const name = reading.names[at];
    if (!name || sentence - name.start > (pronoun ? furthestCarry : 120)) return undefined;
    if (
      !fits(name) ||
      government.test(wordsOf(reading, name)) ||
      (name.optional && !bareHeads.words.has(wordsOf(reading, name)))
    )
      continue;
    const start = sentenceStart(reading.layout, name.start);
    const role = roleOf(reading, name, clauseStart(reading.layout, name.start, start));
    if (role === 'source' && !pronoun) return undefined;
    const named = role === 'object' && (ofKind || /(?:公司|集团)$/.test(name.text));
    const introduced = pronoun && (role === 'speaker' || named || (ofKind && role === 'receiver'));
    if (role !== 'topic' && !introduced) continue;
    if (!pronoun && crossesParagraph(reading.layout, reading.text, name.end, sentence)) return undefined;
    const names = group(reading, reading.names.slice(at, at + 6), 0).filter(fits);
    const listed = names.length > 1 || reading.text.charAt(name.start - 1) === '、';
    if (single && listed && !ofKind) continue;
    return names.map(introduced ? (one) => organisationOf(reading, one) : fullName(reading));
  }
  return undefined;
}

/** The full name that a shortened mention (创新中心) stands for, where the text told it before. */
function fullName(reading: Reading): (name: Mention) => string {
  return (name) => {
    if (!name.optional || !bareHeads.words.has(reading.text.slice(name.start, name.end))) return name.text;
    for (let at = firstFrom(reading.names, name.start) - 1, tried = 0; at >= 0 && tried < 30; at--, tried++) {
      const earlier = reading.names[at];
      if (earlier && !earlier.optional && earlier.text.endsWith(name.text)) return earlier.text;
    }
    return name.text;
  };
}

/** Who 我们 are: a park's committee speaks for the park. */
function organisationOf(reading: Reading, speaker: Mention): string {
  const park = /^(.+?)(?:党工委|管委会|管理委员会)/.exec(speaker.text)?.[1];
  return park && reading.names.some((name) => name.text === park) ? park : speaker.text;
}
