import { type Block, locate, rectsOf } from '../../lib/page';

/** The box around a stretch of a line, in viewport coordinates; undefined where it is not drawn. */
export function rectOfSpan(
  document: Document,
  block: Block,
  start: number,
  end: number,
): DOMRect | undefined {
  const at = locate(block, start, end);
  if (!at) return undefined;
  const rects = rectsOf(document, {
    startContainer: at.startNode,
    startOffset: at.startOffset,
    endContainer: at.endNode,
    endOffset: at.endOffset,
  });
  const [first] = rects;
  if (!first) return undefined;
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Brings a range to the middle of the view, in whatever scrolls around it. */
export function scrollToRange(document: Document, range: AbstractRange): void {
  const view = document.defaultView;
  const element = range.startContainer.parentElement;
  if (!view || !element) return;
  if (isInView(view, rectsOf(document, range)[0])) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = rectsOf(document, range)[0];
  if (rect && !isInView(view, rect)) {
    view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior: 'instant' });
  }
}

const edge = 80;

const isInView = (view: Window, rect: DOMRect | undefined): boolean =>
  rect !== undefined && rect.top >= edge && rect.bottom <= view.innerHeight - edge;
