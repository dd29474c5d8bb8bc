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
  const sums = new Int32Array(sumsPerPlace * (room + lead + 4 * margin));
  const [ofUnit, ofPair, ofTriple, ofFour] = windows;
  const unitRows = new Int32Array(0x10000).fill(-1);
  const placeRows = createMemo(4096, weights, placeKey);
  const nameRows = createMemo(4096, weights, nameKey);
  const namedRows = createMemo(4096, weights, namedKey);
  const startRows = Int32Array.from({ length: 256 }, (_, value) => findRows(weights, wordStartKey(value)));
  const endRows = Int32Array.from({ length: 256 }, (_, value) => findRows(weights, wordEndKey(value)));

  /** Adds the columns of a window that begins at `at`: column after column speaks of an earlier place. */
  function spread(row: number, { columns, from }: (typeof windows)[number], at: number): void {
    let to = sumsPerPlace * (at - from + lead);
    const end = row + 2 * columns;
    for (let column = row; column < end; column += 2) {
      sums[to] = ((sums[to] as number) + (rows[column] as number)) | 0;
      sums[to + 1] = ((sums[to + 1] as number) + (rows[column + 1] as number)) | 0;
      to -= sumsPerPlace;
    }
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
      if (row !== 0) spread(row, ofUnit, at);
      const pair = findRows(weights, pairKey(source, at));
      if (pair !== 0) spread(pair, ofPair, at);
      const triple = findRows(weights, tripleKey(source, at));
      if (triple !== 0) spread(triple, ofTriple, at);
      const four = findRows(weights, fourKey(source, at));
      if (four !== 0) spread(four, ofFour, at);
    }
  }

  function addMarks(source: FeatureSource, end: number, out: Int32Array): void {
    const { raw, classes, place, name, wordStart, wordEnd } = source;
    let shape = 0;
    for (let at = margin - 2; at < margin + 2; at++) shape = (shape >>> 4) | ((classes[at] as number) << 16);
    let shapeBefore = -1;
    let shapeRow = 0;
    let words = ((wordEnd[margin - 1] as number) << 4) | (wordStart[margin] as number);
    let to = 0;
    for (let at = margin; at < end; at++) {
      shape = (shape >>> 4) | ((classes[at + 2] as number) << 16);
      if (shape !== shapeBefore) {
        shapeBefore = shape;
        shapeRow = findRows(weights, shapeKey(shape));
      }
      const startRow = startRows[words] as number;
      words = ((wordEnd[at] as number) << 4) | (wordStart[at + 1] as number);
      const endRow = endRows[words] as number;
      const from = sumsPerPlace * (at + lead);
      let low = (sums[from] as number) + (rows[shapeRow] as number);
      let high = (sums[from + 1] as number) + (rows[shapeRow + 1] as number);
      low = (low + (rows[startRow] as number) + (rows[endRow] as number)) | 0;
      high = (high + (rows[startRow + 1] as number) + (rows[endRow + 1] as number)) | 0;
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
    addMarks(source, end, out);
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
