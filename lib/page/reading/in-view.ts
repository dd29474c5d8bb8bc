import { type Container, containerOf } from '../text/tags';

const columns = [0.2, 0.5, 0.8];
const rows = 14;

/** Asking takes microseconds, but on a page that is one enormous text many milliseconds: then fewer points must do. */
const budget = 6;

/** Rows from the middle outwards: what a reader looks at first. */
const rowOrder = Array.from({ length: rows }, (_, index) => index).sort(
  (a, b) => Math.abs(a - rows / 2) - Math.abs(b - rows / 2),
);

/** The containers that a reader sees now, found by asking at a grid of points. */
export function containersInView(document: Document): Set<Container> {
  const found = new Set<Container>();
  const view = document.defaultView;
  if (!view) return found;
  const end = performance.now() + budget;
  for (const row of rowOrder) {
    for (const column of columns) {
      const x = view.innerWidth * column;
      const y = ((row + 0.5) * view.innerHeight) / rows;
      let element = document.elementFromPoint(x, y);
      while (element?.shadowRoot) {
        const inner = element.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === element) break;
        element = inner;
      }
      const container = element && containerOf(element);
      if (container) found.add(container);
    }
    if (performance.now() > end) break;
  }
  return found;
}
