import { wordKind } from '../gazetteer/kinds';
import { role } from './roles';
import type { Words } from './segment';

/** What stands between a left edge and the head, as counts; it decides whether a name is named. */
export interface LeftPart {
  places: number;
  countries: number;
  names: number;
  brandUnits: number;
  latinUnits: number;
  parts: number;
  regions: number;
  others: number;
  digits: number;
  heads: number;
}

export const emptyPart = (): LeftPart => ({
  places: 0,
  countries: 0,
  names: 0,
  brandUnits: 0,
  latinUnits: 0,
  parts: 0,
  regions: 0,
  others: 0,
  digits: 0,
  heads: 0,
});

export function copyPart(from: Readonly<LeftPart>, to: LeftPart): void {
  to.places = from.places;
  to.countries = from.countries;
  to.names = from.names;
  to.brandUnits = from.brandUnits;
  to.latinUnits = from.latinUnits;
  to.parts = from.parts;
  to.regions = from.regions;
  to.others = from.others;
  to.digits = from.digits;
  to.heads = from.heads;
}

/** Adds one word to what stands before a head. */
export function countWord(part: LeftPart, words: Words, at: number): void {
  const kind = words.kinds[at] as number;
  const length = (words.ends[at] as number) - (words.starts[at] as number);
  switch (words.roles[at]) {
    case role.place:
      if (kind & wordKind.country) part.countries++;
      else part.places++;
      return;
    case role.weakPlace:
      part.places++;
      return;
    case role.known:
    case role.park:
      part.names++;
      return;
    case role.ambiguous:
      part.brandUnits += length;
      return;
    case role.unknown:
      if (
        kind === wordKind.countryLetter &&
        length === 1 &&
        part.brandUnits === 0 &&
        isBeforeOrgan(words, at)
      )
        part.countries++;
      else part.brandUnits += length;
      return;
    case role.latin:
      part.latinUnits += length;
      return;
    case role.part:
      part.parts++;
      return;
    case role.region:
      part.regions++;
      return;
    case role.digits:
      part.digits++;
      return;
    case role.head:
      part.parts++;
      part.heads++;
      return;
    default:
      part.others++;
      return;
  }
}

function isBeforeOrgan(words: Words, at: number): boolean {
  return at + 1 < words.count && ((words.kinds[at + 1] as number) & wordKind.head) !== 0;
}
