import { containerOf } from '../text/tags';
import type { Mark, Painter } from './painter';
import { markPriority } from './styles';

/** `highlightsFromPoint` is not in TypeScript's DOM library yet (CSS Custom Highlight API, Chrome 140). */
interface PointRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options: { shadowRoots: readonly ShadowRoot[] },
  ): readonly { readonly ranges: readonly AbstractRange[] }[];
}

/** The marks drawn under a point of the viewport, the one on top first. */
export function marksAt(
  document: Document,
  painter: Painter,
  marks: () => Iterable<Mark>,
  x: number,
  y: number,
): Mark[] {
  const registry: unknown = document.defaultView?.CSS.highlights;
  const found = canAskForPoints(registry)
    ? registry
        .highlightsFromPoint(x, y, { shadowRoots: painter.shadowRoots })
        .flatMap((hit) => [...hit.ranges])
        .flatMap((range) => painter.markOf(range) ?? [])
    : marksAtCaret(document, painter, marks(), x, y);
  return found.sort((a, b) => markPriority[b.name] - markPriority[a.name]);
}

const canAskForPoints = (registry: unknown): registry is PointRegistry =>
  typeof registry === 'object' && registry !== null && 'highlightsFromPoint' in registry;

function marksAtCaret(
  document: Document,
  painter: Painter,
  marks: Iterable<Mark>,
  x: number,
  y: number,
): Mark[] {
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...painter.shadowRoots] });
  const node = caret?.offsetNode ?? document.elementFromPoint(x, y);
  const container = node ? containerOf(node) : undefined;
  if (!container) return [];
  return [...marks].filter((mark) => {
    if (mark.block.container !== container) return false;
    const range = painter.rangeOf(mark);
    return range !== undefined && rectsOf(document, range).some((rect) => contains(rect, x, y));
  });
}

const contains = (rect: DOMRect, x: number, y: number): boolean =>
  rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom;

/** The boxes of a range, one a line. */
export function rectsOf(document: Document, range: Omit<AbstractRange, 'collapsed'>): DOMRect[] {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return [...live.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}
