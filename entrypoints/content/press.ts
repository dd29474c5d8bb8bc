/** A hand may shake this far, in CSS pixels, and still click. */
const steady = 5;

export interface Press {
  /**
   * True for the first click of a pointer that was not moved and no key held. A drag or a double click selects text: that is no
   * question to us. A selection that stands there already is no matter, for the click takes it away.
   */
  isClick(event: MouseEvent): boolean;
}

/** Remembers where the pointer went down. */
export function createPress(document: Document, signal: AbortSignal): Press {
  let down: { readonly x: number; readonly y: number } | undefined;
  document.addEventListener(
    'pointerdown',
    ({ clientX, clientY, isTrusted }) => {
      if (isTrusted) down = { x: clientX, y: clientY };
    },
    { capture: true, passive: true, signal },
  );
  return {
    isClick(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.detail > 1) return false;
      return !down || Math.hypot(event.clientX - down.x, event.clientY - down.y) <= steady;
    },
  };
}

const controls = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]';

/** True where the page has a use for a click. */
export const isOnControl = (event: MouseEvent): boolean =>
  event.composedPath().some((target) => target instanceof Element && target.matches(controls));
