import { endMark, weightsPerFeature } from '../../lib/extract/tagger/weights';
import { fold, sizeOf, writeCode, writeNumber, writeSized } from '../packed/code';
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
  for (const value of [scale, ...transitions]) writer.bits(value & 0xffff, 16);
  const sorted = [...features].sort((a, b) => a.feature - b.feature);
  const gaps = sorted.map(({ feature }, at) => feature - (sorted[at - 1]?.feature ?? -1));
  const gapSizes = writeCode(writer, gaps.map(sizeOf));
  const masks = writeCode(writer, sorted.map(maskOf));
  const steps = writeCode(
    writer,
    sorted.flatMap(({ weights }) => weights.filter((weight) => weight !== 0).map(fold)),
  );
  writer.bits(sorted.length, 16);
  sorted.forEach((row, at) => {
    writeSized(writer, gaps[at] ?? 0, gapSizes);
    writeNumber(writer, maskOf(row), masks);
    for (const weight of row.weights) if (weight !== 0) writeNumber(writer, fold(weight), steps);
  });
  writer.bits(endMark, 16);
  return writer.finish();
}

/** A bit for each weight that is not zero. */
function maskOf({ weights }: FeatureWeights): number {
  let mask = 0;
  for (let label = 0; label < weightsPerFeature; label++) if (weights[label] !== 0) mask |= 1 << label;
  return mask;
}
