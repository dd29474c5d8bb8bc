import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extract';
import { readGold } from '../../scripts/evaluation/gold';
import { emptyScore, f1, ratio, scoreDocument } from '../../scripts/evaluation/score';

describe('the extractor on the seeds', () => {
  const score = emptyScore();
  const documents = readGold('seeds');
  for (const document of documents) scoreDocument(score, document, extract(document.text));
  const share = (field: string) => ratio(score.fields[field]?.right ?? 0, score.fields[field]?.expected ?? 0);

  it('finds every amount and nothing else, with its value, currency and qualifier', () => {
    expect(documents.length).toBeGreaterThan(0);
    expect(f1(score.kinds.money)).toBe(1);
    expect(score.fields.value?.expected).toBe(score.kinds.money.right);
    expect([share('value'), share('currency'), share('qualifier')]).toEqual([1, 1, 1]);
  });

  it('finds parks and institutions', () => {
    expect(f1(score.kinds.park)).toBeGreaterThanOrEqual(0.98);
    expect(f1(score.kinds.institution)).toBeGreaterThanOrEqual(0.98);
  });

  it.each(['metric', 'subject', 'period', 'year', 'status'])('reads the %s of the facts', (field) => {
    expect(share(field)).toBeGreaterThanOrEqual(0.95);
    expect(score.fields[field]?.invented).toBeLessThanOrEqual(1);
  });
});
