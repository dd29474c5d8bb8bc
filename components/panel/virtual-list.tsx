import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer';

interface VirtualListProps {
  readonly label: string;
  readonly keys: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly estimatedHeight: number;
  /** The row to bring into sight; -1 for none. */
  readonly current: number;
  readonly row: (key: string, index: number) => ComponentChildren;
  /** The rows on screen and around it, for whoever loads them. */
  readonly onRange: (first: number, last: number) => void;
}

/** A list of any length that renders only what is on screen. */
export function VirtualList(props: VirtualListProps) {
  const { keys, scroller, estimatedHeight, current, row, onRange, label } = props;
  const container = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({ keys, scroller, container, estimatedHeight });
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [virtualizer, current]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);

  return (
    <ul
      ref={container}
      class="virtual-list"
      aria-label={label}
      style={{ height: `${virtualizer.getTotalSize()}px` }}
    >
      {items.map((item) => (
        <li
          key={item.key}
          ref={(element) => virtualizer.measureElement(element)}
          data-index={item.index}
          aria-setsize={keys.length}
          aria-posinset={item.index + 1}
          style={{ transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)` }}
        >
          {row(keys[item.index] ?? '', item.index)}
        </li>
      ))}
    </ul>
  );
}
