/** An event of the browser, as far as one needs it to listen for a while. */
interface ListenedEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/**
 * Listens to an event of the browser until the signal aborts. In a page whose extension was updated or switched off the event is
 * gone before its listeners are, and the browser throws for taking one away: there is nothing left to take.
 */
export function listenUntil<Listener>(
  event: ListenedEvent<Listener>,
  listener: Listener,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  event.addListener(listener);
  const stop = () => {
    try {
      event.removeListener(listener);
    } catch {
      // The extension is gone.
    }
  };
  signal.addEventListener('abort', stop, { once: true });
}
