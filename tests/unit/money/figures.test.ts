import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../lib/extract/money';

/** Sentence; then each figure as text, value, upper end or '', unit, qualifier (exact where left out). */
type Row = readonly [string, ...(readonly [string, string, string, string, string?])[]];

const figures: readonly Row[] = [
  ['占地1500亩', ['1500亩', '1500', '', '亩']],
  ['面积约8万平方米', ['8万平方米', '80000', '', '平方米', 'about']],
  ['规划面积3.5平方公里', ['3.5平方公里', '3.5', '', '平方公里']],
  ['粮田5.6万公顷', ['5.6万公顷', '56000', '', '公顷']],
  ['增长12.5%', ['12.5%', '12.5', '', '%']],
  ['增长12.5％', ['12.5％', '12.5', '', '%']],
  ['百分之二十以上', ['百分之二十', '20', '', '%', 'over']],
  ['提高1.2个百分点', ['1.2个百分点', '1.2', '', '个百分点']],
  ['包括中国信通院等398家企业', ['398家', '398', '', '家']],
  ['知识产权650余件', ['650余件', '650', '', '件', 'over']],
  ['年产钢2000万吨', ['2000万吨', '20000000', '', '吨']],
  ['装机300兆瓦', ['300兆瓦', '300', '', '兆瓦']],
  ['发电1.2亿千瓦时', ['1.2亿千瓦时', '120000000', '', '千瓦时']],
  ['新建高铁2000多公里', ['2000多公里', '2000', '', '公里', 'over']],
  ['出游20亿人次', ['20亿人次', '2000000000', '', '人次']],
  ['增长10%—15%', ['10%—15%', '10', '15', '%']],
  ['增长10-15%', ['10-15%', '10', '15', '%']],
  ['新增30至50家企业', ['30至50家', '30', '50', '家']],
  ['企业超过300家,产值达200亿元', ['300家', '300', '', '家', 'over']],
  ['两百多名员工', ['两百多名', '200', '', '名', 'over']],
  ['增长1.7倍', ['1.7倍', '1.7', '', '倍']],
  ['吞吐量500万标准箱', ['500万标准箱', '5000000', '', '标准箱']],
];

/** Dates, ordinals, years, articles and words that begin like a counter. */
const none: readonly string[] = [
  '2020年5月1日',
  '第二家',
  '第3届',
  '1900',
  '一个问题',
  '一家企业',
  '3个月',
  '两个小时',
  '三位一体',
  '两部门',
  '5家庭',
  '23项目',
  '4支持',
  '2019-2020年',
  '8点30分',
  '二十大',
  '十四五',
  'G20',
  '两手抓',
  '一次性',
  '三亚市',
];

describe('figures', () => {
  it.each(figures.map((row) => [row[0], row] as const))('%s', (_, [sentence, ...readings]) => {
    const found = findAmounts(sentence, { figures: true }).filter((mention) => mention.kind === 'figure');
    expect(
      found.map(({ text, amount }) => [
        text,
        amount?.value,
        amount?.valueMax ?? '',
        amount?.unit,
        amount?.qualifier,
      ]),
    ).toEqual(
      readings.map(([text, value, max, unit, qualifier]) => [text, value, max, unit, qualifier ?? 'exact']),
    );
    expect(findAmounts(sentence).filter((mention) => mention.kind === 'figure')).toEqual([]);
  });

  it.each(none)('%s is none', (text) => {
    expect(findAmounts(`据悉${text}。`, { figures: true })).toEqual([]);
  });

  it('stand beside money', () => {
    const found = findAmounts('建筑面积4万平方米，总投资1.71亿元，就业410人', { figures: true });
    expect(found.map((mention) => [mention.kind, mention.text])).toEqual([
      ['figure', '4万平方米'],
      ['money', '1.71亿元'],
      ['figure', '410人'],
    ]);
  });
});
