import type { Mention } from '../types';
import { crossesParagraph } from './clauses';
import { firstFrom, type Reading } from './reading';
import type { MetricReading } from './spans';

/** Nouns that stand for a subject told before, and which names each fits. */
export const nouns: readonly (readonly [RegExp, (kind: number, words: string, size: number) => boolean])[] = [
  [/双方|两家|两园|两部门|三方|三家|联合体|各方/, (_kind, _words, size) => size > 1],
  [/该行|我行|本行/, (_kind, words) => words.endsWith('行')],
  [/该校|我校|学校/, (_kind, words) => /(?:大学|学院|[中小]学|校)$/.test(words)],
  [/该院|我院|医院/, (_kind, words) => words.endsWith('院')],
  [/园区|该园|我园|全区|区内|产业园|该区/, (kind) => kind === 0],
  [/基金/, (_kind, words) => /基金/.test(words)],
  [/公司|集团|企业|我们|标的/, (kind) => kind === 3 || kind === 6],
];
/** The noun in the words of the clause that stands for the subject, as its place in `nouns`, or -1. */
export function nounIn(words: string): number {
  return nouns.findIndex(([pattern]) => pattern.test(words));
}

const deeds: readonly RegExp[] = [
  /罚|没收|追缴|判(?:令|处|赔)|赔偿/,
  /收到|获|得到|拿到|享受|募得|接收|赢得|分得/,
  /收购|购买|竞得|拍得|摘得|买下|引进|购入|回购|增持|认购/,
  /捐|捐赠|捐出/,
  /下达|拨|发放|补贴|奖励|补助|资助|注资|提供|给予|支持|安排|投放|编列|核定|批准|预留/,
  /投资|投入|出资|斥资|建设|新建/,
  /中标|承建|签订|签署|签约/,
  /预计|显示|统计|认为|预测|测算|估/,
];
export const deedKinds = deeds.length + 1;

/** What is done with the amount, by the words of its clause: a place in `deeds`, or one more. */
export function deedIn(words: string): number {
  const at = deeds.findIndex((pattern) => pattern.test(words));
  return at < 0 ? deeds.length : at;
}

const metricPatterns: readonly RegExp[] = [
  /罚|赔|追缴|没收/,
  /GDP|生产总值|消费品零售|公共预算|财政(?:总)?收入|财政支出|票房|市场规模|人均/,
  /(?:价|价格|租金|月租|学费|费率|起薪|工资|票价|上限|标准)$/,
  /(?:收入|营收|利润|净利|毛利|亏损|资产|负债|现金流|净额|收益|费用|成本|销售额|盈利)$/,
  /(?:产值|税收|税金|增加值|总额|余额|GDP|总值|进出口|出口|进口|消费|利税)$/,
  /投资|投入|出资/,
  /拨款|补贴|补助|奖励|资助|注资|捐|拨付|专项资金|资金$/,
  /收购|回购|购|中标|合同|订单|融资|募|贷款|转让|交易/,
  /估值|市值|规模|资本|股份|股权/,
];
/** The kinds of `kindOfMetric`: of a metric that no pattern knows, and of none, come last. */
export const metricKinds = metricPatterns.length + 2;

export function kindOfMetric(text: string, metric: MetricReading): number {
  if (!metric.metric) return metricKinds - 2;
  const words = text.slice(metric.metric.start, metric.metric.end);
  const at = metricPatterns.findIndex((pattern) => pattern.test(words));
  return at < 0 ? metricKinds - 1 : at;
}

/** What places have, not companies: GDP, retail sales, the public purse, what a film takes. */
export const ofPlaces = 1;
export const invested = 5;
export const fines = 0;
export const prices = 2;

/**
 * In a list of projects (总投资5亿元的某项目、投资3亿元某公司生产线) the amount belongs to what follows: where that phrase ends;
 * undefined elsewhere.
 */
export function listedProjectEnd(
  reading: Reading,
  amount: Mention,
  metric: MetricReading,
): number | undefined {
  const { text } = reading;
  if (!metric.metric || metric.metric.end > amount.start) return undefined;
  const words = text.slice(metric.metric.start, metric.metric.end);
  if (!/投资$|投入$/.test(words) || amount.start - metric.metric.end > 3) return undefined;
  const before = text.slice(Math.max(0, metric.metric.start - 2), metric.metric.start);
  if (!/(?:^|[、,;:。\s有是和及])\s?$/.test(before)) return undefined;
  const around = text.slice(Math.max(0, metric.metric.start - 60), amount.end + 60);
  if (before.endsWith(',') && (around.match(/投[资入][约超近达额]?[0-9]/g)?.length ?? 0) < 2)
    return undefined;
  // In a caption the project stands in the next line.
  const from =
    amount.end +
    (/\s$/.test(before) ? (/^\s*/.exec(text.slice(amount.end, amount.end + 4))?.[0].length ?? 0) : 0);
  const phrase = /^[^,;。\n、]{3,40}/.exec(text.slice(from, from + 40))?.[0] ?? '';
  if (!phrase.startsWith('的') && !/^[^的]{0,20}(?:项目|工程|产业园|基地|总部|生产线)/.test(phrase))
    return undefined;
  return from + phrase.length;
}

/** Whether the words before an amount count projects or cases: 新开工项目61个,总投资…, 签约10个项目. */
export function countsProjects(words: string): boolean {
  return /(?:项目|工程|投资案)[^,;。的]{0,8}[0-9]+ ?[个项件][^;。]{0,14}$|[0-9一二三四五六七八九十两]+ ?[个项件][^,;。]{0,12}(?:项目|工程|投资案)[^;。]{0,14}$/.test(
    words,
  );
}

export const links = 6;

/** How the amount hangs on the one before: joined, same clause, same sentence, same paragraph, near, far or none. */
export function linkOf(
  reading: Reading,
  index: number,
  metric: MetricReading,
  clause: number,
  sentence: number,
): number {
  const before = reading.amounts[index - 1];
  const amount = reading.amounts[index];
  if (!before || !amount) return 5;
  if (metric.joined) return 0;
  if (before.start >= clause) return 1;
  if (before.start >= sentence)
    return 1 + (firstFrom(reading.names, before.end) === firstFrom(reading.names, amount.start) ? 0 : 1);
  if (!crossesParagraph(reading.layout, reading.text, before.end, sentence)) return 3;
  return amount.start - before.end < 200 ? 4 : 5;
}
