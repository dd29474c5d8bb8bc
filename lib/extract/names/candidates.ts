import type { Evidence, NameKind } from '../types';

/** A possible mention in a chunk; offsets are units of the chunk. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly optional?: boolean;
}
