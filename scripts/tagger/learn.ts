import { featureCount, featureLimit } from '../../lib/extract/tagger/features';
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
  const { features, slotsOf } = numberFeatures(examples, options.features);
  const featureWeights = features.length * weightsPerFeature;
  const slotCount = featureWeights + labelCount * labelCount;
  const sums = new Float32Array(slotCount);
  const squares = new Float32Array(slotCount);
  const random = createRandom(options.seed);
  const perPlace = options.features.length;
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

  function potentialsOf(size: number, slots: Int32Array): Float64Array {
    const potentials = new Float64Array(size * labelCount);
    for (let at = 0; at < size; at++) {
      for (let index = at * perPlace; index < (at + 1) * perPlace; index++) {
        const slot = slots[index] as number;
        if (slot < 0) continue;
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

  function take(example: Example, slots: Int32Array): void {
    const potentials = potentialsOf(example.size, slots);
    const transitions = transitionsNow();
    const right = sumChain(example.size, potentials, transitions, example.allowed);
    const all = sumChain(example.size, potentials, transitions);
    steps++;
    for (let at = 0; at < example.size; at++) {
      for (let label = 1; label < labelCount; label++) {
        const gradient = probability(right, at, label) - probability(all, at, label);
        if (Math.abs(gradient) < negligible) continue;
        for (let index = at * perPlace; index < (at + 1) * perPlace; index++) {
          const slot = slots[index] as number;
          if (slot >= 0) update(slot + label - 1, gradient);
        }
      }
    }
    const pairs = stepGradients(example.size, potentials, transitions, right, all);
    pairs.forEach((gradient, pair) => {
      if (gradient !== 0) update(featureWeights + pair, gradient);
    });
  }

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, random)) take(example, slotsOf.get(example) as Int32Array);
  }
  return {
    features,
    weights: Float32Array.from({ length: featureWeights }, (_, slot) => weight(slot)),
    transitions: transitionsNow(),
  };
}

/**
 * Numbers the features from 0 in the order in which they are met, so that the weights of few need little room. Gives for
 * each example where the weights of its features begin, place by place; -1 where there is nothing to see.
 */
function numberFeatures(examples: readonly Example[], chosen: readonly number[]) {
  const features: number[] = [];
  const numbers = new Int32Array(featureLimit).fill(-1);
  const slotsOf = new Map<Example, Int32Array>();
  for (const example of examples) {
    if (slotsOf.has(example)) continue;
    const slots = new Int32Array(example.size * chosen.length).fill(-1);
    slotsOf.set(example, slots);
    for (let at = 0; at < example.size; at++) {
      chosen.forEach((index, to) => {
        const feature = example.features[at * featureCount + index] as number;
        if (feature < 0) return;
        if (numbers[feature] === -1) numbers[feature] = features.push(feature) - 1;
        slots[at * chosen.length + to] = (numbers[feature] as number) * weightsPerFeature;
      });
    }
  }
  return { features, slotsOf };
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
