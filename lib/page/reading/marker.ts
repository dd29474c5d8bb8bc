import type { Painter } from '../paint/painter';
import { nodesIn } from '../text/ranges';
import type { Line, LineMention } from './line';
import { linesNear } from './near';

export interface Marker {
  /** Finds what is to be shown of the line now and paints it, if it is near. */
  paint(line: Line): void;
  unpaint(line: Line): void;
  /** On pages with very many mentions: paints those near what is in view, and no others. */
  follow(lines: readonly Line[]): void;
}

/**
 * For every frame in which the page changes, the browser goes over all painted ranges, about 10 µs each. Up to so many
 * are painted at once; on pages with more, those around what is in view.
 */
const mostPainted = 1_000;
/** So many units of text before and behind what is in view. */
const unitsAround = 6_000;

export interface MarkerOptions {
  isShown(mention: LineMention, line: Line): boolean;
  /** A line that was not drawn on the page has come into sight. */
  onAppear(line: Line): void;
}

const none: readonly never[] = [];

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

  let shownCount = 0;
  let near: ReadonlySet<Line> | undefined;

  /** Marks are made for what is painted alone: of a big page that is a small part. */
  function draw(line: Line): void {
    if (line.marks.length > 0) return;
    line.marks = line.shown.map(({ kind, start, end }) => ({ name: kind, block: line.block, start, end }));
    for (const mark of line.marks) painter.paint(mark);
  }

  function erase(line: Line): void {
    for (const mark of line.marks) painter.unpaint(mark);
    line.marks = none;
  }

  function unpaint(line: Line): void {
    erase(line);
    shownCount -= line.shown.length;
    line.shown = none;
  }

  function follow(lines: readonly Line[]): void {
    if (shownCount <= mostPainted) {
      if (near) for (const line of lines) draw(line);
      near = undefined;
      return;
    }
    const inner = linesNear(lines, unitsAround / 3);
    if (near && [...inner].every((line) => near?.has(line))) return;
    const next = linesNear(lines, unitsAround);
    if (next.size === 0) return;
    for (const line of near ?? lines) if (!next.has(line)) erase(line);
    for (const line of next) draw(line);
    near = next;
  }

  return {
    unpaint,
    paint(line) {
      unpaint(line);
      line.isPainted = true;
      if (line.mentions.length === 0) return;
      const shown: LineMention[] = [];
      const drawn = new Map<Element, boolean>();
      for (const mention of line.mentions) {
        if (!options.isShown(mention, line)) continue;
        const undrawn = undrawnElement(line, mention, drawn);
        if (undrawn) wait(undrawn, line);
        else shown.push(mention);
      }
      // A copy holds no room for more: a big page has many lines.
      line.shown = shown.length === line.mentions.length ? line.mentions : shown.slice();
      shownCount += shown.length;
      if (near ? near.has(line) : shownCount <= mostPainted) draw(line);
    },
    follow,
  };
}

/** An element that holds a part of the mention and is not drawn (display: none, visibility: hidden, closed details). */
function undrawnElement(line: Line, mention: LineMention, drawn: Map<Element, boolean>): Element | undefined {
  for (const node of nodesIn(line.block, mention.start, mention.end)) {
    const element = node.parentElement;
    if (!element) continue;
    const known = drawn.get(element) ?? element.checkVisibility({ visibilityProperty: true });
    drawn.set(element, known);
    if (!known) return element;
  }
  return undefined;
}
