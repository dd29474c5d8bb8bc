import type { Painter } from '../paint/painter';
import { nodesIn } from '../text/ranges';
import type { Line, LineMention } from './line';

export interface Marker {
  /** Paints the line's mentions as they are to be shown now. */
  paint(line: Line): void;
  unpaint(line: Line): void;
}

export interface MarkerOptions {
  isShown(mention: LineMention, line: Line): boolean;
  /** A line that was not drawn on the page has come into sight. */
  onAppear(line: Line): void;
}

/** Paints lines; keeps off what the page does not draw and looks again when it appears. */
export function createMarker(painter: Painter, options: MarkerOptions, signal: AbortSignal): Marker {
  const waiting = new WeakMap<Element, Set<Line>>();
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      sight.unobserve(target);
      for (const line of waiting.get(target) ?? []) options.onAppear(line);
      waiting.delete(target);
    }
  });
  signal.addEventListener('abort', () => sight.disconnect(), { once: true });

  function wait(element: Element, line: Line): void {
    const lines = waiting.get(element);
    if (lines) lines.add(line);
    else waiting.set(element, new Set([line]));
    sight.observe(element);
  }

  function unpaint(line: Line): void {
    for (const mark of line.marks) painter.unpaint(mark);
    line.marks = [];
    line.shown = [];
  }

  return {
    unpaint,
    paint(line) {
      unpaint(line);
      line.isPainted = true;
      const shown: LineMention[] = [];
      for (const mention of line.mentions) {
        if (!options.isShown(mention, line)) continue;
        const undrawn = undrawnElement(line, mention);
        if (undrawn) wait(undrawn, line);
        else shown.push(mention);
      }
      line.shown = shown;
      line.marks = shown.map(({ kind, start, end }) => ({ name: kind, block: line.block, start, end }));
      for (const mark of line.marks) painter.paint(mark);
    },
  };
}

/** An element that holds a part of the mention and is not drawn (display: none, visibility: hidden, closed details). */
function undrawnElement(line: Line, mention: LineMention): Element | undefined {
  for (const node of nodesIn(line.block, mention.start, mention.end)) {
    const element = node.parentElement;
    if (element && !element.checkVisibility({ visibilityProperty: true })) return element;
  }
  return undefined;
}
