import { featureCount, featurePlaces } from '../../lib/extract/facts/subject-features';
import type { Example } from './examples';

export interface LearningOptions {
  readonly steps: number;
  readonly rate: number;
  /** Pulls every weight towards zero: the precision of a normal prior. */
  readonly prior: number;
  /** Templates of features that stay at zero. */
  readonly without: readonly string[];
}

/**
 * Fits a log-linear ranker: the probability of an answer grows with the summed weights of its features. Where several
 * candidates are the same answer, all of them count as right. Gradient ascent with adaptive steps; the same input gives the
 * same weights.
 */
export function learn(examples: readonly Example[], options: LearningOptions): Float64Array {
  const weights = new Float64Array(featureCount);
  const squares = new Float64Array(featureCount);
  const gradient = new Float64Array(featureCount);
  const silent = Object.entries(featurePlaces).filter(([name]) => options.without.includes(name));
  for (let step = 0; step < options.steps; step++) {
    for (let at = 0; at < featureCount; at++) gradient[at] = -options.prior * (weights[at] as number);
    for (const example of examples) addGradient(gradient, weights, example);
    for (const [, { base, size }] of silent) gradient.fill(0, base, base + size);
    for (let at = 0; at < featureCount; at++) {
      const slope = gradient[at] as number;
      (squares[at] as number) += slope * slope;
      if (slope !== 0) (weights[at] as number) += (options.rate * slope) / Math.sqrt(squares[at] as number);
    }
  }
  return weights;
}

function addGradient(gradient: Float64Array, weights: Float64Array, { answers, right }: Example): void {
  const scores = answers.map(({ features }) =>
    Math.exp(features.reduce((sum, feature) => sum + (weights[feature] as number), 0)),
  );
  const all = scores.reduce((sum, score) => sum + score, 0);
  const good = scores.reduce((sum, score, at) => sum + (right[at] ? score : 0), 0);
  answers.forEach(({ features }, at) => {
    const score = scores[at] as number;
    const push = (right[at] ? score / good : 0) - score / all;
    for (const feature of features) (gradient[feature] as number) += push;
  });
}
