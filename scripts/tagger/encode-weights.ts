import { endMark, weightsPerFeature } from '../../lib/extract/tagger/weights';
import { fold, sizeOf, writeModel, writeSized } from '../packed/model';
import { createWriter } from '../packed/writer';

export interface FeatureWeights {
  readonly feature: number;
  /** `weightsPerFeature` integers from -127 to 127, not all of them zero. */
  readonly weights: readonly number[];
}

/** Packs weights; `decodeWeights` is the inverse. */
export function encodeWeights(
  scale: number,
  transitions: readonly number[],
  features: readonly FeatureWeights[],
): string {
  const writer = createWriter();
  for (const value of [scale, ...transitions]) writer.uniform(value & 0xffff, 0x10000);
  const sorted = [...features].sort((a, b) => a.feature - b.feature);
  const gaps = sorted.map(({ feature }, at) => feature - (sorted[at - 1]?.feature ?? -1));
  const gapSizes = writeModel(writer, gaps.map(sizeOf));
  const masks = writeModel(writer, sorted.map(maskOf));
  const steps = writeModel(
    writer,
    sorted.flatMap(({ weights }) => weights.filter((weight) => weight !== 0).map(fold)),
  );
  writer.uniform(sorted.length, 0x10000);
  sorted.forEach((row, at) => {
    writeSized(writer, gaps[at] ?? 0, gapSizes);
    writer.expected(maskOf(row), masks);
    for (const weight of row.weights) if (weight !== 0) writer.expected(fold(weight), steps);
  });
  writer.uniform(endMark, 0x10000);
  return writer.finish();
}

/** A bit for each weight that is not zero. */
function maskOf({ weights }: FeatureWeights): number {
  let mask = 0;
  for (let label = 0; label < weightsPerFeature; label++) if (weights[label] !== 0) mask |= 1 << label;
  return mask;
}
