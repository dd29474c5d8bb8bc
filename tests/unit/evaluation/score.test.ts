import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../lib/extract';
import { emptyScore, f1, precision, recall, scoreDocument } from '../../../scripts/evaluation/score';

const document = {
  name: 'sample',
  text: '示例高新区与示例研究院投资3亿元。',
  mentions: [
    { start: 0, end: 5, kind: 'park' as const, text: '示例高新区' },
    { start: 6, end: 11, kind: 'institution' as const, text: '示例研究院', optional: true },
    { start: 13, end: 16, kind: 'money' as const, text: '3亿元' },
  ],
  facts: [
    {
      start: 13,
      end: 16,
      text: '3亿元',
      value: '300000000',
      metric: '投资',
      metricAlso: ['投资额'],
      subject: ['示例高新区', '示例研究院'],
    },
  ],
};

const mention = (start: number, end: number, kind: 'park' | 'institution' | 'money') => ({
  start,
  end,
  kind,
  text: document.text.slice(start, end),
  confidence: 1,
  evidence: [],
});

const score = (extraction: Partial<Extraction>) => {
  const result = emptyScore();
  scoreDocument(result, document, { mentions: [], facts: [], ...extraction });
  return result;
};

describe('scoring', () => {
  it('counts exact span and kind', () => {
    const { kinds } = score({ mentions: [mention(0, 5, 'park'), mention(14, 16, 'money')] });
    expect(kinds.park).toEqual({ right: 1, spurious: 0, missed: 0 });
    expect(kinds.money).toEqual({ right: 0, spurious: 1, missed: 1 });
    expect([precision(kinds.park), recall(kinds.park), f1(kinds.money)]).toEqual([1, 1, 0]);
  });

  it('counts an optional mention neither found nor missed', () => {
    expect(score({}).kinds.institution).toEqual({ right: 0, spurious: 0, missed: 0 });
    const found = score({ mentions: [mention(6, 11, 'institution')] });
    expect(found.kinds.institution).toEqual({ right: 0, spurious: 0, missed: 0 });
  });

  it('counts names by confidence, amounts and optional ones not', () => {
    const sure = { ...mention(0, 5, 'park'), confidence: 0.99 };
    const unsure = { ...mention(2, 5, 'park'), confidence: 0.7 };
    const { bands } = score({
      mentions: [sure, unsure, mention(6, 11, 'institution'), mention(13, 16, 'money')],
    });
    expect(bands.map(({ right, marked }) => [right, marked])).toEqual([
      [0, 1],
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
  });

  it('tells a wrong left edge from another error', () => {
    expect(score({ mentions: [mention(2, 5, 'park')] }).wrongLeftEdges).toBe(1);
    expect(score({ mentions: [mention(0, 4, 'park')] }).wrongLeftEdges).toBe(0);
  });

  it('takes another reading of the metric, and subjects in any order', () => {
    const fact = {
      ...{ start: 13, end: 16, text: '3亿元', kind: 'money' as const, qualifier: 'exact' as const },
      ...{
        value: '300000000',
        metric: '投资额',
        subject: ['示例研究院', '示例高新区'],
        status: 'actual' as const,
      },
    };
    const { fields } = score({ facts: [fact] });
    expect(fields.metric).toEqual({ right: 1, expected: 1, invented: 0 });
    expect(fields.subject).toEqual({ right: 1, expected: 1, invented: 0 });
    expect(fields.status).toEqual({ right: 0, expected: 0, invented: 1 });
  });

  it('counts what a missing fact does not say', () => {
    const { fields } = score({});
    expect(fields.metric).toEqual({ right: 0, expected: 1, invented: 0 });
    expect(fields.value).toEqual({ right: 0, expected: 0, invented: 0 });
  });
});
