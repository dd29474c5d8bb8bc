import {
  fourKey,
  marksValue,
  namedKey,
  namedValue,
  nameKey,
  pairKey,
  placedKey,
  placeKey,
  shapeKey,
  tripleKey,
  unitKey,
  windows,
  wordEndKey,
  wordStartKey,
} from './features';
import type { FeatureSource } from './source';
import { lineBreak, margin } from './text';
import { findRows, type TaggerWeights } from './weights';

/** Far below what weights can make up for, and small enough for sums of many. */
const forbidden = -20_000;
const bothForbidden = (forbidden << 16) + forbidden;

/** A window in the margin may speak of places this far before it. */
const lead = 4;

/** Two numbers of two labels each (see `TaggerWeights.rows`) for every place. */
export const sumsPerPlace = 2;

/** Writes `out[place * sumsPerPlace]` and the next, see `createScorer`. */
export type Scorer = (source: FeatureSource, out: Int32Array) => void;

/**
 * Returns a function that writes how much each place of a source wants each label but `outside`, which is always 0, in the
 * weights' integer steps; a line break takes no other label. The sums are those of the features that `readFeatures` gives,
 * but each window of characters is looked up once for all the places that it speaks of.
 */
export function createScorer(weights: TaggerWeights, room: number): Scorer {
  const { rows } = weights;
  const [, ofPair, ofTriple, ofFour] = windows;
  const sums = new Int32Array(sumsPerPlace * (room + lead + 4 * margin));
  /** Where the rows of the unit at each place begin. */
  const unitRowAt = new Int32Array(room + lead + 4 * margin);
  const unitRows = new Int32Array(0x10000).fill(-1);
  const shapeRows = createTable(weights, shapeKey);
  const placeRows = createMemo(4096, weights, placeKey);
  const nameRows = createMemo(4096, weights, nameKey);
  const namedRows = createMemo(4096, weights, namedKey);
  const startRows = createMemo(256, weights, wordStartKey);
  const endRows = createMemo(256, weights, wordEndKey);

  function add(row: number, to: number): void {
    sums[to] = ((sums[to] as number) + (rows[row] as number)) | 0;
    sums[to + 1] = ((sums[to + 1] as number) + (rows[row + 1] as number)) | 0;
  }

  /** Adds the columns of a window that begins at `at`: column after column speaks of an earlier place. */
  function spread(row: number, { columns, from }: (typeof windows)[number], at: number): void {
    const to = sumsPerPlace * (at - from + lead);
    for (let column = 0; column < columns; column++)
      add(row + sumsPerPlace * column, to - sumsPerPlace * column);
  }

  function addWindows(source: FeatureSource, end: number): void {
    const { units } = source;
    for (let at = 1; at < end; at++) {
      const unit = units[at] as number;
      let row = unitRows[unit] as number;
      if (row < 0) {
        row = findRows(weights, unitKey(source, at));
        unitRows[unit] = row;
      }
      unitRowAt[at] = row;
      const pair = findRows(weights, pairKey(source, at));
      if (pair !== 0) spread(pair, ofPair, at);
      const triple = findRows(weights, tripleKey(source, at));
      if (triple !== 0) spread(triple, ofTriple, at);
      const four = findRows(weights, fourKey(source, at));
      if (four !== 0) spread(four, ofFour, at);
    }
  }

  /** Sums up what speaks of each place: the windows' sums, the units around it, what they are and what the tables say of them. */
  function sumUp(source: FeatureSource, end: number, out: Int32Array): void {
    const { raw, classes, place, name, wordStart, wordEnd } = source;
    let shape = 0;
    for (let at = margin - 2; at < margin + 2; at++) shape = (shape >>> 4) | ((classes[at] as number) << 16);
    let words = ((wordEnd[margin - 1] as number) << 4) | (wordStart[margin] as number);
    let before2 = 0;
    let before1 = unitRowAt[margin - 2] as number;
    let here = unitRowAt[margin - 1] as number;
    let after1 = unitRowAt[margin] as number;
    let after2 = unitRowAt[margin + 1] as number;
    let to = 0;
    for (let at = margin; at < end; at++) {
      before2 = before1;
      before1 = here;
      here = after1;
      after1 = after2;
      after2 = unitRowAt[at + 2] as number;
      shape = (shape >>> 4) | ((classes[at + 2] as number) << 16);
      const shapeRow = shapeRows(shape);
      const startRow = startRows(words);
      words = ((wordEnd[at] as number) << 4) | (wordStart[at + 1] as number);
      const endRow = endRows(words);
      const from = sumsPerPlace * (at + lead);
      // A unit is seen in the first column two places after it, in the last column two places before it.
      let low =
        (sums[from] as number) +
        (rows[before2] as number) +
        (rows[before1 + 2] as number) +
        (rows[here + 4] as number) +
        (rows[after1 + 6] as number) +
        (rows[after2 + 8] as number) +
        (rows[shapeRow] as number) +
        (rows[startRow] as number) +
        (rows[endRow] as number);
      let high =
        (sums[from + 1] as number) +
        (rows[before2 + 1] as number) +
        (rows[before1 + 3] as number) +
        (rows[here + 5] as number) +
        (rows[after1 + 7] as number) +
        (rows[after2 + 9] as number) +
        (rows[shapeRow + 1] as number) +
        (rows[startRow + 1] as number) +
        (rows[endRow + 1] as number);
      const near = marksValue(place, at);
      if (near !== 0) {
        const row = placeRows(near);
        low += rows[row] as number;
        high += rows[row + 1] as number;
        if (place[at] !== 0) {
          const placed = findRows(weights, placedKey(source, at));
          low += rows[placed] as number;
          high += rows[placed + 1] as number;
        }
      }
      const names = marksValue(name, at);
      if (names !== 0) {
        const row = nameRows(names);
        low += rows[row] as number;
        high += rows[row + 1] as number;
        if (name[at] !== 0) {
          const named = namedRows(namedValue(source, at));
          low += rows[named] as number;
          high += rows[named + 1] as number;
        }
      }
      const broken = raw[at] === lineBreak;
      out[to++] = broken ? bothForbidden : low;
      out[to++] = broken ? bothForbidden : high;
    }
  }

  return (source, out) => {
    const end = source.size + margin;
    sums.fill(0, 0, sumsPerPlace * (end + 2 * margin + lead));
    addWindows(source, end + 2);
    sumUp(source, end, out);
  };
}

/** Looks a small value's rows up once and remembers where they are. */
function createMemo(
  size: number,
  weights: TaggerWeights,
  keyOf: (value: number) => number,
): (value: number) => number {
  const known = new Int32Array(size).fill(-1);
  return (value) => {
    const row = known[value] as number;
    if (row >= 0) return row;
    const found = findRows(weights, keyOf(value));
    known[value] = found;
    return found;
  };
}

const tableBits = 12;

/** The same for values of many bits: what shares a slot with another value is looked up again when both take turns. */
function createTable(weights: TaggerWeights, keyOf: (value: number) => number): (value: number) => number {
  const values = new Int32Array(1 << tableBits).fill(-1);
  const known = new Int32Array(1 << tableBits);
  return (value) => {
    const slot = Math.imul(value, 0x9e3779b1) >>> (32 - tableBits);
    if (values[slot] === value) return known[slot] as number;
    const found = findRows(weights, keyOf(value));
    values[slot] = value;
    known[slot] = found;
    return found;
  };
}
