import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer';

interface VirtualListProps {
  readonly label: string;
  readonly keys: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly estimatedHeight: number;
  /** The row that has (or would take) the focus. */
  readonly current: number;
  /** Whether it is still to be brought into sight; asked after each drawing. */
  readonly isSought: () => boolean;
  readonly row: (key: string, index: number) => ComponentChildren;
  /** Called whenever rows have been drawn: on scrolling too, when nobody outside of the list renders anew. */
  readonly onDrawn: () => void;
  /** The rows on screen and around it, for whoever loads them. */
  readonly onRange: (first: number, last: number) => void;
}

/** A list of any length that renders only what is on screen. */
export function VirtualList(props: VirtualListProps) {
  const { keys, scroller, estimatedHeight, current, isSought, row, onRange, onDrawn, label } = props;
  const container = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({ keys, scroller, container, estimatedHeight, keep: current });
  // The row sought is drawn wherever the list is, so taking the focus brings it into sight. One that is not loaded yet
  // is loaded by scrolling to it; again after each drawing, as rows turn out higher than estimated.
  useEffect(() => {
    onDrawn();
    if (isSought()) virtualizer.scrollToIndex(current, { align: 'auto' });
  });

  // Scrolling draws the list again and nothing else: a row that is the same as before is not even compared.
  const drawn = useMemo(() => new Map<number, ComponentChildren>(), [row, keys]);
  const drawRow = (index: number): ComponentChildren => {
    if (!drawn.has(index)) drawn.set(index, row(keys[index] ?? '', index));
    return drawn.get(index);
  };

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
          {drawRow(item.index)}
        </li>
      ))}
    </ul>
  );
}
