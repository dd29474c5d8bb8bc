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

/** All examples in one row: the features of answer a stand at [ends[a - 1], ends[a]), its example's answers up to `groups`. */
interface Rows {
  readonly features: Int32Array;
  readonly ends: Int32Array;
  readonly right: Uint8Array;
  readonly groups: Int32Array;
}

function rowsOf(examples: readonly Example[]): Rows {
  const answers = examples.flatMap((example) => example.answers);
  let [end, group] = [0, 0];
  return {
    features: Int32Array.from(answers.flatMap(({ features }) => features as number[])),
    ends: Int32Array.from(answers, ({ features }) => (end += features.length)),
    right: Uint8Array.from(
      examples.flatMap((example) => example.right),
      Number,
    ),
    groups: Int32Array.from(examples, (example) => (group += example.answers.length)),
  };
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
  const rows = rowsOf(examples);
  const silent = Object.entries(featurePlaces).filter(([name]) => options.without.includes(name));
  for (let step = 0; step < options.steps; step++) {
    for (let at = 0; at < featureCount; at++) gradient[at] = -options.prior * (weights[at] as number);
    addGradients(gradient, weights, rows);
    for (const [, { base, size }] of silent) gradient.fill(0, base, base + size);
    for (let at = 0; at < featureCount; at++) {
      const slope = gradient[at] as number;
      (squares[at] as number) += slope * slope;
      if (slope !== 0) (weights[at] as number) += (options.rate * slope) / Math.sqrt(squares[at] as number);
    }
  }
  return weights;
}

function addGradients(gradient: Float64Array, weights: Float64Array, rows: Rows): void {
  const { features, ends, right, groups } = rows;
  const scores = new Float64Array(ends.length);
  let [answer, feature] = [0, 0];
  for (const until of groups) {
    const [from, opened] = [answer, feature];
    let [all, good] = [0, 0];
    for (; answer < until; answer++) {
      let sum = 0;
      for (const end = ends[answer] as number; feature < end; feature++)
        sum += weights[features[feature] as number] as number;
      const score = Math.exp(sum);
      scores[answer] = score;
      all += score;
      if (right[answer]) good += score;
    }
    feature = opened;
    for (let at = from; at < until; at++) {
      const score = scores[at] as number;
      const push = (right[at] ? score / good : 0) - score / all;
      for (const end = ends[at] as number; feature < end; feature++)
        (gradient[features[feature] as number] as number) += push;
    }
  }
}
