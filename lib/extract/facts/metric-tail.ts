import { isCompound } from './compounds';
import { endsNameOrTime } from './metric-left';
import { bringingVerbs, connectors, metricNouns, metricVerbs, stops } from './metric-sets';
import { firstFrom, type Reading } from './reading';
import type { Span } from './spans';
import { type WordSet, wordEndingAt, wordStartingAt } from './words';

/** 获批的200亿元: the particle between a verb and its amount. */
export function withoutParticle(reading: Reading, tail: number, from: number): number {
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
      /(?:曾|一度|暂时?|大幅|小幅|逐步|进一步|快速|迅速|稳步|持续|又|再|一路|直线)?(?:[回上下攀飙跃猛激急骤狂暴提增降涨跌缩扩翻拉减追调抬推]|[回上下攀飙跃猛激急骤提增扩缩减调抬推][升降涨跌高大加长落滑调少减]|同比[增下][长降])(?:至|到|为|成|了|近|超|逾|约|出)$|(?:曾|一度)?(?:同比|环比|按[年月季])?(?:增长|上升|下降|增加|提高|下滑|回落|减少|下跌|上涨|[收暴大猛急微飙]?[升跌涨降增减])(?:近|约|超|逾|达|了)?[0-9.]+%(?:至|到)?$|[0-9.]+倍$|每[0-9]*(?:千?克|公?斤|吨|桶|盎司|升|度|平?方?米|平方公里|亩|人|户|月|年|日|天|周|季度?|次|件|台|套|辆|张|瓶|盒|只|头|箱|份|课时|小时|分钟|公里|篇|场|集|晚|位|名|家|间|所|村|县|班|组|手|枚|颗|条|本|部|款|单|票|笔|重量箱|立方米|千瓦时|[0-9]股)$|[由从][^,、的]{1,12}的$/.exec(
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

export function endsInVerb(reading: Reading, end: number, from: number): 'metric' | 'bringing' | undefined {
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

export function verbSpan(reading: Reading, end: number, from: number): Span {
  const length = Math.max(
    verbEndingAt(reading, metricVerbs, end, from),
    verbEndingAt(reading, bringingVerbs, end, from),
  );
  return { start: end - length, end };
}

export function verbAfter(text: string, end: number): Span | undefined {
  let at = end;
  while (at < end + 2 && /[的直 ]/.test(text.charAt(at))) at++;
  const length = wordStartingAt(metricVerbs, text, at);
  return length > 1 ? { start: at, end: at + length } : undefined;
}
