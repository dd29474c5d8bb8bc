import type { Mention } from '../types';
import { clauseStart, sentenceStart } from './clauses';
import type { Reading } from './reading';
import { account, type Role, roleOf } from './roles';
import { actingAfter, government, neverOwns } from './subject-words';

/** What is read of a name alone, whatever amount it is a candidate for. Numbers are places among their classes. */
export interface Traits {
  readonly role: Role;
  readonly kind: number;
  readonly before: number;
  readonly after: number;
  /** It stands at the start of a paragraph, or nearly so. */
  readonly opensParagraph: boolean;
  /**
   * Never whose an amount is: it stands in a document's title, holds somebody's account, is only the source of what is told,
   * or is a body that judges, counts or tells.
   */
  readonly excluded: boolean;
}

export function readTraits(reading: Reading, name: Mention): Traits {
  const start = sentenceStart(reading.layout, name.start);
  const role = roleOf(reading, name, clauseStart(reading.layout, name.start, start));
  const kind = kindOfName(reading, name);
  return {
    role,
    excluded:
      role === 'title' ||
      (role === 'source' &&
        /(?:据|根据|按照)$/.test(reading.text.slice(Math.max(0, name.start - 2), name.start))) ||
      kind === judging ||
      dateline.test(reading.text.slice(name.end, name.end + 14)) ||
      account.test(reading.text.slice(name.end, name.end + 12)),
    kind,
    before: wordBefore(reading.text, name),
    after: wordAfter(reading.text, name.end),
    opensParagraph: /(?:^|\n)[^\n。]{0,6}$/.test(reading.text.slice(Math.max(0, name.start - 8), name.start)),
  };
}

/** 财联社10月8日讯, 红网时刻永州1月19日讯 */
const dateline = /^(?:[一-鿿]{2,4})?(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:APP)?(?:讯|电)(?![一-鿿]{2})|^记者/;
/** Places among the kinds of names. */
export const parks = 0;
export const governing = 2;
const judging = 1;

const companies =
  /(?:公司|集团|股份|控股|科技|实业|药业|银行|证券|保险|基金|资本|投资|能源|汽车|电子|重工|地产|置业|俱乐部)$/;
function kindOfName(reading: Reading, name: Mention): number {
  const words = reading.text.slice(name.start, name.end);
  if (name.kind === 'park') return 0;
  if (neverOwns.test(words)) return 1;
  if (government.test(words)) return 2;
  if (companies.test(words)) return 3;
  if (/(?:大学|学院|[中小]学|院|所|中心|实验室)$/.test(words)) return 4;
  return /(?:会|社|联盟|总会|组织)$/.test(words) ? 5 : 6;
}

const wordsBefore: readonly RegExp[] = [
  /[\n。!?;:“「《(]\s*$/,
  /,\s*$/,
  /的$/,
  /[对给]$|向$|为$/,
  /由$/,
  /[与和及同]$|、$/,
  /通过$|经由$/,
  /[在于]$/,
  /被$|遭$|获$|获得$|得到$/,
  /据$|经$|从$|根据$/,
  /(?:收购|投资|认购|持有|参股|控股|入股|支持|资助|包括|建设|打造|成立|设立|组建)$/,
];
function wordBefore(text: string, name: Mention): number {
  const before = text.slice(Math.max(0, name.start - 4), name.start);
  if (before === '') return 0;
  const at = wordsBefore.findIndex((pattern) => pattern.test(before));
  return at < 0 ? wordsBefore.length : at;
}

const wordsAfter: readonly RegExp[] = [
  /^\([^)]{2,14}\)/,
  /^[,。;\n:]/,
  /^的/,
  /^[、和与及]/,
  /^(?:宣布|发布|公布|披露|公告|表示|称|指出|介绍|透露|获悉|消息|讯|记者|数据)/,
  /^(?:20\d\d年|\d+月|今年|去年|上半年|前[一二三]季|第[一二三四]季|全年|报告期)/,
  actingAfter,
  /^[^,。;]{0,8}(?:董事长|总经理|负责人|主任|书记|局长|总裁|CEO|创始人|院长|校长|行长)/,
  /^[”」》]/,
  /^(?:项目|股份|股权|股价|市值|账户|产业|集群)/,
];
/** The place among `wordsAfter` of a name that announces something. */
export const announcing = 4;

export function wordAfter(text: string, end: number): number {
  const after = text.slice(end, end + 22);
  const at = wordsAfter.findIndex((pattern) => pattern.test(after));
  return at < 0 ? 10 : at;
}
