import { wordKind } from '../gazetteer/kinds';
import type { Matches } from '../gazetteer/matches';
import type { FeatureSource } from './source';
import { margin } from './text';

/** Returns a function that fills what the gazetteer says of every place of a source, given the words found in its first `length` units. */
export function createMarker(): (source: FeatureSource, length: number, matches: Matches) => void {
  const classesOf = createClasses();
  return (source, length, { firsts, ends, kinds, broken }) => {
    const { place, name, wordStart, wordEnd, placeOf } = source;
    const used = source.size + 2 * margin;
    for (const marks of [place, name, wordStart, wordEnd]) marks.fill(0, 0, used);
    let placeFree = 0;
    let nameFree = 0;
    for (let unit = 0; unit < length; unit++) {
      const last = firsts[unit + 1] as number;
      let match = firsts[unit] as number;
      if (match === last) continue;
      const at = (placeOf[unit] as number) + margin;
      let placeRun = 0;
      let nameRun = 0;
      for (; match < last && broken[match] === 0; match++) {
        const classes = classesOf(kinds[match] as number);
        if (classes === 0) continue;
        const end = at + (ends[match] as number) - unit;
        const word = classes & 7;
        if (word !== 0) {
          wordStart[at] = word;
          // The first word to end at a place is the longest.
          if (wordEnd[end - 1] === 0) wordEnd[end - 1] = word;
        }
        if (classes & 0x18) placeRun = (end << 2) | ((classes >> 3) & 3);
        if (classes & 0x60) nameRun = (end << 2) | ((classes >> 5) & 3);
      }
      // The longest run from the left, then the next that it leaves free.
      if (placeRun !== 0 && at >= placeFree) placeFree = paint(place, at, placeRun);
      if (nameRun !== 0 && at >= nameFree) nameFree = paint(name, at, nameRun);
    }
  };
}

/** First, inside and last places of a run differ. Returns the run's end. */
function paint(marks: Uint8Array, at: number, run: number): number {
  const end = run >> 2;
  const base = ((run & 3) - 1) * 3;
  for (let inner = at + 1; inner < end - 1; inner++) marks[inner] = base + 2;
  marks[at] = base + 1;
  marks[end - 1] = base + 3;
  return end;
}

/** What marks tell of a kind, remembered: the word's class in three bits, the place's in two, the name's in two. */
function createClasses(): (kind: number) => number {
  const known = new Uint8Array(1 << 16).fill(255);
  return (kind) => {
    const bits = kind & 0xffff;
    if (known[bits] === 255) known[bits] = wordClass(bits) | (placeClass(bits) << 3) | (nameClass(bits) << 5);
    return known[bits] as number;
  };
}

/** 1 a place, 2 a region or scope, 3 a doubtful place, 0 none. */
function placeClass(kind: number): number {
  if (kind & (wordKind.place | wordKind.country)) return 1;
  if (kind & wordKind.region) return 2;
  return kind & (wordKind.weakPlace | wordKind.stem) ? 3 : 0;
}

/** 1 an institution, 2 one whose name is also a word, 3 a park, 0 none. */
function nameClass(kind: number): number {
  if (kind & wordKind.park) return 3;
  if (kind & wordKind.institution) return 1;
  return kind & wordKind.ambiguous ? 2 : 0;
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
