import type { Mention } from '../types';
import { clauseStart } from './clauses';
import { figureMetric } from './figure';
import {
  earlierMetric,
  labelBefore,
  nounAfterNext,
  nounAfterRun,
  priceOf,
  weakNounBefore,
} from './metric-elsewhere';
import { growNoun } from './metric-left';
import { looseNounAfter, nounAfter } from './metric-right';
import { bringingVerbs, metricNouns, metricVerbs, ownActs } from './metric-sets';
import { endsInVerb, skipConnectors, verbAfter, verbSpan, withoutParticle } from './metric-tail';
import { firstFrom, type Reading } from './reading';
import { runOf } from './runs';
import type { MetricReading, Span } from './spans';
import { wordEndingAt } from './words';

/** One amount, and what is known of the text on its left. */
interface Place {
  readonly reading: Reading;
  readonly index: number;
  readonly amount: Mention;
  readonly from: number;
  readonly joined: boolean;
  readonly previous: MetricReading | undefined;
  /** Where a metric before the amount would end: hedges and copulas are stepped over. */
  readonly tail: number;
  /** The noun behind the amount. */
  readonly right: Span | undefined;
}

interface Found {
  readonly metric?: Span;
  readonly inherited?: boolean;
  readonly none?: boolean;
}

/**
 * What the amount measures: the noun before it, the noun behind it, the verb that names the act, or what the clauses
 * before have told, in an order that depends on the word right before the amount. `told` are the readings of all amounts
 * before, in order.
 */
export function readMetric(reading: Reading, index: number, told: readonly MetricReading[]): MetricReading {
  const previous = told[index - 1];
  const amount = reading.amounts[index] as Mention;
  const before = reading.amounts[index - 1];
  const clause = clauseStart(reading.layout, amount.start);
  const joined = before !== undefined && before.end >= clause;
  const from = joined ? before.end : clause;
  const base = { from, joined, inherited: false };

  const measured = amount.kind === 'figure' ? figureMetric(reading, amount, from) : undefined;
  if (measured) return { ...base, metric: measured };
  const window = Math.max(from, amount.start - 24);
  const rate = reading.text.slice(window, amount.start);
  if (exchange.test(rate) || isRate.test(reading.text.slice(amount.start, amount.end + 6)))
    return { ...base, none: true };
  if (before && previous?.metric && converts.test(reading.text.slice(before.end, amount.start)))
    return { ...base, metric: previous.metric, inherited: true };
  const comparison = onlyCompares.exec(reading.text.slice(window, amount.start));
  if (comparison) {
    const own = nounEndingAt(reading, window + comparison.index, from);
    if (own) return { ...base, metric: own };
    const dealt = dealtMetric(reading, index, told);
    if (dealt) return { ...base, metric: dealt, inherited: true };
    const compared = earlierMetric(reading, from, previous, joined, index);
    if (compared.metric) return { ...base, ...compared };
  }
  const dealt = (joined ? dealtMetric(reading, index, told) : undefined) ?? listedMetric(reading, index);
  if (dealt) return { ...base, metric: dealt, inherited: true };
  if (tellsSize.test(reading.text.slice(amount.end, amount.end + 14)) || isThing(reading, amount, from))
    return { ...base, none: true };
  if (amount.text.endsWith('级') && sizeOf.test(reading.text.slice(amount.end, amount.end + 12)))
    return { ...base, none: true };
  if (standsAlone(reading, amount)) return { ...base, none: true };
  const tail = withoutParticle(reading, skipConnectors(reading, amount.start, from), from);
  const right = nounAfter(reading, amount);
  return { ...base, ...byWordBefore({ reading, index, amount, from, joined, previous, tail, right }) };
}

/** 10亿元以上企业40家, 五百亿级产业集群: the amount only tells the size of what is counted. */
const tellsSize =
  /^(?:(?:及?以上|左右)的?(?:重[大点]|工业|外资)?(?:项目|企业|客户|大户|家庭)|级?(?:的?(?:企业|产业|园区|俱乐部|行列|先进制造业)))/;

/** 千亿级基金集群 */
const sizeOf = /^的?[一-鿿]{0,6}(?:集群|产业|园区|企业|行列|俱乐部)/;

/** A line that holds the amount alone is a picture's or a table's caption. */
function standsAlone(reading: Reading, amount: Mention): boolean {
  const before = reading.text.slice(Math.max(0, amount.start - 2), amount.start);
  const after = reading.text.slice(amount.end, amount.end + 2);
  return /(?:^|\n) ?$/.test(before) && /^ ?(?:$|[\n!])/.test(after);
}

/** 一台7999元的电视: the price of a thing that is only mentioned. */
function isThing(reading: Reading, amount: Mention, from: number): boolean {
  if (reading.text.charAt(amount.end) !== '的') return false;
  return /一[台碗杯件瓶份张条双顿盒只支]$/.test(
    reading.text.slice(Math.max(from, amount.start - 2), amount.start),
  );
}

/** 资产A，存款B，贷款C，比年初分别增加D、E、F: each change is of the amount in the same place. */
function dealtMetric(reading: Reading, index: number, told: readonly MetricReading[]): Span | undefined {
  const run = runOf(reading, index);
  const head = reading.amounts[index - run.turn];
  if (!run.distributed || run.length < 2 || !head) return undefined;
  if (
    !/[比较](?:年初|上年末?|上月末?|去年|上季末?)[^,;。]*分别[^,;。]*$/.test(
      reading.text.slice(Math.max(0, head.start - 16), head.start),
    )
  )
    return undefined;
  return told[index - run.length]?.metric;
}

/** 总收入、总产值、税收分别达到A、B和C: each amount has the noun in the same place. */
function listedMetric(reading: Reading, index: number): Span | undefined {
  const run = runOf(reading, index);
  const head = reading.amounts[index - run.turn];
  if (!run.distributed || run.length < 2 || !head) return undefined;
  const from = clauseStart(reading.layout, head.start);
  const list = /^(.*?)(?:则|也|已|预计)?(?:分别|依次)[^、]*$/.exec(reading.text.slice(from, head.start))?.[1];
  const nouns = list ? [...list.matchAll(/[^、和与及]+/g)].slice(-run.length) : [];
  if (nouns.length < run.length) return undefined;
  const spans = nouns.map((noun) => {
    const start = from + noun.index;
    const end = start + noun[0].length;
    const known = wordEndingAt(metricNouns, reading.text, end, start) > 1;
    return known ? growNoun(reading, end, start) : undefined;
  });
  return spans.every((span) => span !== undefined) ? spans[run.turn] : undefined;
}

function byWordBefore(place: Place): Found {
  const { reading, tail, from } = place;
  const verb = endsInVerb(reading, tail, from);
  if (verb === 'bringing') return behindBringingVerb(place);
  if (verb === 'metric') return { metric: quoted(reading, tail, from) ?? verbSpan(reading, tail, from) };
  return '将把以拟'.includes(reading.text.charAt(place.amount.start - 1)) && place.amount.start > from
    ? movedAmount(place)
    : behindNoun(place);
}

/** 股价收报12元: the noun before the verb of a closing price. */
function quoted(reading: Reading, tail: number, from: number): Span | undefined {
  if (!/^(?:报收|收报|收于)$/.test(reading.text.slice(tail - 2, tail))) return undefined;
  const noun = growNoun(reading, skipConnectors(reading, tail - 2, from), from);
  return noun && wordEndingAt(metricNouns, reading.text, noun.end, noun.start) > 0 ? noun : undefined;
}

/** 获得5亿元…: the metric stands behind, or before the verb, or in what was told before. */
function behindBringingVerb(place: Place): Found {
  const { reading, amount, from, tail, previous } = place;
  const beside =
    place.right ??
    nounBeforeVerb(reading, tail, from) ??
    looseNounAfter(reading, amount) ??
    nounAfterRun(reading, place.index);
  if (beside) return { metric: beside };
  if (amount.amount?.qualifier === 'magnitude') return { none: true };
  const act = wordEndingAt(ownActs, reading.text, tail, from);
  if (act > 0) return { metric: { start: tail - act, end: tail } };
  const earlier = toldBefore(place);
  if (earlier.metric) return earlier;
  const before = reading.amounts[place.index - 1];
  if (before && previous?.metric && sameParagraph(reading.text, before.end, amount.start)) {
    return { metric: previous.metric, inherited: true };
  }
  const doer = growNoun(reading, tail - 1, from);
  const span = verbSpan(reading, tail, from);
  return { metric: span.end - span.start === 1 && doer && doer.end - doer.start > 1 ? doer : span };
}

/** 将100万元转入…, 以3亿元收购…: the verb or the noun behind the amount names it. */
function movedAmount(place: Place): Found {
  const { reading, amount } = place;
  const moved =
    place.right ??
    verbAfter(reading.text, amount.end) ??
    looseNounAfter(reading, amount) ??
    nounAfterNext(reading, place.index);
  return moved ? { metric: moved } : toldBefore(place);
}

function behindNoun(place: Place): Found {
  const { reading, amount, from, tail, right } = place;
  const spent = verbBeforeName(reading, tail, from);
  if (spent && !right) return { metric: spent };
  const label = labelBefore(reading, tail, from);
  if (label) return { metric: label };
  const left = growNoun(reading, tail, from);
  const strong = left !== undefined && wordEndingAt(metricNouns, reading.text, left.end, left.start) > 0;
  if (amount.amount?.qualifier === 'magnitude' && !strong) return { none: true };
  if (left && strong) return { metric: givenTo(reading.text, left, from) ?? left };
  if (right) return { metric: right };
  const after = verbAfter(reading.text, amount.end);
  if (after && !left) return { metric: after };
  return withoutKnownNoun(place, left);
}

/** The noun before the amount is none that is known to measure: a guess, unless something told before fits better. */
function withoutKnownNoun(place: Place, left: Span | undefined): Found {
  const { reading, amount, from } = place;
  const shared = left ? undefined : nounAfterRun(reading, place.index);
  if (shared) return { metric: shared };
  const earlier = toldBefore(place);
  const price = priceOf(reading, amount, place.previous);
  if (price && (!earlier.metric || earlier.inherited)) return { metric: price, inherited: true };
  const words = left ? reading.text.slice(left.start, left.end) : '';
  if (
    left &&
    !noMetric.test(words) &&
    /[一-鿿].*[一-鿿]/.test(words) &&
    !(earlier.metric && holder.test(words))
  )
    return { metric: left };
  if (earlier.metric) return earlier;
  const guess =
    looseNounAfter(reading, amount) ?? weakNounBefore(reading, from) ?? nounAfterNext(reading, place.index);
  return guess ? { metric: guess } : earlier;
}

function toldBefore(place: Place): Found {
  return earlierMetric(place.reading, place.from, place.previous, place.joined, place.index);
}

/** 投资某公司4亿美元: the name is the verb's object. */
function verbBeforeName(reading: Reading, tail: number, from: number): Span | undefined {
  const name = reading.names[firstFrom(reading.names, tail) - 1];
  if (!name || name.end !== tail || name.start <= from) return undefined;
  const length = wordEndingAt(metricVerbs, reading.text, name.start, from);
  return length > 1 ? { start: name.start - length, end: name.start } : undefined;
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
  /(?:比|较|相比)[^,;]{1,14}(?:增加|减少|增长|下降|高出|提高|上升|上调|下调|扩大|缩小|[多少][增挣赚收花付投卖]?|便宜|贵|涨|跌)(?:了|约|近|超|逾)*$|同比[多少]增(?:约|近|超)?$|(?:按[年月季周]|同比|环比)(?:大幅|小幅)?(?:增加|减少|上升|下降|上涨|下跌|增长|[增减升跌降])(?:了|约|近|超|逾)*(?:港币|人民币)?$/;

/** 销售收入较上年减少A: the noun before the comparison. */
function nounEndingAt(reading: Reading, end: number, from: number): Span | undefined {
  return wordEndingAt(metricNouns, reading.text, end, from) > 1 ? growNoun(reading, end, from) : undefined;
}

/** A phrase that ends so names who pays or gets the amount, not what it measures. */
const holder = /(?:人员|人|者|户|企业|公司|[省市县区州国镇村]|家庭|单位|群体|职工|学生|男|女|方)$/;

/** Words that stand before amounts and measure nothing. */
const noMetric =
  /(?:基础|[^地]方|[新首][一]?[轮批期波]|第[一二三四]批|一批|之间|成绩|按[年月季]|披露|透露|表示|指出|认为|宣布|说|称|汇率)$/;
/** 1美元兑7.76港元, 1比30.6元: a rate is nothing that anyone has. */
const exchange =
  /1 ?(?:美元|欧元|英镑|港元|日元|人民币|元)(?:可?兑换?|等于) ?$|[兑对][^,;。]{1,6}1 ?(?:比|:|兑) ?$/;
const isRate = /^[^0-9]{0,4}1 ?(?:美元|欧元|英镑|港元|日元)(?:可?兑换?|等于)/;
/** 5.8亿英镑（约合51亿元）: the same amount in another currency. */
const converts = /^ ?[(,][^()。;]{0,8}(?:约合|折合|合)(?:人民币|港币|为|约)* ?$/;

function sameParagraph(text: string, from: number, to: number): boolean {
  return to - from < 150 && !text.slice(from, to).includes('\n');
}
