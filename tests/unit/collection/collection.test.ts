import { describe, expect, test } from 'vitest';
import { latestBySubject, listMeasures, reportedAmounts } from '../../../lib/collection/amounts';
import { collectFacts } from '../../../lib/collection/fact';
import { countBy, filterFacts } from '../../../lib/collection/filter';
import { groupFacts } from '../../../lib/collection/group';
import { provinceYears } from '../../../lib/collection/provinces';
import { announcements, everyMonth } from '../../../lib/collection/timeline';
import type { ExportSnippet } from '../../../lib/export/snippet';
import { makeFact } from './make-fact';

const snippet: ExportSnippet = {
  id: 'one',
  text: '28.49亿元',
  kind: 'money',
  sentence: '滨河高新区2020年完成投资28.49亿元，示例银行贷款5亿元。',
  mentions: [
    { start: 0, end: 5, kind: 'park', text: '滨河高新区' },
    { start: 21, end: 25, kind: 'institution', text: '示例银行' },
  ],
  facts: [
    {
      start: 14,
      end: 21,
      text: '28.49亿元',
      value: '2849000000',
      currency: 'CNY',
      qualifier: 'exact',
      metric: '投资',
      subject: ['滨河高新区'],
      year: 2020,
    },
    {
      start: 28,
      end: 31,
      text: '5亿元',
      value: '500000000',
      currency: 'CNY',
      qualifier: 'exact',
      metric: '贷款',
      subject: ['示例银行'],
    },
  ],
  page: {
    url: 'https://news.example.cn/a.html',
    title: '标题',
    outlet: '滨河日报',
    publishedAt: '2021-01-18T09:30+08:00',
  },
  note: '',
  tags: [],
  savedAt: '2026-01-02T03:04:05.000Z',
};

describe('collecting', () => {
  const identity = {
    key: 'park 1',
    status: 'linked',
    canonicalName: '滨河高新技术产业开发区',
    province: '江苏省',
    evidence: [],
  } as const;
  test('a subject goes to the parks or the institutions, by its official name', () => {
    const facts = collectFacts(snippet, [{ text: '滨河高新区', kind: 'park', identity }]);
    expect(facts.map(({ parks, institutions, province }) => ({ parks, institutions, province }))).toEqual([
      { parks: ['滨河高新技术产业开发区'], institutions: [], province: '江苏省' },
      { parks: [], institutions: ['示例银行'], province: undefined },
    ]);
    expect(facts[0]?.subject).toEqual(['滨河高新技术产业开发区']);
  });
  test('a subject that stands in another sentence has its kind from its identity', () => {
    const elsewhere = { ...snippet, mentions: [] };
    const [first] = collectFacts(elsewhere, [{ text: '滨河高新区', kind: 'park', identity }]);
    expect(first?.parks).toEqual(['滨河高新技术产业开发区']);
  });
});

describe('filtering and counting', () => {
  const facts = [
    makeFact(),
    makeFact({ metric: '产值', year: 2021, published: '2022-02-01', outlet: '示例晚报' }),
  ];
  test.each([
    [{ metric: '投资' }, 1],
    [{ year: 2021 }, 1],
    [{ outlet: '示例晚报' }, 1],
    [{ month: '2022-02' }, 1],
    [{ park: '滨河高新区' }, 2],
    [{ park: '别处高新区' }, 0],
    [{ text: '高新' }, 2],
    [{ text: ' 产 ' }, 1],
    [{}, 2],
  ])('%j', (filter, count) => {
    expect(filterFacts(facts, filter)).toHaveLength(count);
  });
  test('counts by a field, most frequent first', () => {
    expect(countBy([...facts, makeFact()], ({ metric }) => [metric])).toEqual([
      ['投资', 2],
      ['产值', 1],
    ]);
    expect(countBy(facts, ({ parks }) => parks)).toEqual([['滨河高新区', 2]]);
  });
});

describe('grouping', () => {
  test('every fact is in one group, what has no name last', () => {
    const facts = [
      makeFact({ parks: [] }),
      makeFact({ parks: [] }),
      makeFact(),
      makeFact({ parks: ['乙高新区', '甲高新区'], url: 'b' }),
    ];
    const groups = groupFacts(facts, 'park');
    expect(groups.map(({ name, facts: own }) => [name, own.length])).toEqual([
      ['乙高新区、甲高新区', 1],
      ['滨河高新区', 1],
      ['', 2],
    ]);
  });
  test('years go backwards', () => {
    const groups = groupFacts([makeFact(), makeFact({ year: 2022 })], 'year');
    expect(groups.map(({ name }) => name)).toEqual(['2022', '2020']);
  });
});

describe('amounts for the charts', () => {
  const investment = { metric: '投资', currency: 'CNY' };
  test('the value reported last stands for a year; the others are kept beside it, nothing is added up', () => {
    const facts = [
      makeFact({ published: '2021-06-01', value: '3100000000' }),
      makeFact(),
      makeFact({ period: '2020年一季度', value: '900000000' }),
      makeFact({ metric: '产值', value: '1' }),
      makeFact({ currency: 'USD', value: '2' }),
    ];
    expect(reportedAmounts(facts, investment)).toMatchObject([
      { name: '滨河高新区', year: 2020, status: 'actual', value: 3_100_000_000, others: [2_849_000_000] },
    ]);
  });
  test('of each subject the newest actual amount, a target only where there is none', () => {
    const amounts = reportedAmounts(
      [
        makeFact(),
        makeFact({ year: 2019, value: '9900000000' }),
        makeFact({ year: 2025, status: 'target', value: '6000000000' }),
        makeFact({ subject: ['示例新区'], year: 2025, status: 'target', value: '7000000000' }),
      ],
      investment,
    );
    expect(latestBySubject(amounts, 10).map(({ name, year, status }) => [name, year, status])).toEqual([
      ['示例新区', 2025, 'target'],
      ['滨河高新区', 2020, 'actual'],
    ]);
  });
  test('measures, most frequent first; figures and amounts of nobody are none', () => {
    const facts = [
      makeFact({ metric: '产值' }),
      makeFact(),
      makeFact(),
      makeFact({ subject: [] }),
      { ...makeFact(), currency: undefined, unit: '亩' },
    ];
    expect(listMeasures(facts as ReturnType<typeof makeFact>[])).toEqual([
      { metric: '投资', currency: 'CNY', facts: 2 },
      { metric: '产值', currency: 'CNY', facts: 1 },
    ]);
  });
});

describe('timeline and provinces', () => {
  test('months of the subjects most written about', () => {
    const facts = [
      makeFact(),
      makeFact({ url: 'b', published: '2021-01-30' }),
      makeFact({ published: '2021-03' }),
      makeFact({ published: '2021' }),
      makeFact({ subject: ['别处高新区'] }),
    ];
    expect(announcements(facts, 1)).toEqual([
      { name: '滨河高新区', month: '2021-01', facts: 2, pages: 2 },
      { name: '滨河高新区', month: '2021-03', facts: 1, pages: 1 },
    ]);
  });
  test('facts by province and year; those without either are left out', () => {
    const facts = [makeFact({ province: '江苏省' }), makeFact({ province: '江苏省' }), makeFact()];
    expect(provinceYears(facts)).toEqual([{ province: '江苏省', year: 2020, facts: 2 }]);
  });
});

describe('the months of an axis', () => {
  const on = (...months: string[]) => months.map((month) => ({ name: '甲', month, facts: 1, pages: 1 }));
  test('are all from the first to the last, each once', () => {
    expect(everyMonth(on('2021-02', '2020-11', '2021-02'), 6)).toEqual([
      '2020-11',
      '2020-12',
      '2021-01',
      '2021-02',
    ]);
    expect(everyMonth([], 6)).toEqual([]);
  });
  test('are not given where they are too many', () => {
    expect(everyMonth(on('2020-01', '2020-04'), 3)).toBeUndefined();
  });
});
