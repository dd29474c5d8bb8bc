import { type Block, createLineBuilder, type Stretch } from './line';
import { type Container, endsLine, isBreak, isSkipped, keepsSpaces } from './tags';

export interface Visitor {
  /** A block element below the root. False leaves its inside out. */
  enter?(container: Element): boolean;
  text?(
    node: Text,
    state: { readonly container: Container; readonly inLink: boolean; readonly preserve: boolean },
  ): Iterable<void> | undefined;
  /** A line ends in `container`: at its edges, at a child block and at a `<br>`. */
  lineEnd?(container: Container): void;
  shadowRoot?(root: ShadowRoot): void;
}

/** So many nodes between two chances to pause. */
const nodesPerStep = 64;

/**
 * Visits what a reader sees below `root` in document order, shadow roots apart. Iterative, so any nesting will do;
 * yields often, so that a caller may pause. The page may change in a pause: a walk that loses its way just ends.
 */
export function* walk(root: Container, visitor: Visitor): Generator<void> {
  const path: Node[] = [root];
  const containers: Container[] = [root];
  let links = 0;
  let preserved = keepsAbove(root) ? 1 : 0;
  let node: Node | null = root.firstChild;

  function leave(): void {
    const left = path.pop();
    const container = containers.at(-1) ?? root;
    if (left === container) {
      visitor.lineEnd?.(container);
      containers.pop();
    }
    if (!(left instanceof Element) || left === root) return;
    if (left.localName === 'a') links--;
    if (keepsSpaces(left)) preserved--;
  }

  for (let visited = 1; path.length > 0; visited++) {
    if (visited % nodesPerStep === 0) {
      yield;
      // What was taken out in the pause is left behind: the watcher has its old place for reading again.
      while (path.length > 1 && !isStillBelow(path)) {
        leave();
        node = null;
      }
      if (node && node.parentNode !== path.at(-1)) node = null;
    }
    const parent = path.at(-1) ?? root;
    const container = containers.at(-1) ?? root;
    if (!node) {
      leave();
      node = parent === root ? null : parent.nextSibling;
      continue;
    }
    if (isText(node)) {
      const work = isSlotted(node)
        ? visitor.text?.(node, { container, inLink: links > 0, preserve: preserved > 0 })
        : undefined;
      if (work) yield* work;
      node = node.parentNode === parent ? node.nextSibling : null;
      continue;
    }
    if (!(node instanceof Element)) {
      node = node.nextSibling;
      continue;
    }
    const skipped = isBreak(node) || isSkipped(node) || !isSlotted(node);
    const isEdge = isBreak(node) || endsLine(node);
    if (isEdge) visitor.lineEnd?.(container);
    if (!skipped && node.shadowRoot) visitor.shadowRoot?.(node.shadowRoot);
    if (skipped || (isEdge && visitor.enter?.(node) === false)) {
      node = node.nextSibling;
      continue;
    }
    if (isEdge) containers.push(node);
    if (node.localName === 'a') links++;
    if (keepsSpaces(node)) preserved++;
    path.push(node);
    node = node.firstChild;
  }
}

const isText = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;

const isStillBelow = (path: readonly Node[]): boolean => path.at(-1)?.parentNode === path.at(-2);

/** Children of a shadow host are drawn only where a slot takes them. */
function isSlotted(node: Element | Text): boolean {
  const parent = node.parentElement;
  return !parent?.shadowRoot || node.assignedSlot !== null;
}

function keepsAbove(root: Container): boolean {
  return root instanceof Element && root.closest('pre, listing, xmp, plaintext') !== null;
}

/** So many units of one text node between two chances to pause. */
const unitsPerStep = 32_768;

export interface ScanOptions {
  /** False where a container is known already: its inside is left as it is. */
  enter(container: Element): boolean;
  block(block: Block): void;
  shadowRoot(root: ShadowRoot): void;
}

/** Reads the lines below `root`. White space collapses as the browser draws it. */
export function* scanBlocks(root: Container, options: ScanOptions): Generator<void> {
  const line = createLineBuilder(options.block);

  function* addSlices(node: Text, whole: Stretch, container: Container): Generator<void> {
    for (let from = 0; from < whole.to; from += unitsPerStep) {
      line.add(node, { ...whole, from, to: Math.min(whole.to, from + unitsPerStep) }, container);
      yield;
    }
  }

  yield* walk(root, {
    enter: options.enter,
    lineEnd: (container) => line.end(container),
    shadowRoot: options.shadowRoot,
    text(node, { container, inLink, preserve }) {
      const { data } = node;
      const keep = preserve || drawsLineFeeds(node, data);
      const whole = { data, from: 0, to: data.length, inLink, preserve: keep };
      if (data.length > unitsPerStep) return addSlices(node, whole, container);
      line.add(node, whole, container);
      return undefined;
    },
  });
}

const innerLineFeed = /\S[^\S\n]*\n\s*\S/;

/** True where the style sheet keeps line feeds (white-space: pre-wrap …). Asks only where there is one inside the text. */
function drawsLineFeeds(node: Text, data: string): boolean {
  if (!data.includes('\n') || !innerLineFeed.test(data.length > 4096 ? data.slice(0, 4096) : data))
    return false;
  const parent = node.parentElement;
  return parent !== null && /^(pre|break-spaces)/.test(getComputedStyle(parent).whiteSpace);
}
