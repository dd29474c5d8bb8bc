import { featureBits, featureCount } from '../../lib/extract/tagger/features';
import { followers, labelCount } from '../../lib/extract/tagger/labels';
import { weightsPerFeature } from '../../lib/extract/tagger/weights';
import { type Chain, sumChain } from './chain';
import type { Example } from './examples';
import { createRandom, shuffled } from './random';

export interface LearningOptions {
  readonly epochs: number;
  readonly rate: number;
  /** How much evidence a weight needs before it is more than zero: keeps the table small. */
  readonly sparsity: number;
  readonly seed: number;
  /** Which of the features to learn from, by their place in `readFeatures`. */
  readonly features: readonly number[];
}

export interface Model {
  /** The features that were seen. */
  readonly features: readonly number[];
  /** `weights[index * weightsPerFeature + label - 1]` of the feature at that index, in nats. */
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
}

/** Gradients smaller than this are not worth the time. */
const negligible = 1e-3;

/**
 * Fits a conditional random field by stochastic dual averaging (Xiao 2010, with the adaptive steps of Duchi, Hazan and
 * Singer 2011): a weight stays zero until its summed gradient outgrows `sparsity` times the number of steps. Where an
 * annotation allows several labels, all of them count as right. The same input gives the same model.
 */
export function learn(examples: readonly Example[], options: LearningOptions): Model {
  const seen = numberFeatures(examples, options.features);
  const featureWeights = seen.features.length * weightsPerFeature;
  const slots = featureWeights + labelCount * labelCount;
  const sums = new Float32Array(slots);
  const squares = new Float32Array(slots);
  const random = createRandom(options.seed);
  let steps = 0;

  function weight(slot: number): number {
    const sum = sums[slot] as number;
    const threshold = options.sparsity * steps;
    const excess = sum > threshold ? sum - threshold : sum < -threshold ? sum + threshold : 0;
    return excess === 0 ? 0 : (options.rate * excess) / (0.1 + Math.sqrt(squares[slot] as number));
  }

  function update(slot: number, gradient: number): void {
    (sums[slot] as number) += gradient;
    (squares[slot] as number) += gradient * gradient;
  }

  function potentialsOf({ size, features }: Example): Float64Array {
    const potentials = new Float64Array(size * labelCount);
    for (let at = 0; at < size; at++) {
      for (const index of options.features) {
        const slot =
          (seen.numbers[features[at * featureCount + index] as number] as number) * weightsPerFeature;
        for (let label = 0; label < weightsPerFeature; label++) {
          (potentials[at * labelCount + label + 1] as number) += weight(slot + label);
        }
      }
    }
    return potentials;
  }

  function transitionsNow(): Float64Array {
    return Float64Array.from({ length: labelCount * labelCount }, (_, pair) => weight(featureWeights + pair));
  }

  function take(example: Example): void {
    const potentials = potentialsOf(example);
    const transitions = transitionsNow();
    const right = sumChain(example.size, potentials, transitions, example.allowed);
    const all = sumChain(example.size, potentials, transitions);
    steps++;
    for (let at = 0; at < example.size; at++) {
      for (let label = 1; label < labelCount; label++) {
        const gradient = probability(right, at, label) - probability(all, at, label);
        if (Math.abs(gradient) < negligible) continue;
        for (const index of options.features) {
          const feature = example.features[at * featureCount + index] as number;
          update((seen.numbers[feature] as number) * weightsPerFeature + label - 1, gradient);
        }
      }
    }
    const pairs = stepGradients(example.size, potentials, transitions, right, all);
    pairs.forEach((gradient, pair) => {
      if (gradient !== 0) update(featureWeights + pair, gradient);
    });
  }

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, random)) take(example);
  }
  return {
    features: seen.features,
    weights: Float32Array.from({ length: featureWeights }, (_, slot) => weight(slot)),
    transitions: transitionsNow(),
  };
}

/** Numbers the features from 0 in the order in which they are met, so that the weights of few need little room. */
function numberFeatures(
  examples: readonly Example[],
  chosen: readonly number[],
): { readonly features: readonly number[]; readonly numbers: Int32Array } {
  const features: number[] = [];
  const numbers = new Int32Array(1 << featureBits).fill(-1);
  for (const example of examples) {
    for (let at = 0; at < example.size; at++) {
      for (const index of chosen) {
        const feature = example.features[at * featureCount + index] as number;
        if (numbers[feature] === -1) numbers[feature] = features.push(feature) - 1;
      }
    }
  }
  return { features, numbers };
}

function probability({ forward, backward, total }: Chain, at: number, label: number): number {
  const slot = at * labelCount + label;
  return Math.exp((forward[slot] as number) + (backward[slot] as number) - total);
}

function stepGradients(
  size: number,
  potentials: Float64Array,
  transitions: Float64Array,
  right: Chain,
  all: Chain,
): Float64Array {
  const gradients = new Float64Array(labelCount * labelCount);
  for (let at = 1; at < size; at++) {
    for (let from = 0; from < labelCount; from++) {
      for (const to of followers[from] ?? []) {
        const pair = from * labelCount + to;
        const gain = (transitions[pair] as number) + (potentials[at * labelCount + to] as number);
        (gradients[pair] as number) +=
          pairProbability(right, at, from, to, gain) - pairProbability(all, at, from, to, gain);
      }
    }
  }
  return gradients;
}

function pairProbability(chain: Chain, at: number, from: number, to: number, gain: number): number {
  const before = chain.forward[(at - 1) * labelCount + from] as number;
  const beyond = chain.backward[at * labelCount + to] as number;
  const score = before + gain + beyond - chain.total;
  return score < -30 ? 0 : Math.exp(score);
}
