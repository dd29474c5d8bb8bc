import type { FeatureSource } from './source';
import { margin } from './text';

/**
 * A feature is a key and a column: the same key (苏州) means one thing before a unit and another after it. The number of
 * a feature is its key times `columnsPerKey` plus its column. Keys are hashes, wide enough that few share one.
 */
const keyBits = 20;
export const columnsPerKey = 8;
export const featureLimit = columnsPerKey << keyBits;

/** What a feature looks at: training can leave a group out to show what it is worth. */
export type FeatureGroup = 'text' | 'place' | 'name' | 'word';

const groups: readonly (readonly [FeatureGroup, number])[] = [
  ['text', 14],
  ['place', 2],
  ['name', 2],
  ['word', 2],
];

/** The group of each feature that `readFeatures` writes for a place, in its order. */
export const featureGroups: readonly FeatureGroup[] = groups.flatMap(([group, count]) =>
  Array.from({ length: count }, () => group),
);

export const featureCount = featureGroups.length;

/**
 * How far from the place that it speaks of a window of characters begins, column by column: a column more is a place
 * later. Windows of one, two, three and four characters.
 */
export const windows = [
  { columns: 5, from: -2 },
  { columns: 4, from: -2 },
  { columns: 3, from: -2 },
  { columns: 1, from: -3 },
] as const;

// Every index below lies inside the padded arrays, which the compiler cannot see.

export const unitKey = ({ units }: FeatureSource, at: number): number => mix(1, units[at] as number);
export const pairKey = ({ pairs }: FeatureSource, at: number): number => mix(2, pairs[at] as number);
export const tripleKey = ({ pairs, units }: FeatureSource, at: number): number =>
  mix(3, Math.imul(pairs[at] as number, 31) ^ (units[at + 2] as number));
export const fourKey = ({ pairs }: FeatureSource, at: number): number =>
  mix(4, Math.imul(pairs[at] as number, 31) ^ (pairs[at + 2] as number));

/** The classes of two places on either side, and of the place itself. */
function shapeValue({ classes }: FeatureSource, at: number): number {
  return (
    (classes[at - 2] as number) |
    ((classes[at - 1] as number) << 4) |
    ((classes[at] as number) << 8) |
    ((classes[at + 1] as number) << 12) |
    ((classes[at + 2] as number) << 16)
  );
}

/** A place's mark and its neighbours'; 0 where none of the three has one. */
export function marksValue(marks: Uint8Array, at: number): number {
  return (marks[at - 1] as number) | ((marks[at] as number) << 4) | ((marks[at + 1] as number) << 8);
}

/** A listed name's mark between the classes beside it; 0 where there is no name. */
export function namedValue({ name, classes }: FeatureSource, at: number): number {
  const mark = name[at] as number;
  return mark === 0 ? 0 : (mark << 8) | (classes[at - 1] as number) | ((classes[at + 1] as number) << 4);
}

/** A place name's mark and the character before it. */
export const placedKey = ({ place, units }: FeatureSource, at: number): number =>
  mix(7, ((place[at] as number) << 16) | (units[at - 1] as number));

export const shapeKey = (value: number): number => mix(5, value);
export const placeKey = (value: number): number => mix(6, value);
export const nameKey = (value: number): number => mix(8, value);
export const namedKey = (value: number): number => mix(9, value);
/** The word that ends before a place and the one that starts with it. */
export const wordStartKey = (value: number): number => mix(10, value);
/** The word that ends with a place and the one that starts after it. */
export const wordEndKey = (value: number): number => mix(11, value);

const wordsValue = ({ wordEnd, wordStart }: FeatureSource, at: number): number =>
  ((wordEnd[at] as number) << 4) | (wordStart[at + 1] as number);

const none = -1;

/**
 * Writes the `featureCount` features of a place of the source, counted without its margin, into `out`: numbers below
 * `featureLimit`, or -1 where there is nothing to see. This is the definition; scores.ts sums the same features faster.
 */
export function readFeatures(source: FeatureSource, place: number, out: Int32Array): void {
  const at = place + margin;
  let to = 0;
  [unitKey, pairKey, tripleKey, fourKey].forEach((keyAt, index) => {
    const { columns, from } = windows[index] as (typeof windows)[number];
    for (let column = 0; column < columns; column++) {
      out[to++] = keyAt(source, at + from + column) * columnsPerKey + column;
    }
  });
  const near = marksValue(source.place, at);
  const names = marksValue(source.name, at);
  const named = namedValue(source, at);
  out[to++] = shapeKey(shapeValue(source, at)) * columnsPerKey;
  out[to++] = near === 0 ? none : placeKey(near) * columnsPerKey;
  out[to++] = source.place[at] === 0 ? none : placedKey(source, at) * columnsPerKey;
  out[to++] = names === 0 ? none : nameKey(names) * columnsPerKey;
  out[to++] = named === 0 ? none : namedKey(named) * columnsPerKey;
  out[to++] = wordStartKey(wordsValue(source, at - 1)) * columnsPerKey;
  out[to++] = wordEndKey(wordsValue(source, at)) * columnsPerKey;
}

function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35) >>> (32 - keyBits);
}
