/** The vocabulary of the extractor. All offsets are UTF-16 code units into the text given, end exclusive. */

export type NameKind = 'park' | 'institution';
export type Kind = NameKind | 'money' | 'figure';

/** How the text hedges an amount; see the annotation guide in the README. */
export type Qualifier = 'exact' | 'about' | 'under' | 'over' | 'atLeast' | 'atMost' | 'magnitude' | 'several';

export type Status = 'actual' | 'target' | 'forecast';

/** Why a span was marked. `detail` names the evidence (a head, an official name, the text that introduced an alias). */
export interface Evidence {
  readonly source:
    | 'gazetteer'
    | 'head'
    | 'place'
    | 'alias'
    | 'document'
    | 'list'
    | 'context'
    | 'model'
    | 'number'
    | 'reader';
  readonly detail?: string;
}

/**
 * A quantity as the text gives it. `value` is an exact decimal in whole units of `currency` or `unit`
 * (28.49亿元 is "2849000000"); it is absent where the text gives no value that a reader should trust.
 */
export interface Amount {
  readonly value?: string;
  /** The upper end of a range. */
  readonly valueMax?: string;
  /** ISO 4217 code, for money. */
  readonly currency?: string;
  /** Unit or counter as written (亩, 平方米, %, 家), for figures. */
  readonly unit?: string;
  readonly qualifier: Qualifier;
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly text: string;
  /** 0 to 1; a higher confidence is more often right. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Present for money and figures. */
  readonly amount?: Amount;
  /** True where the mention leans on its context (管委会, 市政府): finding it is no gain, missing it no loss. */
  readonly optional?: boolean;
}

/** What a sentence says of one amount. Fields that the text does not tell are absent; `subject` may be empty. */
export interface Fact extends Amount {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'money' | 'figure';
  readonly metric?: string;
  /** The texts of the parks and institutions that the amount belongs to, as marked. */
  readonly subject: readonly string[];
  /** As the text has it: 到2022年, 当年. */
  readonly period?: string;
  readonly year?: number;
  readonly status?: Status;
}

export interface Extraction {
  /** Sorted by start, disjoint. */
  readonly mentions: readonly Mention[];
  /** Sorted by start; each has the span of one money (or figure) mention. */
  readonly facts: readonly Fact[];
}

/** Whose dollar or 元 a bare unit is. */
export type Region = 'CN' | 'HK' | 'MO' | 'TW';

/** A name that the reader wants marked, or never marked (`kind: 'none'`). */
export interface ReaderTerm {
  readonly text: string;
  readonly kind: NameKind | 'none';
}

export interface ExtractOptions {
  /** ISO date (YYYY, YYYY-MM or YYYY-MM-DD) of publication: resolves 今年, 去年, 目前. */
  readonly publishedAt?: string;
  /** Decides the currency of a bare 元; guessed from the text where absent. */
  readonly region?: Region;
  /** Also return measured quantities (areas, percentages, counts) as kind `figure`. Default false. */
  readonly figures?: boolean;
  readonly terms?: readonly ReaderTerm[];
}
