import { normalize } from '../normalize';
import type { Mention } from '../types';
import { clauseStart, sentenceStart } from './clauses';
import { firstFrom, namesBetween, type Reading } from './reading';
import { roleOf } from './roles';
import { runOf } from './runs';
import type { MetricReading } from './spans';
import { createSpeakerReader } from './speakers';
import { carried, goesOn, hasSource } from './subject-carry';
import { fullName, group, organisationOf, wordsOf } from './subject-names';
import { actingAfter, firstPerson, government, imposed, neverOwns, openers, pronouns } from './subject-words';
import { wordStartingAt } from './words';

export interface SubjectReader {
  /** The texts of the names that the amount belongs to; `previous` is the answer for the amount before. */
  read(index: number, metric: MetricReading, previous: readonly string[]): readonly string[];
}

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
