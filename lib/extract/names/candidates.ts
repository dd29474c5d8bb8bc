import type { HeadGroup } from '../gazetteer/kinds';
import type { Evidence, NameKind } from '../types';

/** A possible mention in a chunk; offsets are units of the chunk. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly optional?: boolean;
  /** For a name grown from a head: its first word, its head and the head's group. */
  readonly grown?: { readonly first: number; readonly head: number; readonly group: HeadGroup };
}
