import type { Gazetteer } from '../gazetteer';
import { wordKind } from '../gazetteer/kinds';
import { childOf, nodeShift, rootNode, type Trie } from '../gazetteer/trie';
import type { FeatureSource } from './source';
import { margin } from './text';

/** Returns a function that fills what the gazetteer says of every place of a source whose `raw` units are set. */
export function createMarker(
  { trie }: Gazetteer,
  room: number,
): (source: FeatureSource, used: number) => void {
  const { alphabet, values } = trie;
  const letters = new Uint16Array(room);
  const placeRuns = new Int32Array(room);
  const nameRuns = new Int32Array(room);
  const endLengths = new Uint8Array(room);
  const fromRoot = firstNodes(alphabet, (letter) => childOf(trie, rootNode, letter));
  const pairs = pairFilter(trie, fromRoot);

  function goesOn(letter: number, next: number): boolean {
    const bit = pairBit(letter, next);
    return (((pairs[bit >> 5] as number) >>> (bit & 31)) & 1) === 1;
  }

  function clear({ place, name, wordStart, wordEnd }: FeatureSource, used: number): void {
    placeRuns.fill(0, 0, used);
    nameRuns.fill(0, 0, used);
    endLengths.fill(0, 0, used);
    place.fill(0, 0, used);
    name.fill(0, 0, used);
    wordStart.fill(0, 0, used);
    wordEnd.fill(0, 0, used);
  }

  function take(source: FeatureSource, kind: number, start: number, last: number): void {
    if (kind === 0) return;
    const length = last - start + 1;
    const place = placeClass(kind);
    if (place >= 0) placeRuns[start] = length * 4 + place;
    const name = nameClass(kind);
    if (name >= 0) nameRuns[start] = length * 4 + name;
    const word = wordClass(kind);
    if (word === 0) return;
    source.wordStart[start] = word;
    if (length <= (endLengths[last] as number)) return;
    endLengths[last] = length;
    source.wordEnd[last] = word;
  }

  return (source, used) => {
    clear(source, used);
    const end = used - margin;
    for (let at = margin; at < end; at++) letters[at] = alphabet[source.raw[at] as number] as number;
    letters[end] = 0;
    for (let start = margin; start < end; start++) {
      let node = fromRoot[letters[start] as number] as number;
      let last = start;
      if (node !== 0 && !goesOn(letters[start] as number, letters[start + 1] as number)) {
        take(source, values[node] as number, start, start);
        continue;
      }
      while (node !== 0) {
        take(source, values[node] as number, start, last);
        const letter = letters[++last] as number;
        node = letter === 0 ? 0 : childOf(trie, node, letter);
      }
    }
    paintRuns(placeRuns, source.place, used);
    paintRuns(nameRuns, source.name, used);
  };
}

/** The nodes of all first letters, so that most positions cost no search. */
function firstNodes(alphabet: Uint16Array, nodeOf: (letter: number) => number): Int32Array {
  const letterCount = alphabet.reduce((most, letter) => Math.max(most, letter), 0);
  return Int32Array.from({ length: letterCount + 1 }, (_, letter) => (letter === 0 ? 0 : nodeOf(letter)));
}

/** A bit for every two letters that a word begins with: most positions of a text begin none, and this small table says so. */
function pairFilter({ keys }: Trie, fromRoot: Int32Array): Int32Array {
  const letterOf = new Map<number, number>();
  fromRoot.forEach((node, letter) => {
    if (node !== 0) letterOf.set(node, letter);
  });
  const pairs = new Int32Array(1 << 13);
  for (const key of keys) {
    const letter = key === 0 ? undefined : letterOf.get(key >>> nodeShift);
    if (letter === undefined) continue;
    const bit = pairBit(letter, key & ((1 << nodeShift) - 1));
    (pairs[bit >> 5] as number) |= 1 << (bit & 31);
  }
  return pairs;
}

function pairBit(letter: number, next: number): number {
  return (Math.imul(letter, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> 14;
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
