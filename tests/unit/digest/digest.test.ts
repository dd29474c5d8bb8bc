import { describe, expect, it } from 'vitest';
import { digestFacts, type ToldFact } from '../../../lib/digest';
import { createLinker, identifyNames } from '../../../lib/identity';

const fact = (over: Partial<ToldFact> = {}): ToldFact => ({
  start: 0,
  end: 4,
  text: '12亿元',
  kind: 'money',
  value: '1200000000',
  currency: 'CNY',
  qualifier: 'exact',
  metric: '产值',
  subject: ['苏州高新区'],
  year: 2020,
  status: 'actual',
  sentence: '苏州高新区产值12亿元。',
  ...over,
});

const names = ['苏州高新区', '苏州国家高新区', '苏州国家高新技术产业开发区', '昆山高新区'].map(
  (text) => ({ text, kind: 'park' }) as const,
);
const identities = identifyNames(createLinker(), { text: '', names });

const investments = (values: string[], over: Partial<ToldFact> = {}) =>
  values.map((value, start) => fact({ start, value, metric: '投资', sentence: '两个项目落户。', ...over }));

const sumOf = (facts: ToldFact[]) => digestFacts(facts, identities)[0]?.results[0]?.sum;

describe('the digest of a page', () => {
  it('has the three names of one park in one entry', () => {
    const entries = digestFacts(
      [
        fact(),
        fact({ subject: ['苏州国家高新区'], metric: '营收', value: '5' }),
        fact({ subject: ['昆山高新区'] }),
        fact({ subject: ['苏州国家高新技术产业开发区'], metric: '税收', value: '7' }),
      ],
      identities,
    );
    expect(entries.map(({ subject }) => subject.map(({ text }) => text))).toEqual([
      ['苏州高新区'],
      ['昆山高新区'],
    ]);
    expect(entries[0]?.results.map(({ metric }) => metric)).toEqual(['产值', '营收', '税收']);
  });

  it('keeps targets and forecasts apart from results', () => {
    const [entry] = digestFacts(
      [
        fact(),
        fact({ status: 'target', year: 2022, value: '4000000000' }),
        fact({ status: 'forecast', year: 2021, value: '3000000000' }),
      ],
      identities,
    );
    expect(entry?.results).toHaveLength(1);
    expect(entry?.plans.map(({ status }) => status)).toEqual(['target', 'forecast']);
  });

  it('puts what belongs to nobody last, and several subjects in an entry of their own', () => {
    const entries = digestFacts(
      [fact({ subject: [] }), fact({ subject: ['昆山高新区', '苏州高新区'] }), fact()],
      identities,
    );
    expect(entries.map(({ subject }) => subject.length)).toEqual([2, 1, 0]);
  });

  it('tells once what the page repeats', () => {
    const [entry] = digestFacts([fact(), fact({ start: 90, subject: ['苏州国家高新区'] })], identities);
    expect(entry?.results[0]?.facts).toHaveLength(1);
    expect(entry?.results[0]?.sum).toBeUndefined();
  });

  it('gives nothing for a page without facts', () => {
    expect(digestFacts([], identities)).toEqual([]);
  });
});

describe('the sum of a line', () => {
  it('adds separate amounts exactly', () => {
    expect(sumOf(investments(['100000000.1', '200000000.2', '250000000']))).toBe('550000000.3');
  });

  it.each([
    ['of a level', investments(['10', '12'], { metric: '产值' })],
    ['of a total', investments(['10', '12'], { metric: '总投资' })],
    ['without a year', investments(['10', '12'], { year: undefined })],
    ['of an amount that is hedged', investments(['10', '12'], { qualifier: 'over' })],
    ['of ranges', investments(['10', '12'], { valueMax: '20' })],
    [
      'of what has no value',
      investments(['10', '12']).map((one, at) => (at ? one : { ...one, value: undefined })),
    ],
    ['of a sum and its parts', investments(['30', '10', '20'])],
    ['of an amount as large as all others', investments(['30', '10'])],
    ['where the sentence speaks of parts', investments(['10', '12'], { sentence: '其中一期投资10元。' })],
    ['of one amount', investments(['10'])],
    ['of counts', investments(['10', '12'], { kind: 'figure', currency: undefined, unit: '亩' })],
  ])('is not given %s', (_what, facts) => {
    expect(sumOf(facts)).toBeUndefined();
  });

  it('never mixes what is not alike', () => {
    const unlike: Partial<ToldFact>[] = [
      { currency: 'USD' },
      { year: 2021 },
      { status: undefined },
      { metric: '融资' },
      { subject: ['昆山高新区'] },
    ];
    for (const over of unlike) {
      const [one, other] = investments(['10', '12']);
      if (!one || !other) throw new Error('two are made');
      const lines = digestFacts([one, { ...other, ...over }], identities).flatMap(({ results }) => results);
      expect(lines).toHaveLength(2);
      expect(lines.map(({ sum }) => sum)).toEqual([undefined, undefined]);
    }
    const periods = investments(['10', '12']).map((one, at) => ({
      ...one,
      period: at ? '上半年' : '2020年',
    }));
    expect(sumOf(periods)).toBeUndefined();
  });
});
