import type { Mention, Status } from '../types';
import { clauseEnd, clauseStart, sentenceStart } from './clauses';
import type { PeriodReading } from './period';
import { namesBetween, type Reading } from './reading';
import type { MetricReading } from './spans';

const expected =
  /预计|有望|(?<![较比于])预期(?![高低信]|年化|收益率)|(?<!需求)预测(?!及|和|与|性|报告|模型)|估计|估算|预料|可望|望达|或将|或达|预估|预告|可达到|可实现|有机会|(?<![材原饲燃资涂塑布饮香肥面调染预])料(?=$|[0-9达可将为每])|指引|遠多于|远多于|可能/;
const goal =
  /预留|力争|争取(?!到|了|上级|中央|省级|国家|各[类级]|[^,;。]{0,6}(?:资金|转移支付|国债|债券|补助))|确保|目标(?!责任)|规划(?=投|到)|(?<![虚模])拟(?!合|态|人)|旨在|致力|奋力|冲刺|剑指|要(?=达|实现|完成|突破|投入|投资|超过|新增|增加|力争|建)|须达|需达|应达|如果|若(?=能|在|实)|打算|准备(?=投|出|斥|收|拿|用|建)|有意|提议|建议(?=进一步|把|在|从|为|向|以|派|分|拨|发|增|给|将|每)|(?:逐步|最终)形成(?!了)|力求|谋求|编列|(?<![已获][^,;。]{0,6})承诺(?=投|捐|出资|给|增|将|在(?!获)|不|于|每|未来|对|向|以|补|回购|年|自|全|三|五|[0-9])|定增(?=募)/;
/** 计划 as a verb; in 消费券计划 it is a noun. */
const plan =
  /计划(?=总?投资|投|募|在|于|用|新|建|完成|实现|到|对|向|以|将|出资|发行|收购|购|安排|引|增|减|回购|使用|未来|今年|明年|分|融资|筹|每|斥|改造|设立|年|再|拿|拨|启动|推|派|贷|兴|修|扩|打造|实施|偿|补|布|部署|全|共|捐|把|通过|达|形成|超|突破)/;
/** 将 and 会 before a verb or an adverb speak of the future; 将 before a noun only fronts the object. */
const will =
  /将(?=会|于|先|在|达|超|突破|实现|新|增|减|投|获|为|有|建|成|是|继|进一步|再|由|从|收(?!到)|提|安|发|推|募|用|使|带|高|可|给|按|以|合共|不|到|形成|完成|创|跃|降|升|涨|跌|拿|补|奖|出|斥|支付|需|要|分|全|陆|逐|最|累|同|节|迎|引|打|拉|撬|集|占|向|对|每|通|优先|重点|另|启动|开展|实施|设|加|扩|就|免|缴|购|回购|参与|承担|负担|面临|继续|首|额外|直接|共同|择机|尽快|争|吸|维持|保持|达成|注|授|划|调[配拨整]|偿|返|退|派|迎)|(?<![大协委社机商工学宴晚盛开聚年展博议])会(?=为|向|提供|投|拨|增|减|达|推出|设立|预留|动用|派|资助|成立|倍增|加大)/;
const planVerbs =
  /投资|投入|出资|投|安排|发放|拨款|提供|建设|募资|募集|收购|斥资|增资|筹集|设立|补贴|奖励|支持|回购|给予|拨|捐|支付|购|偿还|动用|拿出|出售|注资|资助|推出|预留|派|成立/;

/** 预计到2026年底，年营收将达…: the expectation holds over the year. */
const expectsAll = /(?:预计|有望|预期|预测)[到至]?20[0-9]{2}年/;

/** What is not reached yet, whatever the clause says: a task, a target, or a budget that nobody has passed. */
const openEnded = /(?:任务|目标|指标|预算|预算规模)$/;
const passed = /核准|批准|批复|下达|执行|通过|决算|预算[内外]/;
/** A clause that opens so tells of a part of what was told before. */
const partOf = /^(?:包括|其中|以及|即|而?余下|及|另有|分别|先)/;
/** Times that are still to come. */
const ahead = /^(?:未来|今后|明年|后年)/;
/** Signs that something is done. */
const done = /已|实际|了|完成了|截至|累计完成/;

/** Whether the amount is a fact, a goal, or an expectation, by the words of its clause and of the clauses it follows from. */
export function readStatus(
  reading: Reading,
  amount: Mention,
  metric: MetricReading,
  period: PeriodReading,
  previous?: { readonly end: number; readonly status: Status },
): Status {
  const { text } = reading;
  const sentence = sentenceStart(reading.layout, amount.start);
  const clause = clauseStart(reading.layout, amount.start, sentence);
  const words = withoutNames(reading, clause, amount.start);
  if (/^(?:以上|左右)?的目标/.test(text.slice(amount.end, amount.end + 6))) return 'target';
  const before = text.slice(Math.max(sentence, clause - 120), clause);
  const hasGoal = period.time?.goal === true;
  if (hasGoal && expectsAll.test(before) && !goal.test(words)) return 'forecast';
  const measured = metric.metric ? text.slice(metric.metric.start, metric.metric.end) : '';
  if (openEnded.test(measured) && !passed.test(words)) return 'target';
  const own = clauseStatus(words, hasGoal && !done.test(words));
  if (
    own === 'forecast' &&
    moved.test(words) &&
    planVerbs.test(text.slice(amount.end, clauseEnd(reading.layout, amount.end)))
  )
    return 'target';
  if (own) return own;
  if (period.time && ahead.test(text.slice(period.time.start, period.time.end)) && !done.test(words))
    return planVerbs.test(words) ? 'target' : 'forecast';
  const from = partOf.test(words) || partOf.test(text.slice(sentence, amount.start)) ? previous : undefined;
  const carried = from && amount.start - from.end < 80 && !/已|实际|了/.test(words) ? from : undefined;
  if (carried && (carried.end > sentence || (carried.end > sentence - 4 && carried.status === 'target')))
    return carried.status;
  if (metric.inherited || metric.joined) {
    const same = clauseStatus(before, false);
    if (same) return same;
  }
  if (
    period.span &&
    !period.time &&
    !/(?:转正|调整|改造|扩建|提标)后$/.test(text.slice(period.span.start, period.span.end))
  )
    return 'forecast';
  return sentenceStatus(before, words);
}

/** 将以5亿元收购: the verb stands behind the amount. */
const moved = /[将会]以[^,;]{0,6}$|[将会][^,;]{0,4}(?:动用|用)[^,;]{0,4}$/;

/** Names are left out: 会 in 红十字会向… speaks of no future. */
function withoutNames(reading: Reading, from: number, to: number): string {
  let words = '';
  let at = from;
  for (const name of namesBetween(reading, from, to)) {
    words += `${reading.text.slice(at, name.start)} `;
    at = Math.max(at, name.end);
  }
  return words + reading.text.slice(at, Math.max(at, to));
}

function clauseStatus(words: string, hasGoal: boolean): Status | undefined {
  if (expected.test(words)) return 'forecast';
  if (hasGoal || goal.test(words) || plan.test(words)) return 'target';
  const at = words.search(will);
  if (at < 0) return undefined;
  return planVerbs.test(words.slice(at)) ? 'target' : 'forecast';
}

/** What the clauses before say of all that follows in the sentence. */
function sentenceStatus(before: string, words: string): Status {
  if (/已|实际完成|累计完成|截至/.test(words)) return 'actual';
  if (/预计|有望|(?<![较比于])预期(?![高低信])|(?<!需求)预测(?!及|和|与)/.test(before)) return 'forecast';
  if (/拟/.test(before) && /^(?:即|并)以/.test(words)) return 'target';
  if (/力争|争取|目标[是为:]|(?<![年月日])到20[0-9]{2}年/.test(before)) return 'target';
  return will.test(before.slice(-40)) && !/已|了|完成/.test(words) ? 'target' : 'actual';
}
