/** A piece of the text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the metric of an amount stands, and how its clause is built. */
export interface MetricReading {
  readonly metric?: Span;
  /** Left end of what may be read for this amount: the clause's start, or the end of the amount before it. */
  readonly from: number;
  /** The amount shares the verb and the subject of the amount before it (A元和B元). */
  readonly joined: boolean;
  /** The metric is that of the amount before. */
  readonly inherited: boolean;
  /** The amount states no fact: it tells a size class, or the price of a thing only mentioned. */
  readonly none?: boolean;
}
