import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer';

interface VirtualListProps {
  readonly label: string;
  readonly keys: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly estimatedHeight: number;
  /** The row that has (or would take) the focus. */
  readonly current: number;
  /** Whether to bring it into sight. */
  readonly seek: boolean;
  readonly row: (key: string, index: number) => ComponentChildren;
  /** Called whenever rows have been drawn: on scrolling too, when nobody outside of the list renders anew. */
  readonly onDrawn: () => void;
  /** The rows on screen and around it, for whoever loads them. */
  readonly onRange: (first: number, last: number) => void;
}

/** A list of any length that renders only what is on screen. */
export function VirtualList(props: VirtualListProps) {
  const { keys, scroller, estimatedHeight, current, seek, row, onRange, onDrawn, label } = props;
  const container = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({ keys, scroller, container, estimatedHeight, keep: current });
  useEffect(() => {
    if (seek) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [virtualizer, current, seek]);

  useEffect(onDrawn);

  const items = virtualizer.getVirtualItems();
  const { startIndex: first, endIndex: last } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
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
