import { describe, expect, test } from 'vitest';
import { partOfYearIn } from '../../../lib/collection/period';
import { byTopic, disagree } from '../../../lib/collection/same';
import { topicOf } from '../../../lib/collection/topic';
import { makeFact } from './make-fact';

describe('the part of a year that a period names', () => {
  test.each([
    ['2020年', ''],
    ['去年', ''],
    ['到2025年', ''],
    ['“十四五”期间', ''],
    ['2020年全年', ''],
    ['一季度', '一季度'],
    ['2021年第一季度', '一季度'],
    ['前三季度', '前三季度'],
    ['今年上半年', '上半年'],
    ['1至6月', '1至6月'],
    ['2020年1-6月', '1-6月'],
    ['二季度末', '二季度'],
    ['9月底', '9月底'],
    ['前8个月', '前8个月'],
    ['截至2021年底', '截至'],
  ])('%s', (period, part) => {
    expect(partOfYearIn(period)).toBe(part);
  });
});

describe('what a fact is about', () => {
  test('the order of several subjects does not matter', () => {
    const one = makeFact({ subject: ['甲高新区', '乙高新区'] });
    expect(topicOf(one)).toBe(topicOf(makeFact({ subject: ['乙高新区', '甲高新区'] })));
  });
  test.each([
    ['another metric', { metric: '产值' }],
    ['another year', { year: 2021 }],
    ['a part of the year', { period: '2020年上半年' }],
    ['another status', { status: 'target' as const }],
    ['another currency', { currency: 'USD' }],
    ['another subject', { subject: ['滨河经开区'] }],
  ])('%s is another topic', (_, over) => {
    expect(byTopic([makeFact(), makeFact(over)]).size).toBe(2);
  });
  test.each([
    ['no subject', { subject: [] }],
    ['no metric', { metric: undefined }],
    ['no year', { year: undefined }],
  ])('%s has no topic', (_, over) => {
    expect(topicOf({ ...makeFact(), ...over })).toBeUndefined();
  });
});

describe('whether two amounts can both be true', () => {
  const exact = (value: string) => makeFact({ value });
  test.each([
    ['28.49亿 and 28.5亿', exact('2849000000'), exact('2850000000'), true],
    ['28亿 and 31亿', exact('2800000000'), exact('3100000000'), false],
    ['28.49亿 and 28.94亿', exact('2849000000'), exact('2894000000'), false],
    ['超28亿 and 28.49亿', makeFact({ value: '2800000000', qualifier: 'over' }), exact('2849000000'), true],
    ['超30亿 and 28.49亿', makeFact({ value: '3000000000', qualifier: 'over' }), exact('2849000000'), false],
    ['近30亿 and 28.49亿', makeFact({ value: '3000000000', qualifier: 'under' }), exact('2849000000'), true],
    ['约28亿 and 28.49亿', makeFact({ value: '2800000000', qualifier: 'about' }), exact('2849000000'), true],
    [
      '20亿—30亿 and 28亿',
      makeFact({ value: '2000000000', valueMax: '3000000000' }),
      exact('2800000000'),
      true,
    ],
    [
      '百亿级 and 280亿',
      makeFact({ value: '10000000000', qualifier: 'magnitude' }),
      exact('28000000000'),
      true,
    ],
  ])('%s', (_, left, right, expected) => {
    expect(disagree([left], [right])).toBe(!expected);
    expect(disagree([right], [left])).toBe(!expected);
    expect(disagree([left, right], [left, right])).toBe(!expected);
  });
});

test('no amount disagrees with nothing', () => {
  expect(disagree([], [makeFact()])).toBe(false);
});
