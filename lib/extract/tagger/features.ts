import type { FeatureSource } from './source';
import { margin } from './text';

/** A feature is a hash of this many bits: so many that two of a text's features rarely share one. */
export const featureBits = 22;

/** What a feature looks at: training can leave a group out to show what it is worth. */
export type FeatureGroup = 'text' | 'place' | 'name' | 'head' | 'word';

const groups: readonly (readonly [FeatureGroup, number])[] = [
  ['text', 14],
  ['place', 3],
  ['name', 3],
  ['head', 6],
  ['word', 4],
];

/** The group of each feature that `readFeatures` writes for a place, in its order. */
export const featureGroups: readonly FeatureGroup[] = groups.flatMap(([group, count]) =>
  Array.from({ length: count }, () => group),
);

export const featureCount = featureGroups.length;

/**
 * Writes the `featureCount` features of a place of the source, counted without its margin, into `out`: numbers below
 * 2 to the power `featureBits`.
 */
export function readFeatures(source: FeatureSource, place: number, out: Int32Array): void {
  const p = place + margin;
  readTextFeatures(source, p, out);
  readListFeatures(source, p, out);
}

// Every index below lies inside the padded arrays, which the compiler cannot see.

function readTextFeatures({ units, pairs, classes }: FeatureSource, p: number, out: Int32Array): void {
  const unit = units[p] as number;
  const after = units[p + 1] as number;
  const after2 = units[p + 2] as number;
  const pairBefore2 = pairs[p - 2] as number;
  const pairBefore = pairs[p - 1] as number;
  const pair = pairs[p] as number;
  const shape =
    (classes[p - 2] as number) |
    ((classes[p - 1] as number) << 4) |
    ((classes[p] as number) << 8) |
    ((classes[p + 1] as number) << 12) |
    ((classes[p + 2] as number) << 16);
  out[0] = mix(1, units[p - 2] as number);
  out[1] = mix(2, units[p - 1] as number);
  out[2] = mix(3, unit);
  out[3] = mix(4, after);
  out[4] = mix(5, after2);
  out[5] = mix(6, pairBefore2);
  out[6] = mix(7, pairBefore);
  out[7] = mix(8, pair);
  out[8] = mix(9, pairs[p + 1] as number);
  out[9] = mix(10, Math.imul(pairBefore2, 31) ^ unit);
  out[10] = mix(11, Math.imul(pairBefore, 31) ^ after);
  out[11] = mix(12, Math.imul(pair, 31) ^ after2);
  out[12] = mix(13, Math.imul(pairs[p - 3] as number, 31) ^ pairBefore);
  out[13] = mix(14, shape);
}

function readListFeatures(source: FeatureSource, p: number, out: Int32Array): void {
  const { units, classes, place, name, head, nextHead, wordStart, wordEnd } = source;
  const before = units[p - 1] as number;
  const headHere = head[p] as number;
  const next = nextHead[p] as number;
  const placeHere = place[p] as number;
  const nameHere = name[p] as number;
  const wordBefore = wordEnd[p - 1] as number;
  const wordAfter = wordStart[p + 1] as number;
  out[14] = mix(15, (place[p - 1] as number) | (placeHere << 4) | ((place[p + 1] as number) << 8));
  out[15] = mix(16, (placeHere << 8) | next);
  out[16] = mix(17, (placeHere << 16) | before);
  out[17] = mix(18, (name[p - 1] as number) | (nameHere << 4) | ((name[p + 1] as number) << 8));
  out[18] = mix(19, (nameHere << 8) | (classes[p - 1] as number) | ((classes[p + 1] as number) << 4));
  out[19] = mix(20, (nameHere << 8) | headHere);
  out[20] = mix(21, (headHere << 4) | (classes[p + 1] as number));
  out[21] = mix(22, (headHere << 16) | (units[p + 1] as number));
  out[22] = mix(23, next);
  out[23] = mix(24, (next << 16) | before);
  out[24] = mix(25, ((head[p - 1] as number) << 16) | (units[p] as number));
  out[25] = mix(26, (headHere << 8) | (nextHead[p + 1] as number));
  out[26] = mix(27, (wordBefore << 4) | (wordStart[p] as number));
  out[27] = mix(28, ((wordEnd[p] as number) << 4) | wordAfter);
  out[28] = mix(29, (wordBefore << 8) | next);
  out[29] = mix(30, (headHere << 4) | wordAfter);
}

function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35) >>> (32 - featureBits);
}
