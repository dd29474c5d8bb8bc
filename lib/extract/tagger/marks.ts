import type { Gazetteer } from '../gazetteer';
import { headRowMask, headRowShift, wordKind } from '../gazetteer/kinds';
import { childOf, rootNode } from '../gazetteer/trie';
import type { FeatureSource } from './source';
import { margin, sentenceMark } from './text';

/** Returns a function that fills what the gazetteer says of every place of a source whose `units` and `classes` are set. */
export function createMarker(
  { trie, heads }: Gazetteer,
  room: number,
): (source: FeatureSource, used: number) => void {
  const headKinds = heads.map(({ kind, strength }) => (kind === 'park' ? 1 : 2) + (strength > 2 ? 2 : 0));
  const placeRuns = new Int32Array(room);
  const nameRuns = new Int32Array(room);
  const headLengths = new Uint8Array(room);
  const startLengths = new Uint8Array(room);
  const endLengths = new Uint8Array(room);

  function clear(source: FeatureSource, used: number): void {
    for (const array of [placeRuns, nameRuns, headLengths, startLengths, endLengths]) array.fill(0, 0, used);
    const { place, name, head, nextHead, wordStart, wordEnd } = source;
    for (const array of [place, name, head, nextHead, wordStart, wordEnd]) array.fill(0, 0, used);
  }

  function walk(source: FeatureSource, start: number, used: number): void {
    const { raw, head, wordStart, wordEnd } = source;
    let node = rootNode;
    for (let last = start; last < used - margin; last++) {
      const letter = trie.alphabet[raw[last] as number] as number;
      node = letter === 0 ? 0 : childOf(trie, node, letter);
      if (node === 0) return;
      const kind = trie.values[node] as number;
      if (kind === 0) continue;
      const length = last - start + 1;
      const place = placeClass(kind);
      if (place >= 0) placeRuns[start] = length * 4 + place;
      const name = nameClass(kind);
      if (name >= 0) nameRuns[start] = length * 4 + name;
      if (kind & wordKind.head && length > (headLengths[last] as number)) {
        headLengths[last] = length;
        head[last] = ((kind >> headRowShift) & headRowMask) + 1;
      }
      const word = wordClass(kind);
      if (word === 0) continue;
      startLengths[start] = length;
      wordStart[start] = word;
      if (length <= (endLengths[last] as number)) continue;
      endLengths[last] = length;
      wordEnd[last] = word;
    }
  }

  return (source, used) => {
    clear(source, used);
    for (let start = margin; start < used - margin; start++) walk(source, start, used);
    paintRuns(placeRuns, source.place, used);
    paintRuns(nameRuns, source.name, used);
    markNextHead(source, headKinds, used);
  };
}

/** 0 a place, 1 a region or scope, 2 a doubtful place, -1 none. */
function placeClass(kind: number): number {
  if (kind & (wordKind.place | wordKind.country)) return 0;
  if (kind & wordKind.region) return 1;
  return kind & (wordKind.weakPlace | wordKind.stem) ? 2 : -1;
}

/** 0 an institution, 1 one whose name is also a word, 2 a park, -1 none. */
function nameClass(kind: number): number {
  if (kind & wordKind.park) return 2;
  if (kind & wordKind.institution) return 0;
  return kind & wordKind.ambiguous ? 1 : -1;
}

/** 0 no common word. */
function wordClass(kind: number): number {
  if (kind & wordKind.title) return 1;
  if (kind & wordKind.determiner) return 2;
  if (kind & wordKind.function) return 3;
  if (kind & wordKind.verb) return 4;
  if (kind & wordKind.noun) return 5;
  return kind & wordKind.part ? 6 : 0;
}

/** Paints the longest run from the left, then the next that it leaves free: first, inside and last places differ. */
function paintRuns(runs: Int32Array, marks: Uint8Array, used: number): void {
  let at = margin;
  while (at < used - margin) {
    const run = runs[at] as number;
    if (run === 0) {
      at++;
      continue;
    }
    const end = at + (run >> 2);
    const base = (run & 3) * 3;
    marks.fill(base + 2, at, end);
    marks[at] = base + 1;
    marks[end - 1] = base + 3;
    at = end;
  }
}

function markNextHead(
  { head, classes, nextHead }: FeatureSource,
  headKinds: readonly number[],
  used: number,
): void {
  let distance = 0;
  let kind = 0;
  for (let at = used - margin - 1; at >= margin; at--) {
    const row = head[at] as number;
    distance++;
    if (row !== 0) {
      distance = 0;
      kind = headKinds[row - 1] ?? 0;
    } else if (classes[at] === sentenceMark) {
      kind = 0;
    }
    nextHead[at] = kind === 0 || distance > 24 ? 0 : kind + 8 * distanceStep(distance);
  }
}

function distanceStep(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 7) return 4;
  if (distance < 11) return 5;
  return distance < 16 ? 6 : 7;
}
