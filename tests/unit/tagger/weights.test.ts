import { describe, expect, it } from 'vitest';
import { encodedWeights } from '../../../lib/extract/tagger/compiled/weights';
import { columnsPerKey, featureLimit } from '../../../lib/extract/tagger/features';
import { decodeWeights, findRows } from '../../../lib/extract/tagger/weights';
import { encodeWeights } from '../../../scripts/tagger/encode-weights';

const transitions = Array.from({ length: 25 }, (_, pair) => (pair % 2 === 0 ? pair * 9 : -pair * 9));

function rowWeights(table: string, feature: number): number[] {
  const weights = decodeWeights(table);
  const rows = findRows(weights, Math.floor(feature / columnsPerKey));
  const column = rows + 2 * (feature % columnsPerKey);
  return [weights.rows[column] ?? 0, weights.rows[column + 1] ?? 0].flatMap((pair) => {
    const low = (pair << 16) >> 16;
    return [low, (pair - low) >> 16];
  });
}

describe('the packed weights', () => {
  const features = [
    { feature: featureLimit - 1, weights: [127, -127, 127, -127] },
    { feature: 0, weights: [-1, 0, 0, 1] },
    { feature: 300, weights: [0, 0, -127, 0] },
    { feature: 301, weights: [-127, 127, -1, -1] },
    { feature: 70_000, weights: [5, -6, 7, -8] },
  ];
  const table = encodeWeights(32, transitions, features);

  it.each(features)('give back feature $feature', ({ feature, weights }) => {
    expect(rowWeights(table, feature)).toEqual(weights);
  });

  it('give back scale and transitions', () => {
    const weights = decodeWeights(table);
    expect(weights.scale).toBe(32);
    expect([...weights.transitions]).toEqual(transitions);
  });

  it('give nothing for a feature that was not learned', () => {
    expect(rowWeights(table, 299)).toEqual([0, 0, 0, 0]);
  });

  it('are refused where they are cut short', () => {
    expect(() => decodeWeights(table.slice(0, -8))).toThrow(RangeError);
  });

  it('that ship are no larger than the extractor can afford', () => {
    expect(encodedWeights.length).toBeLessThan(120_000);
    expect(decodeWeights(encodedWeights).keys.filter((key) => key >= 0).length).toBeGreaterThan(2000);
  });
});
