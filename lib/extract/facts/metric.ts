import type { Mention } from '../types';
import { clauseEndBefore, clauseStart } from './clauses';
import { isCompound } from './compounds';
import { figureMetric } from './figure';
import { endsNameOrTime, growNoun } from './metric-left';
import { looseNounAfter, nounAfter } from './metric-right';
import { bringingVerbs, connectors, metricNouns, metricVerbs, priceHeads, stops } from './metric-words';
import type { Reading } from './reading';
import { firstFrom } from './reading';
import type { Span } from './spans';
import { type WordSet, wordEndingAt, wordStartingAt } from './words';

/** Where the metric of an amount stands, and how its clause is built. */
export interface MetricReading {
  readonly metric?: Span;
  /** Left end of what may be read for this amount: the clause's start, or the end of the amount before it. */
  readonly from: number;
  /** The amount shares the verb and the subject of the amount before it (A元和B元). */
  readonly joined: boolean;
  /** The metric is that of the amount before. */
  readonly inherited: boolean;
}

export function readMetric(
  reading: Reading,
  index: number,
  previous: MetricReading | undefined,
): MetricReading {
  const amount = reading.amounts[index] as Mention;
  const before = reading.amounts[index - 1];
  const clause = clauseStart(reading.layout, amount.start);
  const joined = before !== undefined && before.end >= clause;
  const from = joined ? before.end : clause;
  const base = { from, joined, inherited: false };

  const measured = amount.kind === 'figure' ? figureMetric(reading, amount, from) : undefined;
  if (measured) return { ...base, metric: measured };
  if (onlyCompares.test(reading.text.slice(Math.max(from, amount.start - 24), amount.start))) {
    const compared = earlierMetric(reading, from, previous, joined, index);
    if (compared.metric) return { ...base, ...compared };
  }
  const tail = withoutParticle(reading, skipConnectors(reading, amount.start, from), from);
  const right = nounAfter(reading, amount);
  const verb = endsInVerb(reading, tail, from);
  if (verb === 'bringing') {
    if (right) return { ...base, metric: right };
    const object = nounBeforeVerb(reading, tail, from);
    if (object) return { ...base, metric: object };
    const loose = looseNounAfter(reading, amount);
    if (loose) return { ...base, metric: loose };
    const earlier = earlierMetric(reading, from, previous, joined, index);
    if (earlier.metric) return { ...base, ...earlier };
    if (before && previous?.metric && sameParagraph(reading.text, before.end, amount.start)) {
      return { ...base, metric: previous.metric, inherited: true };
    }
    const doer = growNoun(reading, tail - 1, from);
    const span = verbSpan(reading, tail, from);
    return {
      ...base,
      metric: span.end - span.start === 1 && doer && doer.end - doer.start > 1 ? doer : span,
    };
  }
  if (verb === 'metric') return { ...base, metric: verbSpan(reading, tail, from) };
  if (/[将把以拟]$/.test(reading.text.slice(from, amount.start))) {
    const moved =
      right ??
      verbAfter(reading.text, amount.end) ??
      looseNounAfter(reading, amount) ??
      nounAfterNext(reading, index);
    return moved
      ? { ...base, metric: moved }
      : { ...base, ...earlierMetric(reading, from, previous, joined, index) };
  }
  const spent = verbBeforeName(reading, tail, from);
  if (spent && !right) return { ...base, metric: spent };
  const label = labelBefore(reading, tail, from);
  if (label) return { ...base, metric: label };
  const left = growNoun(reading, tail, from);
  const strong = left !== undefined && wordEndingAt(metricNouns, reading.text, left.end, left.start) > 0;
  if (amount.amount?.qualifier === 'magnitude' && !strong) return base;
  if (left && strong) return { ...base, metric: givenTo(reading.text, left, from) ?? left };
  if (right) return { ...base, metric: right };
  const after = verbAfter(reading.text, amount.end);
  if (after && !left) return { ...base, metric: after };
  const earlier = earlierMetric(reading, from, previous, joined, index);
  const price = priceOf(reading, amount, previous);
  if (price) return { ...base, metric: price, inherited: true };
  if (
    left &&
    /[一-鿿].*[一-鿿]/.test(reading.text.slice(left.start, left.end)) &&
    !(earlier.metric && holder.test(reading.text.slice(left.start, left.end)))
  ) {
    return { ...base, metric: left };
  }
  if (earlier.metric) return { ...base, ...earlier };
  const loose = looseNounAfter(reading, amount) ?? weakNounBefore(reading, from);
  const shared = loose ?? nounAfterNext(reading, index);
  return shared ? { ...base, metric: shared } : { ...base, ...earlier };
}

/** 5000元以上2万元以下罚款: the noun stands behind the amount that follows. */
function nounAfterNext(reading: Reading, index: number): Span | undefined {
  const amount = reading.amounts[index] as Mention;
  const next = reading.amounts[index + 1];
  if (!next || next.start - amount.end > 4) return undefined;
  return /^(?:以上|至|到|或|、|和|及|-|—|~)*$/.test(reading.text.slice(amount.end, next.start))
    ? nounAfter(reading, next)
    : undefined;
}

/** 投资某公司4亿美元: the name is the verb's object. */
function verbBeforeName(reading: Reading, tail: number, from: number): Span | undefined {
  const name = reading.names[firstFrom(reading.names, tail) - 1];
  if (!name || name.end !== tail || name.start <= from) return undefined;
  const length = wordEndingAt(metricVerbs, reading.text, name.start, from);
  return length > 1 ? { start: name.start - length, end: name.start } : undefined;
}

const perUnit = /^\s*(?:\/|每)/;
const priceReach = 200;

/** In 冷轧板5700元/吨 the goods stand where the metric would: it is the price told before. */
function priceOf(reading: Reading, amount: Mention, previous: MetricReading | undefined): Span | undefined {
  const { text } = reading;
  const last = previous?.metric;
  if (
    last &&
    amount.start - last.end < priceReach &&
    wordEndingAt(priceHeads, text, last.end, last.start) > 0
  ) {
    return last;
  }
  if (!perUnit.test(text.slice(amount.end, amount.end + 3))) return undefined;
  const floor = Math.max(0, amount.start - priceReach);
  for (let end = amount.start; end > floor; end--) {
    if (wordEndingAt(priceHeads, text, end, floor) > 1) return growNoun(reading, end, floor);
  }
  return undefined;
}

/** 租金：3万元 */
function labelBefore(reading: Reading, tail: number, from: number): Span | undefined {
  if (tail !== from || reading.text.charAt(from - 1) !== ':') return undefined;
  return weakNounBefore(reading, from);
}

/** The end of the clause before, where nothing better is told: 客流持续回暖，达到… */
function weakNounBefore(reading: Reading, from: number): Span | undefined {
  const end = clauseEndBefore(reading.layout, from);
  if (end === undefined) return undefined;
  const start = clauseStart(reading.layout, end);
  const noun = growNoun(reading, skipConnectors(reading, end, start), start);
  return noun && noun.end - noun.start > 1 && noun.end - noun.start < 9 ? noun : undefined;
}

/** In 对某平台奖励20万元 the word before the amount is a verb and what stands before it gets the amount. */
function givenTo(text: string, noun: Span, from: number): Span | undefined {
  const verb = wordEndingAt(metricVerbs, text, noun.end, noun.start);
  if (verb === 0 || verb < wordEndingAt(metricNouns, text, noun.end, noun.start)) return undefined;
  return /[对给向](?!外)[^的]*$/.test(text.slice(from, noun.end - verb))
    ? { start: noun.end - verb, end: noun.end }
    : undefined;
}

/** 固定资产投资完成1500亿元: the noun stands before the verb. */
function nounBeforeVerb(reading: Reading, end: number, from: number): Span | undefined {
  const verb = wordEndingAt(bringingVerbs, reading.text, end, from);
  const tail = skipConnectors(reading, end - verb, from);
  if (wordEndingAt(metricNouns, reading.text, tail, from) === 0) return undefined;
  const noun = growNoun(reading, tail, from);
  return noun && noun.end - noun.start > 1 ? noun : undefined;
}

/** 比年初增加A: the amount is of what the text told before. */
const onlyCompares =
  /(?:比|较|相比)[^,;]{1,14}(?:增加|减少|增长|下降|高出|提高|上升|上调|下调|扩大|缩小|[多少][增挣赚收花付投卖]?|便宜|贵|涨|跌)(?:了|约|近|超|逾)*$|同比[多少]增(?:约|近|超)?$/;

/** A phrase that ends so names who pays or gets the amount, not what it measures. */
const holder = /(?:人员|人|者|户|企业|公司|[省市县区州国镇村]|家庭|单位|群体|职工|学生|男|女|方)$/;

function sameParagraph(text: string, from: number, to: number): boolean {
  return to - from < 150 && !text.slice(from, to).includes('\n');
}

/** 获批的200亿元: the particle between a verb and its amount. */
function withoutParticle(reading: Reading, tail: number, from: number): number {
  const particle = reading.text.charAt(tail - 1) === '的' && tail - 1 > from;
  return particle && endsInVerb(reading, tail - 1, from) ? tail - 1 : tail;
}

/** Marks that may stand between a metric and its amount. */
const fillers = ' \t“”「」\'"|*·•-–—~=>/$¥€£+';

/** Steps left over hedges, copulas, adverbs, growth rates, quotes and brackets; returns where the metric would end. */
export function skipConnectors(reading: Reading, position: number, from: number): number {
  const { text } = reading;
  let at = position;
  while (at > from) {
    if (fillers.includes(text.charAt(at - 1))) {
      at--;
      continue;
    }
    const growth =
      /(?:大幅|小幅|逐步|进一步|快速|迅速|稳步|持续|又|再|一路|直线)?(?:[回上下攀飙跃猛激急骤狂暴提增降涨跌缩扩翻拉减追调抬推]|[回上下攀飙跃猛激急骤提增扩缩减调抬推][升降涨跌高大加长落滑调少减]|同比[增下][长降])(?:至|到|为|成|了|近|超|逾|约|出)$|(?:同比|环比|按[年月季])?(?:增长|上升|下降|增加|提高|下滑|回落|减少|[升跌涨降增减])(?:近|约|超|逾|达|了)?[0-9.]+%(?:至|到)?$|[0-9.]+倍$|每[0-9]*(?:千?克|公?斤|吨|桶|盎司|升|度|平?方?米|平方公里|亩|人|户|月|年|日|天|周|季度?|次|件|台|套|辆|张|瓶|盒|只|头|箱|份|课时|小时|分钟|公里|篇|场|集|晚|位|名|家|间|所|村|县|班|组|手|枚|颗|条|本|部|款|单|票|笔|重量箱|立方米|千瓦时|[0-9]股)$|[由从][^,、的]{1,12}的$/.exec(
        text.slice(Math.max(from, at - 16), at),
      );
    if (growth) {
      at -= growth[0].length;
      continue;
    }
    const time = reading.times[firstFrom(reading.times, at) - 1];
    if (time && time.end === at && time.start > from) {
      at = time.start;
      continue;
    }
    const length = wordEndingAt(connectors, text, at, from);
    if (length === 0 || endsNoun(text, at, from, length)) return at;
    at -= length;
  }
  return at;
}

/** A noun that is longer than the connector it ends in (成本 before 本, 收支 …) stays whole. */
function endsNoun(text: string, at: number, from: number, connector: number): boolean {
  return (
    wordEndingAt(metricNouns, text, at, from) > connector ||
    wordEndingAt(metricVerbs, text, at, from) > connector ||
    wordEndingAt(bringingVerbs, text, at, from) > connector
  );
}

function endsInVerb(reading: Reading, end: number, from: number): 'metric' | 'bringing' | undefined {
  const noun = wordEndingAt(metricNouns, reading.text, end, from);
  const metric = verbEndingAt(reading, metricVerbs, end, from);
  const bringing = verbEndingAt(reading, bringingVerbs, end, from);
  if (noun >= metric && noun >= bringing) return undefined;
  return metric >= bringing ? 'metric' : 'bringing';
}

/** Length of the verb that ends here. A verb of one character must stand free: 售 in 零售 is none. */
function verbEndingAt(reading: Reading, verbs: WordSet, end: number, from: number): number {
  const length = wordEndingAt(verbs, reading.text, end, from);
  if (length !== 1) return length;
  const at = end - 1;
  if (at > from && isCompound(reading.text, at - 1)) return 0;
  const free =
    at === from ||
    wordEndingAt(connectors, reading.text, at, from) > 0 ||
    wordEndingAt(stops, reading.text, at, from) > 0 ||
    endsNameOrTime(reading, at);
  return free ? 1 : 0;
}

function verbSpan(reading: Reading, end: number, from: number): Span {
  const length = Math.max(
    verbEndingAt(reading, metricVerbs, end, from),
    verbEndingAt(reading, bringingVerbs, end, from),
  );
  return { start: end - length, end };
}

function verbAfter(text: string, end: number): Span | undefined {
  let at = end;
  while (at < end + 2 && /[的直 ]/.test(text.charAt(at))) at++;
  const length = wordStartingAt(metricVerbs, text, at);
  return length > 1 ? { start: at, end: at + length } : undefined;
}

/** The metric of an amount that has none beside it: that of the amount before, or the noun of the clause before. */
function earlierMetric(
  reading: Reading,
  from: number,
  previous: MetricReading | undefined,
  joined: boolean,
  index: number,
): { metric?: Span; inherited: boolean } {
  if (joined && previous?.metric) return { metric: previous.metric, inherited: true };
  const before = reading.amounts[index - 1];
  let at = from;
  for (let step = 0; step < 3 && at > 0; step++) {
    const end = clauseEndBefore(reading.layout, at);
    if (end === undefined) break;
    const start = clauseStart(reading.layout, end);
    if (before && before.end > start) return { metric: previous?.metric, inherited: true };
    const noun = growNoun(reading, skipConnectors(reading, end, start), start);
    if (noun && wordEndingAt(metricNouns, reading.text, noun.end, noun.start) > 0)
      return { metric: noun, inherited: false };
    at = start;
  }
  return { inherited: false };
}

/** Names in [from, to). */
export function namesBetween(reading: Reading, from: number, to: number): Mention[] {
  const found: Mention[] = [];
  for (let at = firstFrom(reading.names, from); at < reading.names.length; at++) {
    const name = reading.names[at];
    if (!name || name.start >= to) break;
    found.push(name);
  }
  return found;
}
