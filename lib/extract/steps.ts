/** What is made at the first need and shared from then on. */
export interface Once<T> {
  /** Makes what is not made yet. */
  get(): T;
  /** Makes it in steps, between which the caller may pause; `get` in a pause makes the rest at once. */
  steps(): Generator<void>;
}

/** Made by a generator that yields where it may be paused; whoever comes first makes it, for all. */
export function createOnce<T>(make: () => Generator<void, T>): Once<T> {
  let making: Generator<void, T> | undefined;
  let made: { readonly value: T } | undefined;

  function advance(): void {
    making ??= make();
    try {
      const step = making.next();
      if (step.done) made ??= { value: step.value };
    } catch (error) {
      // A generator that threw is at its end and makes nothing any more; whoever comes next begins anew.
      making = undefined;
      throw error;
    }
  }

  return {
    get() {
      while (!made) advance();
      return made.value;
    },
    *steps() {
      while (!made) {
        advance();
        yield;
      }
    },
  };
}

/** What a generator makes, all its steps at once. */
export function finish<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
