import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../lib/extract/gazetteer';
import { finish } from '../../../lib/extract/steps';
import { createTaggerInSteps, type Tagger } from '../../../lib/extract/tagger';
import { taggerText } from './text';

let tagger: Tagger;
beforeAll(() => {
  tagger = finish(createTaggerInSteps(loadGazetteer()));
});

const pieces = [
  '高新区',
  '苏州',
  '有限公司',
  '的',
  '，',
  '由',
  '华为',
  '2023年',
  'TCL',
  '\n',
  '研究院',
  '记者',
  '《',
  '\ud800',
  '和',
];
const newsLike = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), {
  maxLength: 60,
});
const anyText = newsLike.map((parts) => parts.join(''));

describe('the tagger', () => {
  it.each([
    [
      '记者从宁城高新区获悉，青衡精密制造有限公司日前投产。',
      ['park 宁城高新区', 'institution 青衡精密制造有限公司'],
    ],
    ['江苏省科技厅与苏州大学签署协议。', ['institution 江苏省科技厅', 'institution 苏州大学']],
    ['今年以来，各地不断优化营商环境，企业活力持续增强。', []],
  ])('reads %s', (text, expected) => {
    const found = tagger.read(taggerText(text)).proposals;
    expect(found.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)).toEqual(expected);
  });

  it('proposes spans that are sorted, disjoint, inside the text and on one line', () => {
    fc.assert(
      fc.property(anyText, (sample) => {
        const text = taggerText(sample);
        let last = 0;
        for (const { start, end, margin } of tagger.read(text).proposals) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start + 1);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.breaks.slice(start + 1, end)).not.toContain(1);
          expect(margin).toBeGreaterThanOrEqual(0);
          last = end;
        }
      }),
    );
  });

  it('scores its own proposals with their margin and no other span above zero', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.integer({ min: 0, max: 12 }), (sample, start, length) => {
        const reading = tagger.read(taggerText(sample));
        for (const { start, end, kind, margin } of reading.proposals) {
          expect(reading.scoreSpan(start, end, kind)).toBe(margin);
        }
        const end = start + length;
        const proposed = reading.proposals.some((other) => other.start === start && other.end === end);
        if (!proposed) expect(reading.scoreSpan(start, end, 'park')).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('reads lines in one stretch as it reads them alone', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, two) => {
        const [first, second] = [one, two].map((part) => `由${part.replaceAll('\n', '')}。`) as [
          string,
          string,
        ];
        const together = tagger.read(taggerText(`${first}\n${second}`)).proposals;
        const alone = [
          ...tagger.read(taggerText(first)).proposals,
          ...tagger.read(taggerText(second)).proposals.map((proposal) => ({
            ...proposal,
            start: proposal.start + first.length,
            end: proposal.end + first.length,
          })),
        ];
        expect(together.map(({ start, end, kind }) => [start, end, kind])).toEqual(
          alone.map(({ start, end, kind }) => [start, end, kind]),
        );
      }),
    );
  });

  it('gives minus infinity to spans that no name can have', () => {
    const reading = tagger.read(taggerText('苏州高新区'));
    const bad: [number, number][] = [
      [0, 1],
      [2, 2],
      [3, 1],
      [-1, 3],
      [0, 6],
      [Number.NaN, 2],
      [0, Number.NaN],
    ];
    for (const [start, end] of bad) {
      expect(reading.scoreSpan(start, end, 'park')).toBe(Number.NEGATIVE_INFINITY);
    }
  });

  it('reads the front of a stretch that is too long', () => {
    const reading = tagger.read(taggerText('苏州高新区，'.repeat(3000)));
    expect(reading.proposals.length).toBeGreaterThan(500);
    expect(reading.proposals.at(-1)?.end).toBeLessThanOrEqual(4096);
  });
});
