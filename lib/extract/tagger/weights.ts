import { readCode, readNumber, readSized, unfold } from '../packed/code';
import { createReaderInSteps, readBits } from '../packed/reader';
import { finish } from '../steps';
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

/** What ends a packed table: where a reader finds anything else, the table is cut short or damaged. */
export const endMark = 0xa55a;

/**
 * Reads what scripts/tagger/encode-weights.ts wrote: scale and transitions as 16-bit numbers, then for each feature in
 * ascending order the gap to the one before, which of its weights are not zero, and those. Throws a RangeError where the
 * table is cut short.
 */
export const decodeWeights = (encoded: string): TaggerWeights => finish(decodeWeightsInSteps(encoded));

/** So many features a step. */
const featuresPerStep = 250;

/** The same in steps of a millisecond at most. */
export function* decodeWeightsInSteps(encoded: string): Generator<void, TaggerWeights> {
  const reader = yield* createReaderInSteps(encoded);
  const sixteen = () => (readBits(reader, 16) << 16) >> 16;
  const scale = sixteen();
  const transitions = new Int16Array(labelCount * labelCount);
  for (let index = 0; index < transitions.length; index++) transitions[index] = sixteen();
  const gapSizes = readCode(reader);
  const masks = readCode(reader);
  const steps = readCode(reader);
  const count = readBits(reader, 16);
  const table = createTable(count);
  const progress = { feature: -1, key: -1, row: 0 };
  for (let left = count; left > 0; left -= featuresPerStep) {
    yield;
    readFeatures(Math.min(left, featuresPerStep));
  }
  if (readBits(reader, 16) !== endMark) throw new RangeError('tagger weights cut short');
  const { filter, keys, offsets } = table;
  return { scale, transitions, filter, keys, offsets, rows: table.usedRows() };

  function readFeatures(many: number): void {
    let { feature, key, row } = progress;
    for (let left = many; left > 0; left--) {
      feature += readSized(reader, gapSizes);
      if (feature >= featureLimit) throw new RangeError('tagger weights with a feature too many');
      const mask = readNumber(reader, masks);
      // Features come in ascending order, so the columns of a key come one after the other.
      const own = (feature / columnsPerKey) | 0;
      if (own !== key) {
        row = table.add(own);
        key = own;
      }
      const column = row + 2 * (feature - own * columnsPerKey);
      for (let label = 0; label < weightsPerFeature; label++) {
        if ((mask & (1 << label)) === 0) continue;
        const weight = unfold(readNumber(reader, steps));
        (table.rows[column + (label >> 1)] as number) += label & 1 ? weight * 65536 : weight;
      }
    }
    progress.feature = feature;
    progress.key = key;
    progress.row = row;
  }
}

/** Room for so many features. */
function createTable(most: number) {
  let slots = 1024;
  while (slots < 2 * most) slots *= 2;
  const keys = new Int32Array(slots).fill(-1);
  const offsets = new Int32Array(slots);
  const filter = new Int32Array((filterMask + 1) / 32);
  const rows = new Int32Array(2 * columnsPerKey * (most + 1));
  let used = 2 * columnsPerKey;
  /** Where the rows of a key that is new begin. */
  function add(key: number): number {
    let slot = (key ^ (key >>> 9)) & (slots - 1);
    while (keys[slot] !== -1) slot = (slot + 1) & (slots - 1);
    keys[slot] = key;
    (filter[(key & filterMask) >> 5] as number) |= 1 << (key & 31);
    offsets[slot] = used;
    used += 2 * columnsPerKey;
    return used - 2 * columnsPerKey;
  }
  /** A copy without the room for keys that did not come. */
  const usedRows = () => rows.slice(0, used);
  return { filter, keys, offsets, rows, add, usedRows };
}
