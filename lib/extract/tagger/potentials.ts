import { featureCount, readFeatures } from './features';
import { labelCount } from './labels';
import type { FeatureSource } from './source';
import { lineBreak, margin } from './text';
import { firstSlot, type TaggerWeights } from './weights';

/** Far below what weights can make up for, and small enough for sums of many. */
const forbidden = -20_000;

/**
 * How much each place of a source wants each label: `out[place * labelCount + label]`, in the weights' integer steps,
 * with `outside` always 0. A line break takes no other label. `found` is scratch of `featureCount` numbers.
 */
export function readPotentials(
  source: FeatureSource,
  { features, rows }: TaggerWeights,
  found: Int32Array,
  out: Int32Array,
): void {
  const last = features.length - 1;
  for (let place = 0; place < source.size; place++) {
    const base = place * labelCount;
    out[base] = 0;
    if (source.raw[place + margin] === lineBreak) {
      out.fill(forbidden, base + 1, base + labelCount);
      continue;
    }
    readFeatures(source, place, found);
    let low = 0;
    let high = 0;
    for (let index = 0; index < featureCount; index++) {
      const feature = found[index] as number;
      let slot = firstSlot(feature, features.length);
      let other = features[slot] as number;
      while (other !== feature && other !== -1) {
        slot = (slot + 1) & last;
        other = features[slot] as number;
      }
      if (other === -1) continue;
      low = (low + (rows[2 * slot] as number)) | 0;
      high = (high + (rows[2 * slot + 1] as number)) | 0;
    }
    const lowHalf = (low << 16) >> 16;
    const highHalf = (high << 16) >> 16;
    out[base + 1] = lowHalf;
    out[base + 2] = (low - lowHalf) >> 16;
    out[base + 3] = highHalf;
    out[base + 4] = (high - highHalf) >> 16;
  }
}
