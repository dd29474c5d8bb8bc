export interface Deferred {
  readonly promise: Promise<void>;
  /** Resolves the promise; a second call does nothing. */
  resolve(): void;
}

/** A promise with its handle outside of it. (`Promise.withResolvers` is newer than Chrome 116.) */
export function createDeferred(): Deferred {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
