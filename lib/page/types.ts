import type { Fact, Mention } from '../extract/types';
import type { NamedIdentity } from '../identity/types';

/** Where a metadata field was read, so that a reader can judge it. */
export type Provenance =
  | 'meta'
  | 'json-ld'
  | 'open-graph'
  | 'labelled-line'
  | 'headline'
  | 'title'
  | 'url'
  | 'site'
  | 'reader';

export interface Sourced<T> {
  readonly value: T;
  readonly from: Provenance;
  /** What exactly was read: a meta name, the labelled line's text. */
  readonly detail?: string;
}

/** Each field is absent rather than guessed. */
export interface PageMetadata {
  readonly title?: Sourced<string>;
  readonly outlet?: Sourced<string>;
  readonly author?: Sourced<string>;
  readonly editor?: Sourced<string>;
  /** ISO 8601 with the precision of the page: 2021, 2021-01, 2021-01-18 or 2021-01-18T09:30+08:00 (Asia/Shanghai). */
  readonly publishedAt?: Sourced<string>;
}

/** W3C Web Annotation selectors. Offsets are UTF-16 units of the page's extracted text. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}
export type Selector = TextQuoteSelector | TextPositionSelector;

/** The state of a saved quote on the page as it is now. */
export type AnchorState = 'found' | 'approximate' | 'lost';

/** A mention on the page; `id` is stable while the page lives. */
export interface PageMention extends Mention {
  readonly id: string;
  /** The sentence around it, and where the mention starts in it. */
  readonly sentence: string;
  readonly sentenceStart: number;
  /** False in navigation, footers and link lists. */
  readonly inBody: boolean;
}

export interface PageFact extends Fact {
  readonly mentionId: string;
}

export interface SavedOnPage {
  readonly snippetId: string;
  readonly state: AnchorState;
}

/** What a content script knows of its page: what the panel shows as 本页. */
export interface PageReading {
  readonly url: string;
  /** Without fragment and tracking parameters; the page's rel=canonical where it is of the same site. */
  readonly canonicalUrl: string;
  readonly metadata: PageMetadata;
  readonly mentions: readonly PageMention[];
  readonly facts: readonly PageFact[];
  readonly saved: readonly SavedOnPage[];
  /** Whom the parks and institutions mean; empty while that is being found out. */
  readonly identities: readonly NamedIdentity[];
  readonly marksVisible: boolean;
  /** False while a first scan is still under way. */
  readonly complete: boolean;
}
