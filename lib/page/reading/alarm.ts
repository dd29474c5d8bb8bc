import { createDeferred } from '../../deferred';
import { pause } from '../slices';

/** Tells a worker that there is work: soon, or at once. */
export interface Alarm {
  /** There is work. */
  request(): void;
  /** There is work that someone waits for. Resolves when it is done, or when the signal aborts. */
  ring(): Promise<void>;
  readonly isSet: boolean;
  readonly isUrgent: boolean;
  /** Resolves when there is work. */
  rung(): Promise<void>;
  /** A pause that ends as soon as someone waits. */
  rest(milliseconds: number): Promise<void>;
  /** The work is begun: what comes from now on is new work. `done` tells those who wait for this one. */
  answer(): { readonly urgent: boolean; done(): void };
}

export function createAlarm(signal: AbortSignal): Alarm {
  let isSet = false;
  let wake = createDeferred();
  let hurry = new AbortController();
  let waiting: (() => void)[] = [];
  signal.addEventListener(
    'abort',
    () => {
      wake.resolve();
      for (const resolve of waiting) resolve();
    },
    { once: true },
  );

  function request(): void {
    isSet = true;
    wake.resolve();
  }

  return {
    request,
    ring() {
      if (signal.aborted) return Promise.resolve();
      const { promise, resolve } = createDeferred();
      waiting.push(resolve);
      request();
      hurry.abort();
      return promise;
    },
    get isSet() {
      return isSet;
    },
    get isUrgent() {
      return waiting.length > 0;
    },
    rung: () => wake.promise,
    rest: (milliseconds) => pause(milliseconds, AbortSignal.any([signal, hurry.signal])),
    answer() {
      const served = waiting;
      isSet = false;
      waiting = [];
      wake = createDeferred();
      hurry = new AbortController();
      return {
        urgent: served.length > 0,
        done() {
          for (const resolve of served) resolve();
        },
      };
    },
  };
}
