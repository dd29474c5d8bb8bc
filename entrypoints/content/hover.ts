import type { Place } from '../../lib/page';

/** The pointer rests this long on a link before its mention is explained: nobody who is on the way to a click waits so long. */
const restMilliseconds = 700;

/** So long the pointer may be off link and card, on its way from one to the other. */
const graceMilliseconds = 400;

export interface HoverOptions {
  placeAt(x: number, y: number): Place | undefined;
  open(place: Place): void;
  close(): void;
  isOverCard(event: Event): boolean;
  /** True once the reader does something in the card: then it stays. */
  isInUse(): boolean;
}

/**
 * A click on a link belongs to the page. So a mention in a link shows its card to a mouse that rests on it, and takes it
 * back when the mouse leaves; no event is ever stopped.
 */
export function openOnHover(options: HoverOptions, signal: AbortSignal): void {
  let link: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opened: Element | undefined;

  const wait = (then: () => void, milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!signal.aborted) then();
    }, milliseconds);
  };

  function rest(x: number, y: number): void {
    wait(() => {
      const place = link && options.placeAt(x, y);
      if (!place) return;
      opened = link;
      options.open(place);
    }, restMilliseconds);
  }

  function leave(): void {
    wait(() => {
      opened = undefined;
      if (!options.isInUse()) options.close();
    }, graceMilliseconds);
  }

  function over(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'mouse') return;
    link = linkOf(event);
    if (opened && (link === opened || options.isOverCard(event))) clearTimeout(timer);
    else if (opened) leave();
    else if (link) rest(event.clientX, event.clientY);
    else clearTimeout(timer);
  }

  function move(event: PointerEvent): void {
    if (link && !opened && event.isTrusted && event.pointerType === 'mouse')
      rest(event.clientX, event.clientY);
  }

  function stop(): void {
    clearTimeout(timer);
    opened = undefined;
  }

  const passive = { capture: true, passive: true, signal } as const;
  document.addEventListener('pointerover', over, passive);
  document.addEventListener('pointermove', move, passive);
  for (const event of ['pointerdown', 'keydown', 'scroll'] as const) {
    document.addEventListener(event, stop, passive);
  }
  signal.addEventListener('abort', stop, { once: true });
}

function linkOf(event: Event): Element | undefined {
  const path = event.composedPath();
  return path.find((target): target is Element => target instanceof Element && target.matches('a[href]'));
}
