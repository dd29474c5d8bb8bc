import { featureBits } from './features';
import { labelCount } from './labels';

/** The labels that carry weights: all but `outside`, which is the zero that the others are measured against. */
export const weightsPerFeature = labelCount - 1;

/** What training learned, as small integers. */
export interface TaggerWeights {
  /** How many integer steps make one nat of log odds. */
  readonly scale: number;
  /** `transitions[from * labelCount + to]`. */
  readonly transitions: Int16Array;
  /** The features in an open-addressing table: a feature's row has the index of its slot. -1 is a free slot. */
  readonly features: Int32Array;
  /** Two labels to an integer (the lower in the lower 16 bits), two integers to a row: sums need half the additions. */
  readonly rows: Int32Array;
}

/** The slot where a search for a feature begins, in a table of so many slots (a power of two). */
export function firstSlot(feature: number, slots: number): number {
  return (feature ^ (feature >>> 11)) & (slots - 1);
}

export interface FeatureWeights {
  readonly feature: number;
  /** `weightsPerFeature` integers from -127 to 127. */
  readonly weights: readonly number[];
}

/**
 * Packs weights into base64: scale and transitions as 16-bit numbers, then for each feature in ascending order the gap to
 * the one before (seven bits to a byte, low first), a byte that says which weights are not zero, and those as int8.
 */
export function encodeWeights(
  scale: number,
  transitions: readonly number[],
  features: readonly FeatureWeights[],
): string {
  const bytes: number[] = [];
  const sixteen = (value: number) => bytes.push(value & 255, (value >> 8) & 255);
  sixteen(scale);
  for (const value of transitions) sixteen(value);
  let last = -1;
  for (const { feature, weights } of [...features].sort((a, b) => a.feature - b.feature)) {
    let gap = feature - last;
    last = feature;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap);
    bytes.push(weights.reduce((mask, weight, index) => (weight === 0 ? mask : mask | (1 << index)), 0));
    for (const weight of weights) if (weight !== 0) bytes.push(weight & 255);
  }
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

/** Reads what `encodeWeights` wrote. Throws a RangeError where the table is cut short. */
export function decodeWeights(encoded: string): TaggerWeights {
  const bytes = atob(encoded);
  const sixteen = (at: number) => ((bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8)) << 16) >> 16;
  const transitions = new Int16Array(labelCount * labelCount);
  for (let index = 0; index < transitions.length; index++) transitions[index] = sixteen(2 + 2 * index);
  const table = createTable(bytes.length);
  let feature = -1;
  let at = 2 + 2 * transitions.length;
  while (at < bytes.length) {
    let shift = 0;
    let byte = bytes.charCodeAt(at++);
    let gap = byte & 127;
    while (byte > 127) {
      shift += 7;
      byte = bytes.charCodeAt(at++);
      gap |= (byte & 127) << shift;
    }
    feature += gap;
    const mask = bytes.charCodeAt(at++);
    const slot = takeSlot(table.features, feature);
    for (let label = 0; label < weightsPerFeature; label++) {
      if ((mask & (1 << label)) === 0) continue;
      const weight = (bytes.charCodeAt(at++) << 24) >> 24;
      (table.rows[2 * slot + (label >> 1)] as number) += label & 1 ? weight * 65536 : weight;
    }
    if (!(at <= bytes.length && feature < 1 << featureBits)) throw new RangeError('tagger weights cut short');
  }
  return { scale: sixteen(0), transitions, ...table };
}

/** Room for all features of a table of so many bytes, each of which takes three bytes or more, at half load. */
function createTable(bytes: number): Pick<TaggerWeights, 'features' | 'rows'> {
  let slots = 1024;
  while (slots < (2 * bytes) / 3) slots *= 2;
  return { features: new Int32Array(slots).fill(-1), rows: new Int32Array(2 * slots) };
}

function takeSlot(features: Int32Array, feature: number): number {
  let slot = firstSlot(feature, features.length);
  while (features[slot] !== -1) slot = (slot + 1) & (features.length - 1);
  features[slot] = feature;
  return slot;
}
