import { featureCount, readFeatures } from './features';
import { labelCount } from './labels';
import type { FeatureSource } from './source';
import { lineBreak, margin } from './text';
import type { TaggerWeights } from './weights';

/** Far below what weights can make up for, and small enough for sums of many. */
const forbidden = -20_000;

/**
 * How much each place of a source wants each label: `out[place * labelCount + label]`, in the weights' integer steps,
 * with `outside` always 0. A line break takes no other label. `features` is scratch of `featureCount` numbers.
 */
export function readPotentials(
  source: FeatureSource,
  { rowOf, rows }: TaggerWeights,
  features: Int32Array,
  out: Int32Array,
): void {
  for (let place = 0; place < source.size; place++) {
    const base = place * labelCount;
    out[base] = 0;
    if (source.raw[place + margin] === lineBreak) {
      out.fill(forbidden, base + 1, base + labelCount);
      continue;
    }
    readFeatures(source, place, features);
    let low = 0;
    let high = 0;
    for (let index = 0; index < featureCount; index++) {
      const row = rowOf[features[index] as number] as number;
      if (row === 0) continue;
      low = (low + (rows[2 * row] as number)) | 0;
      high = (high + (rows[2 * row + 1] as number)) | 0;
    }
    const lowHalf = (low << 16) >> 16;
    const highHalf = (high << 16) >> 16;
    out[base + 1] = lowHalf;
    out[base + 2] = (low - lowHalf) >> 16;
    out[base + 3] = highHalf;
    out[base + 4] = (high - highHalf) >> 16;
  }
}
