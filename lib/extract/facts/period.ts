import type { Mention } from '../types';
import { clauseStart, sentenceStart } from './clauses';
import type { MetricReading } from './metric';
import { firstFrom, type Reading } from './reading';
import type { Span } from './spans';
import type { TimeExpression } from './times';

export interface PeriodReading {
  readonly span?: Span;
  readonly year?: number;
  /** The expression read, for the amounts that take it over. */
  readonly time?: TimeExpression;
  /** Place of the amount in a run that a span of years is dealt out to (2011~2013年…分别为A、B和C). */
  readonly turn: number;
}

/** A day before one of these is the day of a report or a ceremony, not the period of an amount. */
const reporting =
  /宣布|发布|公布|公告|消息|举行|签约|签署|获悉|报道|披露|通报|召开|开工|表示|介绍|显示|称|讯|电|揭牌|启动|指出|透露|发文|印发|上午|下午|晚/;
/** The completion of something as a period: 项目达产后, 本轮融资完成后. */
const completion =
  /[^,;:。、!?\s“”()]{2,10}(?:建成投产|建成达产|建成|投产|达产|投用|投入使用|完成|竣工|落成|上市|投运|运营|落地|实施|交易)后/g;

/** The time that the amount holds for: in its clause, else earlier in its sentence, else that of the sentence before in the paragraph. */
export function readPeriod(
  reading: Reading,
  index: number,
  metric: MetricReading,
  previous: PeriodReading | undefined,
): PeriodReading {
  const amount = reading.amounts[index] as Mention;
  const sentence = sentenceStart(reading.text, amount.start);
  const own = nearestTime(reading, sentence, amount.start);
  const before = reading.amounts[index - 1];
  if (metric.joined && metric.inherited && previous?.time && !(own && before && own.start >= before.end)) {
    return takeTurn(previous);
  }
  const done = lastCompletion(reading.text, sentence, amount.start);
  if (done && (!own || done.end > own.end)) return { span: done, turn: 0 };
  if (own) return fromTime(own);
  if (before && previous?.span && before.start >= sentence) return { ...previous, turn: 0 };
  if (previous?.time && before && carriesOver(reading, before, sentence, amount))
    return { ...previous, turn: 0 };
  return { turn: 0 };
}

function fromTime(time: TimeExpression): PeriodReading {
  const year = time.years ? undefined : time.year;
  return { span: time, time, turn: 0, ...(year === undefined ? {} : { year }) };
}

function takeTurn(previous: PeriodReading): PeriodReading {
  const turn = previous.turn + 1;
  return { ...previous, turn };
}

function nearestTime(reading: Reading, from: number, to: number): TimeExpression | undefined {
  const clause = clauseStart(reading.text, to, from);
  for (let at = firstFrom(reading.times, to) - 1; at >= 0; at--) {
    const time = reading.times[at];
    if (!time || time.start < from) return undefined;
    if (time.end > to) continue;
    if (time.day && isReportDay(reading.text, time, to, clause)) continue;
    return time;
  }
  return undefined;
}

function isReportDay(text: string, time: TimeExpression, to: number, clause: number): boolean {
  const before = text.charAt(time.start - 1);
  if (before === '(') return true;
  const words = text.slice(time.end, Math.min(to, time.end + 40));
  return reporting.test(words) && time.start < clause;
}

function lastCompletion(text: string, from: number, to: number): Span | undefined {
  let found: Span | undefined;
  for (const match of text.slice(Math.max(from, to - 160), to).matchAll(completion)) {
    const start = Math.max(from, to - 160) + match.index;
    found = { start, end: start + match[0].length };
  }
  return found;
}

/** A period reaches the next sentence of its paragraph where that one only goes into detail. */
function carriesOver(reading: Reading, before: Mention, sentence: number, amount: Mention): boolean {
  const between = reading.text.slice(before.end, Math.min(sentence, before.end + 200));
  if (sentence - before.end > 120 || /\n/.test(between.trim())) return false;
  return amount.start - sentence < 80;
}
