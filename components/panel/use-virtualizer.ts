import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { createRowNumbers } from './row-numbers';

interface VirtualizerRequest {
  readonly keys: readonly string[];
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** The element in it that holds the rows. */
  readonly container: { readonly current: HTMLElement | null };
  readonly estimatedHeight: number;
  /** A row that stays, wherever the list is scrolled to: one that is removed would take the focus with it. */
  readonly keep?: number;
}

/** Which rows to render of a list of any length. Heights are measured, the estimate only starts with. */
export function useVirtualizer({ keys, scroller, container, estimatedHeight, keep }: VirtualizerRequest) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [rowNumbers] = useState(createRowNumbers);
  const numbers = useMemo(() => rowNumbers.of(keys), [rowNumbers, keys]);
  // A new function would make it lay out all rows anew, with every drawing.
  const getItemKey = useCallback((index: number) => numbers[index] ?? index, [numbers]);
  const made = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey,
    overscan: 4,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), keep, keys.length),
    scrollMargin: container.current?.offsetTop ?? 0,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  made.current ??= new Virtualizer(options);
  const virtualizer = made.current;
  virtualizer.setOptions(options);
  for (const { index } of virtualizer.getVirtualItems()) {
    const [key, number] = [keys[index], numbers[index]];
    if (key !== undefined && number !== undefined) rowNumbers.keep(key, number);
  }
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  // The container's place in the scroller is known once it has been laid out.
  useLayoutEffect(() => redraw(undefined), []);
  return virtualizer;
}

function withKept(range: number[], keep: number | undefined, count: number): number[] {
  if (keep === undefined || keep >= count || range.includes(keep)) return range;
  return [...range, keep].sort((a, b) => a - b);
}
