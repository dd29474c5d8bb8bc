/** What a word of the tables can be; a word may be several at once, so these are bits. Bits 16 to 23 hold a head's row. */
export const wordKind = {
  /** Prepositions, conjunctions, pronouns, adverbs: a name ends before them and starts after them. */
  function: 1,
  /** A verb or boundary phrase that stands before names (位于, 引进). */
  verb: 2,
  /** A common word that is rarely part of a name. */
  noun: 4,
  /** A word of which names are made (医疗器械, 科技). */
  part: 8,
  place: 16,
  /** A place name that is also an ordinary word, or belongs to several counties. */
  weakPlace: 32,
  /** A region or scope that opens names but is no place (中国, 全国, 国家, 长三角). */
  region: 64,
  institution: 128,
  park: 256,
  /** A well-known name that is also an ordinary word (苹果). */
  ambiguous: 512,
  head: 1024,
  title: 2048,
  /** A word that makes a class of what follows (国家级, 该, 多家). */
  determiner: 4096,
  /** The distinguishing part of a known park (燕郊, 张江): a place for the purpose of left edges. */
  stem: 8192,
  country: 16384,
  /** A single character that stands for a country before its organs (美国防部 is 美 + 国防部). */
  countryLetter: 32768,
} as const;

export const headRowShift = 16;
export const headRowMask = 0xff;

export type HeadGroup =
  | 'park'
  | 'newarea'
  | 'valley'
  | 'anaphor'
  | 'company'
  | 'finance'
  | 'branch'
  | 'organ'
  | 'ministry'
  | 'government'
  | 'court'
  | 'research'
  | 'university'
  | 'hospital'
  | 'media'
  | 'association'
  | 'platform'
  | 'military'
  | 'team';

/** One row of the table of heads. */
export interface HeadRow {
  readonly kind: 'park' | 'institution';
  /** 3: makes a name with any distinguishing part; 2: needs a good one; 1: only refers back to a name. */
  readonly strength: number;
  readonly group: HeadGroup;
  /** True where the name of an industry distinguishes (医疗器械产业园). */
  readonly industry: boolean;
}
