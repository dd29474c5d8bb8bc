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
  shapeValue,
  tripleKey,
  unitKey,
  windows,
  wordEndKey,
  wordStartKey,
  wordsValue,
} from './features';
import { labelCount } from './labels';
import type { FeatureSource } from './source';
import { lineBreak, margin } from './text';
import { findRows, type TaggerWeights } from './weights';

/** Far below what weights can make up for, and small enough for sums of many. */
const forbidden = -20_000;

/** A window in the margin may speak of places this far before it. */
const lead = 4;

/** Writes `out[place * labelCount + label]`, see `createScorer`. */
export type Scorer = (source: FeatureSource, out: Int32Array) => void;

/**
 * Returns a function that writes how much each place of a source wants each label, in the weights' integer steps, with
 * `outside` always 0; a line break takes no other label. The sums are those of the features that `readFeatures` gives,
 * but each window of characters is looked up once for all the places that it speaks of.
 */
export function createScorer(weights: TaggerWeights, room: number): Scorer {
  const { rows } = weights;
  const low = new Int32Array(room + lead + 4 * margin);
  const high = new Int32Array(room + lead + 4 * margin);
  const [ofUnit, ofPair, ofTriple, ofFour] = windows;
  const unitRows = createMemo(65536, weights, (_, source, at) => unitKey(source, at));
  const placeRows = createMemo(4096, weights, placeKey);
  const nameRows = createMemo(4096, weights, nameKey);
  const namedRows = createMemo(4096, weights, namedKey);
  const wordStartRows = createMemo(256, weights, wordStartKey);
  const wordEndRows = createMemo(256, weights, wordEndKey);

  /** Adds the columns of a window that begins at `at`: column after column speaks of an earlier place. */
  function spread(row: number, { columns, from }: (typeof windows)[number], at: number): void {
    for (let column = 0; column < columns; column++) {
      const place = at - from - column + lead;
      low[place] = ((low[place] as number) + (rows[row + 2 * column] as number)) | 0;
      high[place] = ((high[place] as number) + (rows[row + 2 * column + 1] as number)) | 0;
    }
  }

  function add(row: number, at: number): void {
    const place = at + lead;
    low[place] = ((low[place] as number) + (rows[row] as number)) | 0;
    high[place] = ((high[place] as number) + (rows[row + 1] as number)) | 0;
  }

  function addWindows(source: FeatureSource, at: number): void {
    const unit = unitRows(source.units[at] as number, source, at);
    if (unit !== 0) spread(unit, ofUnit, at);
    const pair = findRows(weights, pairKey(source, at));
    if (pair !== 0) spread(pair, ofPair, at);
    const triple = findRows(weights, tripleKey(source, at));
    if (triple !== 0) spread(triple, ofTriple, at);
    const four = findRows(weights, fourKey(source, at));
    if (four !== 0) spread(four, ofFour, at);
  }

  function addMarks(source: FeatureSource, at: number): void {
    const shape = findRows(weights, shapeKey(shapeValue(source, at)));
    if (shape !== 0) add(shape, at);
    const near = marksValue(source.place, at);
    if (near !== 0) add(placeRows(near, source, at), at);
    if (source.place[at] !== 0) add(findRows(weights, placedKey(source, at)), at);
    const names = marksValue(source.name, at);
    if (names !== 0) {
      add(nameRows(names, source, at), at);
      if (source.name[at] !== 0) add(namedRows(namedValue(source, at), source, at), at);
    }
    add(wordStartRows(wordsValue(source, at - 1), source, at), at);
    add(wordEndRows(wordsValue(source, at), source, at), at);
  }

  return (source, out) => {
    const end = source.size + margin;
    low.fill(0, 0, end + 2 * margin + lead);
    high.fill(0, 0, end + 2 * margin + lead);
    for (let at = 1; at < end + 2; at++) addWindows(source, at);
    for (let at = margin; at < end; at++) {
      addMarks(source, at);
      write(
        out,
        (at - margin) * labelCount,
        low[at + lead] as number,
        high[at + lead] as number,
        source.raw[at] === lineBreak,
      );
    }
  };
}

function write(out: Int32Array, base: number, low: number, high: number, broken: boolean): void {
  out[base] = 0;
  if (broken) {
    out.fill(forbidden, base + 1, base + labelCount);
    return;
  }
  const lowHalf = (low << 16) >> 16;
  const highHalf = (high << 16) >> 16;
  out[base + 1] = lowHalf;
  out[base + 2] = (low - lowHalf) >> 16;
  out[base + 3] = highHalf;
  out[base + 4] = (high - highHalf) >> 16;
}

/** Looks a small value's rows up once and remembers where they are. */
function createMemo(
  size: number,
  weights: TaggerWeights,
  keyOf: (value: number, source: FeatureSource, at: number) => number,
): (value: number, source: FeatureSource, at: number) => number {
  const known = new Int32Array(size).fill(-1);
  return (value, source, at) => {
    const row = known[value] as number;
    if (row >= 0) return row;
    const found = findRows(weights, keyOf(value, source, at));
    known[value] = found;
    return found;
  };
}
