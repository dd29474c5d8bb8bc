import { role, roleCount } from './roles';

function perRole(values: Partial<Record<keyof typeof role, number>>): Float64Array {
  const weights = new Float64Array(roleCount);
  for (const [name, value] of Object.entries(values)) weights[role[name as keyof typeof role]] = value;
  return weights;
}

/** What a word costs inside a name. */
export const insideCost = perRole({
  known: -0.2,
  park: -0.2,
  head: -1,
  latin: -0.1,
  digits: -0.8,
  noun: -0.9,
  determiner: -4.5,
  verb: -3.5,
  function: -4,
  title: -3,
  ambiguous: -0.2,
});

/** How well a name starts with a word. */
export const startBonus = perRole({
  known: 2,
  park: 2,
  place: 2,
  weakPlace: 1.5,
  region: 1.5,
  head: -0.5,
  part: 0.2,
  unknown: 0.9,
  latin: 1,
  digits: -0.6,
  noun: -0.5,
  determiner: -3,
  verb: -3,
  function: -5,
  title: -4,
  ambiguous: 1.2,
});

/** How well a name starts after a word. */
export const leftContext = perRole({
  hard: 1.2,
  known: -0.6,
  park: -0.6,
  place: -1.6,
  weakPlace: -1.4,
  region: -1,
  head: -0.9,
  part: -0.7,
  unknown: -0.6,
  latin: -0.8,
  digits: 0,
  noun: 0.1,
  determiner: -0.6,
  verb: 1,
  function: 1,
  title: 0.6,
  ambiguous: -0.6,
});

/** How the learned tagger counts; its margins are in nats. */
export const modelWeights = {
  /** Per nat where it would mark the same span, and where it would not. */
  agree: 0.9,
  differ: 0.12,
  least: -6,
  most: 6,
  /** The score of a span that only the tagger proposes, which has to be surer of a body than of a park. */
  base: { park: 1.9, institution: 1.5 },
  perNat: 0.4,
  /** The score of a rule's span below which the tagger cannot save it. */
  doubted: -3,
  /** What its doubt costs a span above that. */
  doubt: 0.5,
};

/** A candidate below this is nothing. */
export const threshold = 2;

/**
 * Where a score becomes a probability: fitted on articles that neither the rules nor the tagger were made with, where
 * about three of four names at the threshold are right, and 97 of 100 of those with a score of 5 and more.
 */
export function confidenceOf(score: number): number {
  return 1 / (1 + Math.exp(-0.85 * (score - 1.1)));
}
