import { columnsPerKey, featureLimit } from './features';
import { labelCount } from './labels';

/** The labels that carry weights: all but `outside`, which is the zero that the others are measured against. */
export const weightsPerFeature = labelCount - 1;

/** What training learned, as small integers. */
export interface TaggerWeights {
  /** How many integer steps make one nat of log odds. */
  readonly scale: number;
  /** `transitions[from * labelCount + to]`. */
  readonly transitions: Int16Array;
  /** A bit for the low bits of every key that has weights: most keys of a text have none, and this small table says so. */
  readonly filter: Int32Array;
  /** The keys that have weights, in an open-addressing table; -1 is a free slot. */
  readonly keys: Int32Array;
  /** Where in `rows` the first column of the key in a slot stands. */
  readonly offsets: Int32Array;
  /** Two labels to an integer (the lower in the lower 16 bits), two integers to a column: sums need half the additions. */
  readonly rows: Int32Array;
}

const filterMask = 0x1ffff;

/** Where the rows of a key begin, or 0: there are no rows at 0. */
export function findRows({ filter, keys, offsets }: TaggerWeights, key: number): number {
  if ((((filter[(key & filterMask) >> 5] as number) >>> (key & 31)) & 1) === 0) return 0;
  const last = keys.length - 1;
  let slot = (key ^ (key >>> 9)) & last;
  for (;;) {
    const found = keys[slot] as number;
    if (found === key) return offsets[slot] as number;
    if (found === -1) return 0;
    slot = (slot + 1) & last;
  }
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
    if (feature >= featureLimit) throw new RangeError('tagger weights with a feature too many');
    const mask = bytes.charCodeAt(at++);
    const row = table.rowOf(feature);
    for (let label = 0; label < weightsPerFeature; label++) {
      if ((mask & (1 << label)) === 0) continue;
      const weight = (bytes.charCodeAt(at++) << 24) >> 24;
      (table.rows[row + (label >> 1)] as number) += label & 1 ? weight * 65536 : weight;
    }
    if (!(at <= bytes.length)) throw new RangeError('tagger weights cut short');
  }
  const { filter, keys, offsets, rows } = table;
  return { scale: sixteen(0), transitions, filter, keys, offsets, rows };
}

/** Room for the features of a table of so many bytes; a feature takes three bytes or more. */
function createTable(bytes: number) {
  const most = Math.ceil(bytes / 3);
  let slots = 1024;
  while (slots < 2 * most) slots *= 2;
  const keys = new Int32Array(slots).fill(-1);
  const offsets = new Int32Array(slots);
  const filter = new Int32Array((filterMask + 1) / 32);
  const rows = new Int32Array(2 * columnsPerKey * (most + 1));
  let used = 2 * columnsPerKey;
  let lastKey = -1;
  let offset = 0;
  /** Features come in ascending order, so the columns of a key come one after the other. */
  function rowOf(feature: number): number {
    const key = Math.floor(feature / columnsPerKey);
    if (key !== lastKey) {
      let slot = (key ^ (key >>> 9)) & (slots - 1);
      while (keys[slot] !== -1) slot = (slot + 1) & (slots - 1);
      keys[slot] = key;
      (filter[(key & filterMask) >> 5] as number) |= 1 << (key & 31);
      offset = used;
      offsets[slot] = offset;
      used += 2 * columnsPerKey;
      lastKey = key;
    }
    return offset + 2 * (feature % columnsPerKey);
  }
  return { filter, keys, offsets, rows, rowOf };
}
