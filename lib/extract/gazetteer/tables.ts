import { wordKind } from './kinds';

/** The lists of words in the order in which they are packed, with what their words are. */
export const wordLists = [
  ['function', wordKind.function],
  ['verb', wordKind.verb],
  ['noun', wordKind.noun],
  ['part', wordKind.part],
  ['determiner', wordKind.determiner],
  ['title', wordKind.title],
  ['places', wordKind.place],
  /** Full names of counties, whose short form is their name without the last character. */
  ['counties', wordKind.place],
  ['regions', wordKind.region],
  ['countries', wordKind.country | wordKind.place],
  ['institutions', wordKind.institution],
  ['ambiguousInstitutions', wordKind.ambiguous],
  ['parks', wordKind.park],
  ['parkStems', wordKind.stem],
  /** The last list: after it come the rows of its words. */
  ['heads', wordKind.head],
] as const;

export type WordList = (typeof wordLists)[number][0];
