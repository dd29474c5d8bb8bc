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
  /** What held before 上年同期 was told for comparison: it holds again in the next sentence. */
  readonly outer?: PeriodReading;
}

/** A day before one of these is the day of a report or a ceremony, not the period of an amount. */
const reporting =
  /宣布|发布|公布|公告|消息|举行|签约|签署|获悉|报道|披露|通报|召开|开工|表示|介绍|显示|称|讯|电|揭牌|启动|指出|透露|发文|印发|征求意见|宣判|敲定|受访/;
/** The completion of something as a period: 项目达产后, 本轮融资完成后. */
const completion =
  /(?:(?:(?<=[,;:。、!?\s“”()])|[^,;:。、!?\s“”()]{2,10})(?:转正|调整|改造|扩建|提标|达产|投产)|[^,;:。、!?\s“”()]{2,10}(?:建成投产|建成达产|达产达效|建成|投用|投入使用|完成|竣工|落成|上市|投运|运营|落地|实施|交易|融资))后(?!净|归母|每股|利润)/g;

/** The time that the amount holds for: in its clause, else earlier in its sentence, else that of the sentence before in the paragraph. */
export function readPeriod(
  reading: Reading,
  index: number,
  metric: MetricReading,
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
  if (
    own &&
    own.start < clauseStart(reading.layout, amount.start, sentence) &&
    !own.goal &&
    plans(reading, amount)
  )
    return {};
  if (own && previous && (isComparison(reading, own) || isBound(reading, own)))
    return { ...fromTime(own), outer: previous.outer ?? previous };
  if (own && rises(reading, own)) return { ...fromTime(own), span: { start: own.start + 1, end: own.end } };
  if (own)
    return own.goal && crossesParallel(reading.text, own.end, amount.start) ? yearOf(own) : fromTime(own);
  if (
    before &&
    previous?.span &&
    before.start >= sentence &&
    staysWithin(reading, before, amount, previous.time)
  )
    return previous.time && isBound(reading, previous.time) ? (previous.outer ?? {}) : previous;
  const told = previous?.outer ?? previous;
  if (told?.time && before && carriesOver(reading, before, sentence, amount, told.time, metric)) return told;
  return {};
}

/** 从今年700万元增至900万元: 从 goes with the amount, not with the time. */
function rises(reading: Reading, time: TimeExpression): boolean {
  const next = reading.amounts[firstFrom(reading.amounts, time.end)];
  return reading.text.charAt(time.start) === '从' && next !== undefined && next.start - time.end < 2;
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
    if (time.end > to || !holds(reading.text, time, to, clause) || !reaches(reading, time, to, clause))
      continue;
    if (time.start < clause && crossesHeadline.test(reading.text.slice(time.end, to))) return undefined;
    if (later.test(reading.text.slice(time.end, to))) return undefined;
    return time;
  }
  return undefined;
}

/** 2011年的1.24万亿元: the time is that of one amount. */
function isBound(reading: Reading, time: TimeExpression): boolean {
  const next = reading.amounts[firstFrom(reading.amounts, time.end)];
  return reading.text.charAt(time.end) === '的' && next !== undefined && next.start - time.end < 4;
}

/** A time that is one amount's own, or that a share or a comparison of an earlier clause tells (占2024年收入的5%), goes no further. */
function reaches(reading: Reading, time: TimeExpression, to: number, clause: number): boolean {
  const next = reading.amounts[firstFrom(reading.amounts, time.end)];
  if (isBound(reading, time) && next && next.start < to) return false;
  if (time.start >= clause) return true;
  const own = reading.text.slice(time.end, Math.min(clause, time.end + 40)).split(/[,;。]/, 1)[0] ?? '';
  if (events.test(own)) return false;
  if (
    /^(?:截至)?[目当]前/.test(reading.text.slice(time.start, time.end)) &&
    expects.test(reading.text.slice(clause, to))
  )
    return false;
  return !aside.test(reading.text.slice(Math.max(0, time.start - 14), time.start));
}

/** What happens then is no sum: 明年4月竣工投产，年销售收入…; 在2006年的基础上. */
const events = /(?:竣工|投产|建成|完工|开园|基础上)[^,;。]{0,6}$/;
const expects = /预[计估期测]|有望|力争|拟|将/;

const aside = /(?:占|延续|相当于|高于|低于|超过|优于|好于)[^,;:。]{0,12}$/;

/** A clause that opens so tells of another time than the one before. */
const later = /[,;。](?:随后|此后|之后|其后|后来|不久后)/;

/** The halves of a headline do not share a time. */
const crossesHeadline = /[一-鿿] [一-鿿]/;

function holds(text: string, time: TimeExpression, to: number, clause: number): boolean {
  const before = text.charAt(time.start - 1);
  if (before === '以' && text.startsWith('目前', time.start)) return false;
  if (time.narrow && time.start < clause) return false;
  if (/^首[场次个届单笔]/.test(text.slice(time.end, time.end + 2))) return false;
  if (before === '(' && text.charAt(time.end) === ')') return false;
  if (!time.day) return true;
  if (text.charAt(time.end) === '起' || before === '(' || text.charAt(time.end) === '(') return false;
  const words = text.slice(time.end, Math.min(to, time.end + 40));
  return !(reporting.test(words) && (time.start < clause || reporting.test(words.slice(0, 8))));
}

function lastCompletion(text: string, from: number, to: number): Span | undefined {
  const base = Math.max(from, to - 160);
  const window = text.slice(base, to);
  if (!window.includes('后')) return undefined;
  let found: Span | undefined;
  for (const match of window.matchAll(completion)) {
    const opening = /^(?:待|等|预计|预估|预期|估计|随着|在|据悉|以及)+/.exec(match[0])?.[0].length ?? 0;
    const start = base + match.index + opening;
    found = { start, end: base + match.index + match[0].length };
  }
  return found;
}

/** A plan of its own behind what was reported: 营收…，并计划投入12亿元. */
function plans(reading: Reading, amount: Mention): boolean {
  const words = reading.text.slice(clauseStart(reading.layout, amount.start), amount.start);
  return (
    !/年度计划|计划总?投资额?$/.test(words) &&
    /^(?:[^,;]{0,6})(?:并|又|还|政府|同时|另)?(?:计划|拟|会)(?=[在投拨斥建购追计])/.test(words)
  );
}

function isComparison(reading: Reading, time: TimeExpression): boolean {
  return time.end - time.start > 2 && reading.text.startsWith('同期', time.end - 2);
}

/** A narrow time holds for the amounts that follow right behind it. */
function staysWithin(
  reading: Reading,
  before: Mention,
  amount: Mention,
  time: TimeExpression | undefined,
): boolean {
  return time?.narrow !== true || clauseStart(reading.layout, amount.start) <= before.end;
}

/** A period reaches the next sentence of its paragraph where that one only goes into detail. */
function carriesOver(
  reading: Reading,
  before: Mention,
  sentence: number,
  amount: Mention,
  time: TimeExpression,
  metric: MetricReading,
): boolean {
  const { text } = reading;
  if (time.day || time.goal || time.narrow || sentence - before.end > 120 || amount.start - sentence > 80)
    return false;
  const words = text.slice(sentence, amount.start);
  if (elsewhere.test(words)) return false;
  if (!text.slice(before.end, sentence).includes('\n')) return true;
  return (
    !metric.inherited &&
    metric.metric !== undefined &&
    statistic.test(text.slice(metric.metric.start, metric.metric.end)) &&
    firstFrom(reading.names, sentence) === firstFrom(reading.names, amount.start) &&
    (fromAView.test(words) || compared.test(text.slice(amount.end, amount.end + 12)))
  );
}

/** A sentence that opens so speaks of a price, a case or a plan at no time. */
const elsewhere =
  /若|如果|假如|为例|[购买]买?一|一[台套碗杯件瓶份张]|传闻|案发|账上|[每单][片杯件公桶吨车]|(?:售|原|标)价|公司强调|资金来源|起诉|(?:^|[,;])[^,;]{0,12}(?:拟|(?<!年度)计划|将|政府会|预留)(?=[投拨斥建购])/;
/** What statistics count; a paragraph may go on with them. */
const statistic =
  /(?:投资|总额|总值|收入|支出|增加值|产值|利润|净利|营收|成交额|消费|贷款|存款|进出口|费用|税收|余额)$/;
const fromAView = /^(?:分|从)[^,]{1,10}看,/;
const compared = /^[,，](?:(?:同比|环比|比上年)?(?:增长|下降|增[0-9]|降[0-9])|占)/;
