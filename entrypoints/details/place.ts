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

/** Brings a stretch of a line to the middle of the view, in whatever scrolls around it. False where it is not drawn. */
export function scrollToSpan(document: Document, block: Block, start: number, end: number): boolean {
  const view = document.defaultView;
  const element = locate(block, start, end)?.startNode.parentElement;
  const rect = rectOfSpan(document, block, start, end);
  if (!view || !element || !rect) return false;
  if (isInView(view, rect)) return true;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const now = rectOfSpan(document, block, start, end);
  if (now && !isInView(view, now)) {
    view.scrollBy({ top: now.top - view.innerHeight / 2, behavior: 'instant' });
  }
  return true;
}

const edge = 80;

const isInView = (view: Window, rect: DOMRect): boolean =>
  rect.top >= edge && rect.top <= view.innerHeight - edge;
