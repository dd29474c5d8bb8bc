import { render } from 'preact';
import { Card, type CardProps } from './card';
import { type Anchor, placeCard } from './placement';
import { openShadowHost, type ShadowHost, setTheme, type Theme } from './shadow-host';

export interface CardHost {
  readonly isOpen: boolean;
  /** Shows the card, or what is new in it. With `takeFocus` the keyboard goes to it. */
  show(props: CardProps, anchor: Anchor, takeFocus: boolean): void;
  /** Takes the card out of the page; focus goes back where it was if the card had it. */
  close(): void;
  /** Where the mention has moved. */
  follow(): void;
  contains(event: Event): boolean;
  /** True while the keyboard is in the card. */
  readonly hasFocus: boolean;
}

export interface CardKeys {
  onSave(): void;
  onStep(by: 1 | -1): void;
  onClose(): void;
}

/**
 * The card's place in the page: one element, there only while the card is open.
 *
 * @param ownTokens the design tokens that the reader's own looks change
 */
export function createCardHost(
  theme: () => Theme,
  label: (props: CardProps) => string,
  keys: CardKeys,
  signal: AbortSignal,
  ownTokens = '',
): CardHost {
  let parts: ShadowHost | undefined;
  let anchor: Anchor | undefined;
  let before: Element | null = null;

  function open(): ShadowHost {
    if (parts) return parts;
    parts = openShadowHost('policylens-card', ownTokens);
    parts.frame.setAttribute('role', 'dialog');
    parts.frame.tabIndex = -1;
    parts.frame.addEventListener('keydown', onKey);
    before = document.activeElement;
    return parts;
  }

  function close(): void {
    if (!parts) return;
    const { host, frame } = parts;
    const hadFocus = document.activeElement === host;
    parts = undefined;
    anchor = undefined;
    render(null, frame);
    host.remove();
    if (hadFocus && before instanceof HTMLElement && before.isConnected)
      before.focus({ preventScroll: true });
    before = null;
  }

  /** Only while the card has the focus: no key of the page is ever taken. */
  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'escape') keys.onClose();
    else if (key === 's') keys.onSave();
    else if (key === 'n') keys.onStep(1);
    else if (key === 'p') keys.onStep(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function follow(): void {
    if (!parts || !anchor) return;
    const card = parts.frame.firstElementChild;
    if (card instanceof HTMLElement) void placeCard(parts.frame, card, anchor);
  }

  const passive = { capture: true, passive: true, signal };
  window.addEventListener('scroll', follow, passive);
  window.addEventListener('resize', follow, passive);
  signal.addEventListener('abort', close, { once: true });

  return {
    get isOpen() {
      return parts !== undefined;
    },
    show(props, at, takeFocus) {
      if (signal.aborted) return;
      const host = open();
      const { frame } = host;
      anchor = at;
      setTheme(host, theme());
      frame.setAttribute('aria-label', label(props));
      render(<Card {...props} />, frame);
      follow();
      if (takeFocus) frame.focus({ preventScroll: true });
    },
    get hasFocus() {
      return parts !== undefined && document.activeElement === parts.host;
    },
    close,
    follow,
    contains: (event) => parts !== undefined && event.composedPath().includes(parts.host),
  };
}
