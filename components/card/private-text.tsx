import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A text of the reader's own in the card. The page can look into the card as into any of its elements; it cannot look into
 * the closed root in which this text stands.
 */
export function PrivateText({ text }: { readonly text: string }) {
  const host = useRef<HTMLSpanElement>(null);
  const root = useRef<ShadowRoot>(undefined);
  useLayoutEffect(() => {
    root.current ??= host.current?.attachShadow({ mode: 'closed' });
    if (root.current) root.current.textContent = text;
  }, [text]);
  return <span ref={host} />;
}
