/** A piece of the text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
