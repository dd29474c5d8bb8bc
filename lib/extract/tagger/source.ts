import type { Gazetteer } from '../gazetteer';
import { createMatcher, type Matches } from '../gazetteer/matches';
import { createMarker } from './marks';
import {
  breakWidth,
  classOf,
  foldUnit,
  lineBreak,
  margin,
  placeLimit,
  stretchLimit,
  type TaggerText,
} from './text';

/** A stretch made ready for the features. Its places are the units with the breaks put back; in all
 * arrays but `placeOf` and `unitAt` they stand behind a margin. */
export interface FeatureSource {
  /** How many places are used, the breaks put back included, the margins not. */
  readonly size: number;
  /** The place of each unit. */
  readonly placeOf: Int32Array;
  /** The unit at each place; -1 at a break. */
  readonly unitAt: Int32Array;
  /** The text's own unit, or a line break. */
  readonly raw: Uint16Array;
  /** Every digit counts as one character, every Latin letter of a case as another; a line break outside the text. */
  readonly units: Int32Array;
  /** A hash of each unit and the next. */
  readonly pairs: Int32Array;
  readonly classes: Uint8Array;
  /** 1 first, 2 inside, 3 last unit of a place name; more for regions (4–6) and doubtful places (7–9). */
  readonly place: Uint8Array;
  /** The same for listed names: institutions, ambiguous ones, parks. */
  readonly name: Uint8Array;
  /** The class of the longest common word that starts, or ends, here. */
  readonly wordStart: Uint8Array;
  readonly wordEnd: Uint8Array;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Prepares a stretch, given what the gazetteer's matcher finds in it where that is known already. */
export type SourceReader = (text: TaggerText, matches?: Matches) => FeatureSource;

/** Returns a function that prepares a stretch. What it returns is overwritten by its next call. */
export function createSourceReader(gazetteer: Gazetteer): SourceReader {
  const room = placeLimit + 2 * margin;
  const bytes = () => new Uint8Array(room);
  const source: Mutable<FeatureSource> = {
    size: 0,
    placeOf: new Int32Array(stretchLimit),
    unitAt: new Int32Array(room),
    raw: new Uint16Array(room),
    units: new Int32Array(room),
    pairs: new Int32Array(room),
    classes: bytes(),
    place: bytes(),
    name: bytes(),
    wordStart: bytes(),
    wordEnd: bytes(),
  };
  const mark = createMarker();
  let match: ReturnType<typeof createMatcher> | undefined;
  const matchesOf = (text: TaggerText): Matches => {
    match ??= createMatcher(gazetteer.trie, stretchLimit);
    return match(text);
  };
  return (text, matches = matchesOf(text)) => {
    source.size = spread(text, source);
    fold(source, source.size + 2 * margin);
    mark(source, Math.min(text.length, stretchLimit), matches);
    return source;
  };
}

function fold({ raw, units, classes, pairs }: FeatureSource, used: number): void {
  let next = lineBreak;
  for (let at = used - 1; at >= 0; at--) {
    const unit = foldUnit(raw[at] as number);
    units[at] = unit;
    classes[at] = classOf(unit);
    pairs[at] = Math.imul(Math.imul(unit, 0x9e3779b1) ^ next, 0x85ebca6b);
    next = unit;
  }
}

/** Puts the units to their places, with a line break at every break and in the margins. */
function spread({ units, length, breaks }: TaggerText, source: FeatureSource): number {
  let to = 0;
  source.raw.fill(lineBreak, 0, margin);
  const limit = Math.min(length, stretchLimit);
  for (let at = 0; at < limit; at++) {
    if (breaks[at] === 1 && at > 0) {
      source.raw.fill(lineBreak, to + margin, to + margin + breakWidth);
      source.unitAt.fill(-1, to, to + breakWidth);
      to += breakWidth;
    }
    const unit = units[at] as number;
    source.raw[to + margin] = unit;
    source.unitAt[to] = at;
    source.placeOf[at] = to++;
  }
  source.raw.fill(lineBreak, to + margin, to + 2 * margin);
  return to;
}
