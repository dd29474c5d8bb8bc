import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../lib/extract/gazetteer';
import { featureCount } from '../../../lib/extract/tagger/features';
import { createSourceReader } from '../../../lib/extract/tagger/source';
import { createTaggerWith } from '../../../lib/extract/tagger/tagger';
import { decodeWeights } from '../../../lib/extract/tagger/weights';
import { parseAnnotatedText } from '../../../scripts/tagger/annotated-text';
import { readExamples } from '../../../scripts/tagger/examples';
import { learn } from '../../../scripts/tagger/learn';
import { emptyTallies, measure } from '../../../scripts/tagger/measure';
import { quantise } from '../../../scripts/tagger/quantise';

const gazetteer = loadGazetteer();
const prepare = createSourceReader(gazetteer);
const sample = parseAnnotatedText(
  'sample.txt',
  [
    '[I:青衡精密]落户[P:宁城高新区]，[I:宁城市科技局]到场祝贺。',
    '[P:宁城高新区]与[I:东陵大学]共建[I:东陵光电研究院]。',
    '由[I:东陵大学]牵头，[I:白石控股]、[I:青衡精密]参与。',
    '天气转凉，市民出行注意保暖，[I?:市政府]发出提醒。',
  ].join('\n'),
);
const options = {
  epochs: 20,
  rate: 0.3,
  sparsity: 0.0001,
  seed: 1,
  features: Array.from({ length: featureCount }, (_, index) => index),
};
const train = () => quantise(learn(readExamples(sample, prepare), options), 5000).table;

describe('learning', () => {
  it('gives the same table for the same text', () => {
    expect(train()).toBe(train());
  });

  it('learns what the text shows', () => {
    const tallies = emptyTallies();
    measure(tallies, sample, createTaggerWith(decodeWeights(train()), gazetteer));
    expect(tallies).toEqual({
      park: { right: 2, spurious: 0, missed: 0 },
      institution: { right: 7, spurious: 0, missed: 0 },
    });
  });

  it('learns nothing from optional names', () => {
    const optional = parseAnnotatedText('o.txt', '[I?:市政府]');
    const model = learn(readExamples(optional, prepare), options);
    expect(model.weights.every((weight) => Math.abs(weight) < 0.01)).toBe(true);
  });
});
