import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadGazetteer } from '../../../lib/extract/gazetteer';
import { encodedWeights } from '../../../lib/extract/tagger/compiled/weights';
import { columnsPerKey, featureCount, readFeatures } from '../../../lib/extract/tagger/features';
import { createScorer, sumsPerPlace } from '../../../lib/extract/tagger/scores';
import { createSourceReader } from '../../../lib/extract/tagger/source';
import { lineBreak, margin, placeLimit } from '../../../lib/extract/tagger/text';
import { decodeWeights, findRows } from '../../../lib/extract/tagger/weights';
import { taggerText } from './text';

const prepare = createSourceReader(loadGazetteer());
const weights = decodeWeights(encodedWeights);
const score = createScorer(weights, placeLimit);
const pieces = [
  '苏州工业园区',
  '江苏省',
  '有限公司',
  '的',
  '，',
  '与',
  '华为',
  '2023',
  'TCL',
  '\n',
  '研究院',
  '记者',
  '（',
  '和',
];
const newsLike = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), {
  maxLength: 40,
});

/** The same sums, feature by feature. */
function slowScore(features: Int32Array): number[] {
  const sums = [0, 0, 0, 0];
  for (const feature of features) {
    if (feature < 0) continue;
    const rows = findRows(weights, Math.floor(feature / columnsPerKey));
    if (rows === 0) continue;
    for (const half of [0, 1]) {
      const pair = weights.rows[rows + 2 * (feature % columnsPerKey) + half] as number;
      const low = (pair << 16) >> 16;
      (sums[2 * half] as number) += low;
      (sums[1 + 2 * half] as number) += (pair - low) >> 16;
    }
  }
  return sums;
}

it('adds up the weights of the features that training saw', () => {
  fc.assert(
    fc.property(newsLike, (parts) => {
      const source = prepare(taggerText(parts.join('')));
      const potentials = new Int32Array(source.size * sumsPerPlace);
      score(source, potentials);
      const features = new Int32Array(featureCount);
      for (let place = 0; place < source.size; place++) {
        if (source.raw[place + margin] === lineBreak) continue;
        readFeatures(source, place, features);
        const given = [...potentials.slice(place * sumsPerPlace, (place + 1) * sumsPerPlace)].flatMap(
          (pair) => {
            const low = (pair << 16) >> 16;
            return [low, (pair - low) >> 16];
          },
        );
        expect(given).toEqual(slowScore(features));
      }
    }),
  );
});
