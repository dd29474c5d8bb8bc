import { describe, expect, it } from 'vitest';
import { listenUntil } from '../../lib/listen';

const eventOf = (remove: (heard: Set<() => void>, listener: () => void) => void) => {
  const heard = new Set<() => void>();
  return {
    heard,
    addListener: (listener: () => void) => void heard.add(listener),
    removeListener: (listener: () => void) => remove(heard, listener),
  };
};
const nothing = () => undefined;

describe('listening until a signal aborts', () => {
  it('begins and ends', () => {
    const abort = new AbortController();
    const event = eventOf((heard, listener) => heard.delete(listener));
    listenUntil(event, nothing, abort.signal);
    expect(event.heard.size).toBe(1);
    abort.abort();
    expect(event.heard.size).toBe(0);
    listenUntil(event, nothing, abort.signal);
    expect(event.heard.size).toBe(0);
  });

  it('ends quietly where the extension is gone', async () => {
    const thrown: unknown[] = [];
    const onError = (error: unknown) => thrown.push(error);
    process.on('uncaughtException', onError);
    const abort = new AbortController();
    const gone = eventOf(() => {
      throw new Error('Extension context invalidated.');
    });
    listenUntil(gone, nothing, abort.signal);
    abort.abort();
    await new Promise((resolve) => setTimeout(resolve, 0));
    process.off('uncaughtException', onError);
    expect(thrown).toEqual([]);
  });
});
