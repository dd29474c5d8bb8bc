import type { Mention } from '../types';
import { growNoun } from './metric-left';
import { looseNounAfter } from './metric-right';
import type { Reading } from './reading';
import type { Span } from './spans';

/** A word of change or share before a percentage belongs to what is measured: 营业收入同比增长15%. */
const change =
  /((?:同比|环比|较上年|比上年|较去年|比去年|年均)?(?:增长|下降|上升|提高|增加|减少|提升|回落|上涨|下跌|增幅|降幅|增速|占比|比重|率))(?:约|近|超|逾|达到|达|为|是|超过|至|到|了|也|均|仅|高达|分别)*$/;
const percentage = /^(?:%|‰|百分点|个百分点|成|倍)$/;
const area = /(?:亩|米|公里|公顷|吨|千瓦|度|升|克|千米)$/;

/**
 * What a figure measures: for a percentage the phrase with its word of change, for a count the counted thing
 * (398家企业 → 企业). Undefined where the reading of a sum of money applies (占地面积48.51亩, 专利650件).
 */
export function figureMetric(reading: Reading, amount: Mention, from: number): Span | undefined {
  const unit = amount.amount?.unit ?? '';
  if (percentage.test(unit)) return changed(reading, amount, from);
  if (unit === '' || area.test(unit)) return undefined;
  return looseNounAfter(reading, amount) ?? countedBefore(reading, amount, from);
}

/** 新增企业398家: the counted thing may stand before its count. */
function countedBefore(reading: Reading, amount: Mention, from: number): Span | undefined {
  const base = Math.max(from, amount.start - 24);
  const match = counted.exec(reading.text.slice(base, amount.start));
  if (!match?.[1]) return undefined;
  const start = base + match.index;
  return { start, end: start + match[1].length };
}

/** Things that news counts, with the word that says which of them. */
const counted =
  /((?:新增|新引进|新开工|新签约|新认定|在建|在孵|在册|入驻|上市|规上|规模以上|重点|高新技术|科技型中小|专精特新|市场|经营|创新|研发|各类|发明)*(?:企业|项目|主体|机构|平台|人才|专利|岗位|用户|客户|门店|学校|员工|职工|团队|户数|家庭|农户|游客|旅客|订单|车辆|床位|住房|单位|公司|园区))(?:约|近|超|逾|超过|达|达到|共|共计|累计|已|有|为|突破|至|到|了)*$/;

function changed(reading: Reading, amount: Mention, from: number): Span | undefined {
  const base = Math.max(from, amount.start - 24);
  const match = change.exec(reading.text.slice(base, amount.start));
  if (!match?.[1]) return undefined;
  const start = base + match.index;
  const end = start + match[1].length;
  const noun = match[1].endsWith('率') ? growNoun(reading, end, from) : growNoun(reading, start, from);
  return { start: noun ? Math.min(noun.start, start) : start, end };
}
