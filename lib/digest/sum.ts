import { addDecimals } from '../export/decimal';
import type { ToldFact } from '.';

/** What is spent, given or signed for piece by piece. A level (产值, 营收, 余额) of two statements is never added up. */
const pieceByPiece =
  /(?:投资|投资额|融资|融资额|补助|补贴|奖励|资助|拨款|捐赠|捐款|合同额|合同金额|签约额|贷款|授信)$/;

/** One that is already made of others, or stands for each of many. */
const notAPiece = /总|累计|合计|人均|亩均|平均|余额/;

/** Words by which a text says that one amount holds the other, or comes on top of it. */
const wholeAndPart = /其中|共计|合计|累计|总计|总额|总投资|共投|增至|增加到|追加|首期|一期|二期|三期|分别/;

/**
 * What amounts come to, as an exact decimal; undefined wherever it is not certain that they are separate parts. They have to
 * be exact amounts of money of one metric, currency, status and time; no sentence may speak of wholes and parts; and none
 * may be as much as all the others.
 *
 * @param facts of one line of a digest: the same subject, metric, currency, status and year, and no amount twice
 */
export function sumOf(facts: readonly ToldFact[]): string | undefined {
  if (facts.length < 2 || !facts.every(isPiece)) return undefined;
  if (new Set(facts.map(({ period }) => period)).size > 1) return undefined;
  const values = facts.flatMap(({ value }) => value ?? []);
  if (values.length < facts.length) return undefined;
  const sum = values.reduce(addDecimals);
  const holdsOthers = values.some((value) => !isLess(addDecimals(value, value), sum));
  return holdsOthers ? undefined : sum;
}

const isPiece = ({ kind, currency, metric, qualifier, valueMax, year, sentence }: ToldFact): boolean =>
  kind === 'money' &&
  currency !== undefined &&
  metric !== undefined &&
  year !== undefined &&
  qualifier === 'exact' &&
  valueMax === undefined &&
  pieceByPiece.test(metric) &&
  !notAPiece.test(metric) &&
  !wholeAndPart.test(sentence);

const isLess = (left: string, right: string): boolean => addDecimals(left, `-${right}`).startsWith('-');
