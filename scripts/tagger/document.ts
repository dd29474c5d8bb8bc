import type { NameKind } from '../../lib/extract';

/** A name marked in a text for training: offsets in UTF-16 units, end exclusive. */
export interface AnnotatedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  /** The tagger learns neither for nor against it. */
  readonly optional: boolean;
}

export interface AnnotatedDocument {
  readonly name: string;
  readonly text: string;
  /** Sorted by start, disjoint. */
  readonly spans: readonly AnnotatedSpan[];
}
