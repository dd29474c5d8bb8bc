import type { Block } from '../text/line';
import { locate } from '../text/ranges';
import { adoptSheets, dropSheets } from './sheets';
import { highlightName, isStyled, type MarkName, markPriority } from './styles';

/** A stretch of a block's text that is to be drawn. Identity counts: the same object paints and unpaints. */
export interface Mark {
  readonly name: MarkName;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

export interface Painter {
  paint(mark: Mark): void;
  unpaint(mark: Mark): void;
  /** Draws again what moved nodes or other people's hands took away. Cheap where nothing is amiss. */
  repair(): void;
  setVisible(visible: boolean): void;
  /** Lets the marks show inside a shadow root. */
  adopt(root: ShadowRoot): void;
  /** The painted range, as long as it still stands in the page. */
  rangeOf(mark: Mark): AbstractRange | undefined;
  markOf(range: AbstractRange): Mark | undefined;
  readonly shadowRoots: readonly ShadowRoot[];
}

/**
 * Live ranges follow the page's own edits until the block is read again, but every edit of the page then pays for every
 * live range. Beyond this many, ranges are static.
 */
const mostLiveRanges = 2_000;

/**
 * Draws with the CSS Custom Highlight API only: the DOM stays as it is, under any content security policy. When the signal
 * aborts, nothing of ours is left.
 *
 * @param styles the rules of marks.css. They are adopted as a constructed sheet only where they do not apply already: a
 *   sheet that comes late makes the browser style the whole page again, so the manifest brings them before the page is built.
 * @param ownLooks the rules that the reader wants instead, if any.
 */
export function createPainter(
  document: Document,
  styles: string,
  signal: AbortSignal,
  ownLooks = '',
): Painter {
  const view = document.defaultView ?? window;
  const registry = view.CSS.highlights;
  const sheet = sheetOf(view, styles);
  const ownSheets = ownLooks === '' ? [] : [sheetOf(view, ownLooks)];
  const highlights = new Map<MarkName, Highlight>();
  const ranges = new Map<Mark, AbstractRange>();
  const marks = new WeakMap<AbstractRange, Mark>();
  const roots = new Set<ShadowRoot>();
  let visible = true;
  let live = 0;

  function highlightOf(name: MarkName): Highlight {
    const known = highlights.get(name);
    if (known) return known;
    const highlight = new view.Highlight();
    highlight.priority = markPriority[name];
    highlights.set(name, highlight);
    if (visible) registry.set(highlightName(name), highlight);
    return highlight;
  }

  function paint(mark: Mark): void {
    unpaint(mark);
    const range = makeRange(mark, live < mostLiveRanges);
    if (!range) return;
    if (range instanceof view.Range) live++;
    ranges.set(mark, range);
    marks.set(range, mark);
    highlightOf(mark.name).add(range);
  }

  function unpaint(mark: Mark): void {
    const range = ranges.get(mark);
    if (!range) return;
    if (range instanceof view.Range) live--;
    ranges.delete(mark);
    highlights.get(mark.name)?.delete(range);
  }

  function makeRange({ block, start, end }: Mark, alive: boolean): AbstractRange | undefined {
    const place = locate(block, start, end);
    if (!place) return undefined;
    const { startNode, startOffset, endNode, endOffset } = place;
    if (!alive) {
      return new view.StaticRange({
        startContainer: startNode,
        startOffset,
        endContainer: endNode,
        endOffset,
      });
    }
    const range = document.createRange();
    range.setStart(startNode, startOffset);
    range.setEnd(endNode, endOffset);
    return range.collapsed ? undefined : range;
  }

  function register(): void {
    for (const [name, highlight] of highlights) {
      const key = highlightName(name);
      const ours = registry.get(key) === highlight;
      if (visible && !ours) registry.set(key, highlight);
      if (!visible && ours) registry.delete(key);
    }
  }

  function adoptInto(root: Document | ShadowRoot): void {
    const element = root instanceof ShadowRoot ? root.firstElementChild : root.documentElement;
    adoptSheets(root, [...(element && isStyled(element) ? [] : [sheet]), ...ownSheets]);
  }

  adoptInto(document);
  signal.addEventListener(
    'abort',
    () => {
      visible = false;
      register();
      for (const highlight of highlights.values()) highlight.clear();
      for (const root of [document, ...roots]) dropSheets(root, [sheet, ...ownSheets]);
      ranges.clear();
    },
    { once: true },
  );

  return {
    paint,
    unpaint,
    repair() {
      if (signal.aborted) return;
      adoptInto(document);
      for (const root of roots) {
        if (root.host.isConnected) adoptInto(root);
        else roots.delete(root);
      }
      register();
      for (const [mark, range] of ranges) if (range.collapsed) paint(mark);
    },
    setVisible(value) {
      visible = value;
      register();
    },
    adopt(root) {
      roots.add(root);
      adoptInto(root);
    },
    rangeOf: (mark) => ranges.get(mark),
    markOf: (range) => marks.get(range),
    get shadowRoots() {
      return [...roots];
    },
  };
}

function sheetOf(view: Window & typeof globalThis, rules: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
