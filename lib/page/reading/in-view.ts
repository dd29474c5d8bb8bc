import { type Container, containerOf } from '../text/tags';

const columns = [0.2, 0.5, 0.8];
const rows = 14;

/** The containers that a reader sees now, found by asking at a grid of points. */
export function containersInView(document: Document): Set<Container> {
  const found = new Set<Container>();
  const view = document.defaultView;
  if (!view) return found;
  for (let row = 0; row < rows; row++) {
    for (const column of columns) {
      let element = document.elementFromPoint(
        view.innerWidth * column,
        ((row + 0.5) * view.innerHeight) / rows,
      );
      while (element?.shadowRoot) {
        const inner = element.shadowRoot.elementFromPoint(
          view.innerWidth * column,
          ((row + 0.5) * view.innerHeight) / rows,
        );
        if (!inner || inner === element) break;
        element = inner;
      }
      const container = element && containerOf(element);
      if (container) found.add(container);
    }
  }
  return found;
}
