import { headRowMask, headRowShift, wordKind } from '../gazetteer/kinds';

/** A token that is no word of the tables. */
export const tokenKind = {
  unknown: 0,
  hard: 1 << 26,
  latin: 1 << 27,
  digits: 1 << 28,
  /** A name learned from the document. */
  learned: 1 << 29,
} as const;

/** The one part that a word plays when the left edge of a name is sought; a word may be several things at once. */
export const role = {
  hard: 0,
  known: 1,
  park: 2,
  place: 3,
  weakPlace: 4,
  region: 5,
  head: 6,
  part: 7,
  unknown: 8,
  latin: 9,
  digits: 10,
  noun: 11,
  determiner: 12,
  verb: 13,
  function: 14,
  title: 15,
  ambiguous: 16,
} as const;
export const roleCount = 17;

/** Bits of a word in order of precedence. */
const precedence: readonly (readonly [number, number])[] = [
  [tokenKind.hard, role.hard],
  [tokenKind.latin, role.latin],
  [tokenKind.digits, role.digits],
  [tokenKind.learned, role.known],
  [wordKind.park, role.park],
  [wordKind.institution, role.known],
  [wordKind.place, role.place],
  [wordKind.region, role.region],
  [wordKind.part, role.part],
  [wordKind.head, role.head],
  [wordKind.stem | wordKind.weakPlace, role.weakPlace],
  [wordKind.ambiguous, role.ambiguous],
  [wordKind.determiner, role.determiner],
  [wordKind.title, role.title],
  [wordKind.function, role.function],
  [wordKind.verb, role.verb],
  [wordKind.noun, role.noun],
];

/** Returns a function that tells a word's role; it remembers what it has told of the tables' kinds. */
export function createRoles(): (kind: number) => number {
  const known = new Uint8Array(1 << headRowShift).fill(255);
  return (kind) => {
    if (kind >= tokenKind.hard) return roleOf(kind);
    const bits = kind & (known.length - 1);
    if (known[bits] === 255) known[bits] = roleOf(bits);
    return known[bits] as number;
  };
}

function roleOf(kind: number): number {
  if (kind === tokenKind.unknown || kind === wordKind.countryLetter) return role.unknown;
  for (const [bits, part] of precedence) if (kind & bits) return part;
  return role.unknown;
}

/** The row in the table of heads; only of words that are heads. */
export const headRowOf = (kind: number): number => (kind >> headRowShift) & headRowMask;
