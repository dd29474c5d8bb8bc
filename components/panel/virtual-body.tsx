import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer';

interface VirtualBodyProps {
  /** One for each row, stable. */
  readonly keys: readonly string[];
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** How many columns the table has. */
  readonly columns: number;
  readonly estimatedHeight: number;
  readonly rowClass?: (index: number) => string | undefined;
  /** The cells of a row. */
  readonly children: (index: number) => ComponentChildren;
}

/** The rows of a table of any length, of which those in sight are rendered. The header counts as row 1. */
export function VirtualBody({
  keys,
  scroller,
  columns,
  estimatedHeight,
  rowClass,
  children,
}: VirtualBodyProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const virtualizer = useVirtualizer({ keys, scroller, container: body, estimatedHeight });
  const items = virtualizer.getVirtualItems();
  const margin = virtualizer.options.scrollMargin;
  const before = (items[0]?.start ?? margin) - margin;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  return (
    <tbody ref={body}>
      <Spacer height={before} columns={columns} />
      {items.map((item) => (
        <tr
          key={item.key}
          ref={(element) => virtualizer.measureElement(element)}
          data-index={item.index}
          aria-rowindex={item.index + 2}
          class={rowClass?.(item.index)}
        >
          {children(item.index)}
        </tr>
      ))}
      <Spacer height={after} columns={columns} />
    </tbody>
  );
}

/** Takes the room of the rows that are not rendered. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr class="spacer-row">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}
