import { labelCount } from '../../lib/extract/tagger/labels';
import { weightsPerFeature } from '../../lib/extract/tagger/weights';
import { encodeWeights, type FeatureWeights } from './encode-weights';
import type { Model } from './learn';

/** Steps to a nat: 127 steps reach four nats, more than any weight that training gives. */
const scale = 32;

/** The model as the tagger's table; features whose weights all round to zero are left out, then the weakest over `limit`. */
export function quantise(model: Model, limit: number): { readonly table: string; readonly rows: number } {
  const rows: (FeatureWeights & { readonly strength: number })[] = [];
  for (const [index, feature] of model.features.entries()) {
    const weights = Array.from({ length: weightsPerFeature }, (_, label) =>
      toSteps(model.weights[index * weightsPerFeature + label] ?? 0, 127),
    );
    const strength = Math.max(...weights.map(Math.abs));
    if (strength > 0) rows.push({ feature, weights, strength });
  }
  rows.sort((a, b) => b.strength - a.strength || a.feature - b.feature);
  const kept = rows.slice(0, limit);
  const transitions = Array.from({ length: labelCount * labelCount }, (_, pair) =>
    toSteps(model.transitions[pair] ?? 0, 32767),
  );
  return { table: encodeWeights(scale, transitions, kept), rows: kept.length };
}

function toSteps(weight: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, Math.round(weight * scale))) || 0;
}
