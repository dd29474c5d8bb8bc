import { describe, expect, it } from 'vitest';
import type { ExportFact } from '../../../lib/export/snippet';
import { createSums } from '../../../lib/export/sums';
import { sampleSnippet } from './sample';

const base: ExportFact = {
  start: 12,
  end: 19,
  text: '28.49亿元',
  value: '0.1',
  currency: 'CNY',
  qualifier: 'exact',
  subject: ['示例高新区'],
  metric: '产值',
  year: 2020,
  status: 'actual',
};

function sum(...facts: Partial<ExportFact>[]) {
  const sums = createSums();
  sums.add(sampleSnippet({ facts: facts.map((changes) => ({ ...base, ...changes })) }));
  return sums.list();
}

describe('sums by park, year and metric', () => {
  it('are exact', () => {
    expect(sum({}, { value: '0.2' })).toMatchObject([
      { facts: 2, inexact: 0, total: '0.3', totalMax: '0.3' },
    ]);
  });

  it('never add what is not alike', () => {
    const rows = sum({}, { currency: 'USD' }, { status: 'target' }, { year: 2021 }, { metric: '税收' });
    expect(rows).toHaveLength(5);
  });

  it('tell ranges and hedged amounts', () => {
    expect(sum({ value: '3', valueMax: '5' }, { value: '1', qualifier: 'over' })).toMatchObject([
      { facts: 2, inexact: 2, total: '4', totalMax: '6' },
    ]);
  });

  it('leave out facts without a park, a value or a currency', () => {
    const { value: _, ...noValue } = base;
    const sums = createSums();
    sums.add(sampleSnippet({ facts: [noValue, { ...base, subject: ['示例研究院'] }] }));
    expect(sums.list()).toEqual([]);
    expect(sum({ subject: ['示例研究院'] })).toEqual([]);
  });
});
