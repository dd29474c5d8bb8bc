import { expect, test } from 'vitest';
import { findContradictions } from '../../../lib/collection/contradictions';
import { makeFact } from './make-fact';

const other = { value: '3100000000', url: 'b', outlet: '示例晚报' };

test('two pages of one day that disagree are a conflict', () => {
  const [found] = findContradictions([makeFact(), makeFact(other)]);
  expect(found?.kind).toBe('conflict');
  expect(found?.facts.map(({ value }) => value)).toEqual(['2849000000', '3100000000']);
});

test('a later page with another value is a change, the oldest first', () => {
  const [found] = findContradictions([makeFact({ ...other, published: '2021-06-01' }), makeFact()]);
  expect(found?.kind).toBe('change');
  expect(found?.facts.map(({ page }) => page.publishedAt)).toEqual(['2021-01-18', '2021-06-01']);
});

test('rounded, repeated and hedged amounts that agree are none', () => {
  const same = [
    makeFact(),
    makeFact(),
    makeFact({ url: 'b', value: '2850000000' }),
    makeFact({ url: 'c', value: '2800000000', qualifier: 'over' }),
  ];
  expect(findContradictions(same)).toEqual([]);
});

test('a quarter and a year are not compared', () => {
  expect(findContradictions([makeFact(), makeFact({ ...other, period: '2020年一季度' })])).toEqual([]);
});

test('a value that a page says twice is listed once', () => {
  const [found] = findContradictions([makeFact(), makeFact(), makeFact(other)]);
  expect(found?.facts).toHaveLength(2);
});

test('a page without a date that disagrees is a conflict', () => {
  const [found] = findContradictions([makeFact(), makeFact({ ...other, published: '' })]);
  expect(found?.kind).toBe('conflict');
});
