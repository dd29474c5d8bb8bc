import type { Mention } from '../types';
import { clauseStart, sentenceStart } from './clauses';
import { firstFrom, type Reading } from './reading';
import { runOf } from './runs';
import type { MetricReading, Span } from './spans';
import type { TimeExpression } from './times';

export interface PeriodReading {
  readonly span?: Span;
  readonly year?: number;
  /** The expression read, for the amounts that take it over. */
  readonly time?: TimeExpression;
}

/** A day before one of these is the day of a report or a ceremony, not the period of an amount. */
const reporting =
  /宣布|发布|公布|公告|消息|举行|签约|签署|获悉|报道|披露|通报|召开|开工|表示|介绍|显示|称|讯|电|揭牌|启动|指出|透露|发文|印发/;
/** The completion of something as a period: 项目达产后, 本轮融资完成后. */
const completion =
  /[^,;:。、!?\s“”()]{2,10}(?:建成投产|建成达产|建成|投产|达产|投用|投入使用|完成|竣工|落成|上市|投运|运营|落地|实施|交易)后/g;

/** The time that the amount holds for: in its clause, else earlier in its sentence, else that of the sentence before in the paragraph. */
export function readPeriod(
  reading: Reading,
  index: number,
  _metric: MetricReading,
  previous: PeriodReading | undefined,
): PeriodReading {
  const amount = reading.amounts[index] as Mention;
  const before = reading.amounts[index - 1];
  const sentence = sentenceStart(reading.layout, amount.start);
  const dealt = dealtTime(reading, index, sentence);
  if (dealt) return dealt;
  const own = nearestTime(reading, sentence, amount.start);
  const done = lastCompletion(reading.text, sentence, amount.start);
  if (done && (!own || done.end > own.end)) return { span: done };
  if (own)
    return own.goal && crossesParallel(reading.text, own.end, amount.start) ? yearOf(own) : fromTime(own);
  if (before && previous?.span && before.start >= sentence) return previous;
  if (previous?.time && before && carriesOver(reading, before, sentence, amount, previous.time))
    return previous;
  return {};
}

/** 2011~2013年…分别为A、B和C, 2012年、2013年…分别达A和B: each amount has its own year. */
function dealtTime(reading: Reading, index: number, sentence: number): PeriodReading | undefined {
  const run = runOf(reading, index);
  const first = reading.amounts[index - run.turn];
  if (!run.distributed || run.length < 2 || !first) return undefined;
  const last = firstFrom(reading.times, first.start) - 1;
  const time = reading.times[last];
  if (!time || time.start < sentence) return undefined;
  const [from, to] = time.years ?? [0, 0];
  if (time.years && to - from + 1 === run.length) return { span: time, time, year: from + run.turn };
  const listed = reading.times[last - run.length + 1 + run.turn];
  const head = reading.times[last - run.length + 1];
  if (!listed || !head || head.start < sentence || time.end - head.start > run.length * 9) return undefined;
  return fromTime(listed);
}

/** A goal (到2022年) holds for a parallel clause too, which tells its year but not its words. */
function crossesParallel(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes(';');
}

function yearOf(time: TimeExpression): PeriodReading {
  return { time, ...(time.year === undefined ? {} : { year: time.year }) };
}

function fromTime(time: TimeExpression): PeriodReading {
  const year = time.years ? undefined : time.year;
  return { span: time, time, ...(year === undefined ? {} : { year }) };
}

function nearestTime(reading: Reading, from: number, to: number): TimeExpression | undefined {
  const clause = clauseStart(reading.layout, to, from);
  for (let at = firstFrom(reading.times, to) - 1; at >= 0; at--) {
    const time = reading.times[at];
    if (!time || time.start < from) return undefined;
    if (time.end > to || !holds(reading.text, time, to, clause)) continue;
    if (later.test(reading.text.slice(time.end, to))) return undefined;
    return time;
  }
  return undefined;
}

/** A clause that opens so tells of another time than the one before. */
const later = /[,;。](?:随后|此后|之后|其后|后来|不久后)/;

function holds(text: string, time: TimeExpression, to: number, clause: number): boolean {
  const before = text.charAt(time.start - 1);
  if (before === '以' && text.startsWith('目前', time.start)) return false;
  if (!time.day) return true;
  if (before === '(' || text.charAt(time.end) === '(') return false;
  const words = text.slice(time.end, Math.min(to, time.end + 40));
  return !(reporting.test(words) && (time.start < clause || reporting.test(words.slice(0, 8))));
}

function lastCompletion(text: string, from: number, to: number): Span | undefined {
  const base = Math.max(from, to - 160);
  const window = text.slice(base, to);
  if (!window.includes('后')) return undefined;
  let found: Span | undefined;
  for (const match of window.matchAll(completion)) {
    const start = base + match.index;
    found = { start, end: start + match[0].length };
  }
  return found;
}

/** A period reaches the next sentence of its paragraph where that one only goes into detail. */
function carriesOver(
  reading: Reading,
  before: Mention,
  sentence: number,
  amount: Mention,
  time: TimeExpression,
): boolean {
  if (time.day || time.goal || sentence - before.end > 120 || amount.start - sentence > 80) return false;
  return !/\n/.test(reading.text.slice(before.end, sentence));
}
