import { describe, expect, it } from 'vitest';
import { encodedSubjectWeights } from '../../../lib/extract/facts/compiled/subject-weights';
import { choose } from '../../../lib/extract/facts/subject';
import { featureCount, featurePlaces } from '../../../lib/extract/facts/subject-features';
import { decodeSubjectWeights, encodeSubjectWeights } from '../../../lib/extract/facts/subject-weights';
import { readGold } from '../../../scripts/evaluation/gold';
import { mentionsOf, readExamples } from '../../../scripts/subjects/examples';
import { learn } from '../../../scripts/subjects/learn';

const answer = (key: string, ...features: number[]) => ({ key, texts: key === '' ? [] : [key], features });

describe('the ranker of subjects', () => {
  it('adds up the candidates that are the same answer', () => {
    const answers = [answer('甲', 0), answer('乙', 1), answer('乙', 1)];
    expect(choose(answers, [0.5, 0])?.key).toBe('乙');
    expect(choose(answers, [0.8, 0])?.key).toBe('甲');
  });

  it('learns what parts the right answers from the others, the same at every run', () => {
    const example = {
      answers: [answer('', 0), answer('甲', 1, 2), answer('乙', 2)],
      right: [false, true, false],
    };
    const options = { steps: 50, rate: 0.3, prior: 0.1, without: [] };
    const weights = learn([example, example], options);
    expect(weights[1]).toBeGreaterThan(weights[0] as number);
    expect(choose(example.answers, weights)?.key).toBe('甲');
    expect(learn([example, example], options)).toEqual(weights);
  });

  it('leaves the weights of a template that is left out at zero', () => {
    const { base } = featurePlaces.roleByZone;
    const example = { answers: [answer('', base), answer('甲', base + 1)], right: [false, true] };
    const weights = learn([example], { steps: 5, rate: 0.3, prior: 0, without: ['roleByZone'] });
    expect([weights[base], weights[base + 1]]).toEqual([0, 0]);
  });

  it('has one weight for each feature, and reads it back from its table within half a step', () => {
    expect(encodedSubjectWeights).toHaveLength(featureCount);
    const weights = [0, -1.5, 1.03, 0.75, -2.4375, 9, -9];
    const read = decodeSubjectWeights(encodeSubjectWeights(weights));
    for (const at of [0, 1, 2])
      expect(Math.abs((read[at] as number) - (weights[at] as number))).toBeLessThan(0.04);
    expect(encodeSubjectWeights(read)).toBe(encodeSubjectWeights(weights));
    expect(encodeSubjectWeights([0.75, -2.5625])).not.toMatch(/['\\]/);
  });

  it('reads an example from every amount of which the gold tells the subject', () => {
    const [document] = readGold('training/facts').filter(({ name }) => name === '65-listed-company-report');
    if (!document) throw new Error('the article is gone');
    const examples = readExamples(document, mentionsOf(document, true), undefined);
    expect(examples.length).toBe(document.facts.length);
    for (const { answers, right } of examples) {
      expect(right).toContain(true);
      for (const { features } of answers)
        expect(features.every((feature) => feature >= 0 && feature < featureCount)).toBe(true);
    }
  });
});
