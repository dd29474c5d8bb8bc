import { describe, expect, it } from 'vitest';
import { factsOf } from './mark';

const table: readonly (readonly [string, string])[] = [
  ['产值达[元:200亿元]。', 'actual'],
  ['项目已完成投资[元:3亿元]。', 'actual'],
  ['总投资[元:40亿元]的项目正在建设。', 'actual'],
  ['公司拟投资[元:3亿元]。', 'target'],
  ['集团将投资[元:35亿元]。', 'target'],
  ['计划总投资[元:66亿元]。', 'target'],
  ['力争产值突破[元:500亿元]。', 'target'],
  ['到2025年，产业规模达到[元:800亿元]。', 'target'],
  ['确保税收不低于[元:3亿元]。', 'target'],
  ['预计今年营业收入可达[元:3000万元]。', 'forecast'],
  ['明年有望突破[元:10亿元]。', 'forecast'],
  ['政府收入将减少[元:20亿元]。', 'forecast'],
  ['去年营收[元:3亿元]，预计今年营收[元:5亿元]。', 'actual forecast'],
  ['到2022年力争产值突破[元:600亿元]；力争装备产业链产值突破[元:500亿元]。', 'target target'],
  ['项目达产后将新增固定资产[元:2亿元]和无形资产[元:6000万元]。', 'forecast forecast'],
  ['集团将以[元:3亿元]收购该厂。', 'target'],
  ['集团将先期捐赠[元:500万元]。', 'target'],
  ['完成年任务[元:75亿元]的24%。', 'target'],
  ['104年公務預算[元:1135億元]。', 'target'],
  ['立法院核准資本預算[元:30億元]。', 'actual'],
  ['逐步形成总规模[元:200亿元]的基金群。', 'target'],
  ['董事会建议派发股息[元:1.4元]。', 'target'],
  ['政府會推出[元:15億元]的補助金。', 'target'],
  ['公司将投资[元:9亿元]，其中现金[元:4亿元]。', 'target target'],
  // What is done stays done.
  ['争取上级资金[元:31亿元]。', 'actual'],
  ['截止到2006年底，已筹集专项资金[元:20亿元]。', 'actual'],
  ['预计全年营收[元:8亿元]，上半年实际完成营收[元:3亿元]。', 'forecast actual'],
  ['扣除预期信用损失后净额为[元:4亿元]。', 'actual'],
  // 将 and 计划 that are no futures.
  ['他将女儿的存款[元:5万元]取走。', 'actual'],
  ['消费券计划涉及开支[元:36亿元]。', 'actual'],
  ['控股股东承诺增持不低于[元:2000万元]。', 'target'],
  ['全年赌收料达[元:205亿元]。', 'forecast'],
  ['原材料达[元:2亿元]。', 'actual'],
  ['[机:甲集团]通过[机:红十字会]向灾区捐赠[元:3亿元]。', 'actual'],
  ['政府盈余较预期高，结余[元:610亿元]。', 'actual'],
  ['政府预留[元:10亿元]支援创科。', 'target'],
  // What states no fact has no status.
  ['六大[元:百亿级]产业链', ''],
];

describe('the status of an amount', () => {
  it.each(table)('%s', (marked, expected) => {
    expect(
      factsOf(marked)
        .map((fact) => fact.status)
        .join(' '),
    ).toBe(expected);
  });
});
