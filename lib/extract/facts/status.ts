import type { Mention, Status } from '../types';
import { clauseStart, sentenceStart } from './clauses';
import type { MetricReading } from './metric';
import type { PeriodReading } from './period';
import type { Reading } from './reading';

const forecastWords =
  /预计|有望|预期|预测|估计|估算|料将|预料|可望|望达|或将|或达|料达|预估|预告|可达到|可实现/;
const targetWords =
  /力争|争取|确保|目标|规划(?=总?投|到)|计划(?=总?投资|投|募|在|于|用|新|建|完成|实现|到|对|向|以|将|出资|发行|收购|购|安排|引|增|减|回购|使用|未来|今年|明年|分|融资|筹)|拟|要达到|要实现|旨在|致力|努力|奋力|冲刺|剑指|不低于.{0,4}目标|最终达到|打造|建成.{0,12}级|如果|若|需达|须达|应达/;
/** 将 before a verb or an adverb speaks of the future; before a noun it only fronts the object. */
const will =
  /将(?=会|于|在|达|超|突破|实现|新|增|减|投|获|为|有|建|成|是|继|进一步|再|由|从|收|提|安|发|推|募|用|使|带|高|可|给|按|以|合共|不|到|形成|完成|创|跃|降|升|涨|跌|拿|补|奖|出|斥|支付|需|要|分|全|陆|逐|最|累|同|节|迎|引|打|拉|撬|集|占|向|对)/;
const planVerbs =
  /投资|投入|出资|投|安排|发放|拨款|提供|建设|募资|募集|收购|斥资|增资|筹集|设立|补贴|奖励|支持|回购|给予/;

/** Whether the amount is a fact, a goal, or an expectation, by the words of its clause and of the clauses it follows from. */
export function readStatus(
  reading: Reading,
  amount: Mention,
  metric: MetricReading,
  period: PeriodReading,
): Status {
  const { text } = reading;
  const sentence = sentenceStart(reading.layout, amount.start);
  const clause = clauseStart(reading.layout, amount.start, sentence);
  const words = text.slice(clause, amount.start);
  const own = clauseStatus(words);
  if (own) return own;
  if (period.time?.goal) return 'target';
  const before = clausesBefore(text, clause, sentence);
  if (metric.inherited || metric.joined) {
    const carried = clauseStatus(before);
    if (carried) return carried;
  }
  if (/预计|有望|预期|预测/.test(before)) return 'forecast';
  if (/力争|争取|目标[是为:]|到20[0-9]{2}年/.test(before)) return 'target';
  return 'actual';
}

function clauseStatus(words: string): Status | undefined {
  if (forecastWords.test(words)) return 'forecast';
  if (targetWords.test(words)) return 'target';
  const at = words.search(will);
  if (at < 0) return undefined;
  return planVerbs.test(words.slice(at)) ? 'target' : 'forecast';
}

/** The last clauses of the sentence before this one, at most 120 units. */
function clausesBefore(text: string, clause: number, sentence: number): string {
  return text.slice(Math.max(sentence, clause - 120), clause);
}
