import { defineCatalogue } from '..';

/** The words of the facts, in tables and editors. */
export const factsWords = defineCatalogue(
  {
    unsaid: '未说明',

    corrected: '已更正',

    subject: '主体',
    metric: '指标',
    value: '数额',
    period: '时间',
    status: '状态',
    actual: '实际',
    target: '目标',
    forecast: '预测',
    factsEmpty: '还没有事实',
    factsEmptyHint: '保存带有金额的句子，其中的事实就列在这里，也就是导出表格的内容。',
    factList: '事实',
    sortBy: '按{column}排序',
    loadingFacts: '正在读取事实 {done} / {n}',
    editFact: '更正这条事实',
    year: '年份',

    about: '约',
    under: '不足',
    over: '超',
    atLeast: '不低于',
    atMost: '不超过',
    magnitude: '级',
    several: '数',
    exactValue: '精确值 {value}',
  },
  {
    unsaid: 'Not said',

    corrected: 'Corrected',

    subject: 'Subject',
    metric: 'Metric',
    value: 'Value',
    period: 'Period',
    status: 'Status',
    actual: 'Actual',
    target: 'Target',
    forecast: 'Forecast',
    factsEmpty: 'No facts yet',
    factsEmptyHint: 'Save sentences with amounts, and their facts are listed here: what an export holds.',
    factList: 'Facts',
    sortBy: 'Sort by {column}',
    loadingFacts: 'Reading facts {done} of {n}',
    editFact: 'Correct this fact',
    year: 'Year',

    about: 'about',
    under: 'under',
    over: 'over',
    atLeast: 'at least',
    atMost: 'at most',
    magnitude: 'in the order of',
    several: 'several',
    exactValue: 'Exactly {value}',
  },
);
