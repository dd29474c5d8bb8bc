import type { Block } from '../text/line';
import type { Container } from '../text/tags';
import { elementAbove, isFrame, sameText } from './chrome';

/** Which lines are the article and which the page around it. */
export interface Body {
  contains(block: Block): boolean;
}

/** Weights climb this far above a paragraph: no article has its paragraphs deeper. */
const climb = 40;

/** The article's element holds at least this share of the page's prose; a lower share would split articles. */
const share = 0.75;

/** An element named as a frame (sidebar, related …) that holds this share of the prose is no frame, whatever its name. */
const frameShare = 0.3;

/** So many link lines in a row are a list of links, fewer may be lines of an article. */
const linkRun = 3;

const sentenceMarks = /[。！？；，,.!?]/;

/** How much a line looks like an article's prose: its text outside links, less where it has no sentence in it. */
function weightOf(block: Block): number {
  const plain = block.text.length - block.linkLength;
  if (plain <= 0) return 0;
  if (block.text.length >= 20 && sentenceMarks.test(block.text)) return plain;
  return plain * 0.15;
}

/** The small print under a page. */
const smallPrint =
  /copyright|all rights reserved|版权所有|版權所有|著作權所有|ICP\s*[备備证]|公网安备|违法和不良信息|许可证[号:：]|未经授权/i;

const isSmallPrint = (block: Block): boolean => block.text.length < 200 && smallPrint.test(block.text);

const isLinkLine = (block: Block): boolean => block.linkLength >= 0.7 * block.text.length;

/**
 * Finds the article: the deepest element that holds most of the page's prose, without the link lists, navigation and
 * footers in it, and with its headline where that stands above. Where in doubt a line counts as body: a mention lost
 * is worse than one too many.
 *
 * @param blocks all lines in document order.
 * @param headline the page's title as read from its metadata, if any.
 * Yields so that a caller may pause; the last value is the body.
 */
export function* findBody(blocks: readonly Block[], headline: string | undefined): Generator<void, Body> {
  const weights = new Map<Element, number>();
  let total = 0;
  let heaviest: { container: Element; weight: number } | undefined;
  const own = new Map<Element, number>();
  const ownLines = new Map<Element, number>();

  for (const [index, block] of blocks.entries()) {
    if (index % 256 === 0) yield;
    const element = elementOf(block.container);
    const weight = weightOf(block);
    if (!element || weight === 0) continue;
    total += weight;
    own.set(element, (own.get(element) ?? 0) + weight);
    ownLines.set(element, (ownLines.get(element) ?? 0) + 1);
  }
  yield;
  for (const [element, weight] of own) {
    let at: Element | null = element;
    for (let level = 0; at && level < climb; level++, at = elementAbove(at)) {
      weights.set(at, (weights.get(at) ?? 0) + weight);
    }
    if (weight > (heaviest?.weight ?? 0) && !inFrame(element, () => false)) {
      heaviest = { container: element, weight };
    }
    yield;
  }

  const isBig = (element: Element): boolean => (weights.get(element) ?? 0) >= frameShare * total;
  const article =
    heaviest &&
    climbTo(
      heaviest.container,
      (element) => (weights.get(element) ?? 0) >= share * total,
      ownLines.get(heaviest.container) === 1,
    );
  const around = article && neighbourhood(article);
  const frames = new Map<Element, boolean>();
  const framed = (element: Element): boolean => inFrame(element, isBig, frames);
  yield;

  const members = new Set<Block>();
  let run: Block[] = [];
  const endRun = (): void => {
    if (run.length < linkRun) for (const block of run) members.add(block);
    run = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (index % 32 === 0) yield;
    const element = elementOf(block.container);
    if (!element) continue;
    const isHeadline = headline !== undefined && block.text.length < 200 && sameText(block.text, headline);
    if (isHeadline && !isLinkLine(block)) {
      members.add(block);
      continue;
    }
    const inside = !article || article.contains(element) || holdsShadow(article, element);
    const beside = !inside && around?.contains(element) && weightOf(block) >= 30 && !isLinkLine(block);
    if ((!inside && !beside) || framed(element) || isSmallPrint(block)) {
      endRun();
      continue;
    }
    if (isLinkLine(block)) {
      if (isItem(block) && run.length > 0 && !run.some(isItem) && isProse(blocks[index - run.length - 1]))
        endRun();
      run.push(block);
      continue;
    }
    endRun();
    members.add(block);
  }
  endRun();
  return { contains: (block) => members.has(block) };
}

const isProse = (block: Block | undefined): boolean => block !== undefined && weightOf(block) >= 20;

/** A link in a paragraph below prose is no part of the list that follows. */
const isItem = ({ container }: Block): boolean => elementOf(container)?.localName === 'li';

function elementOf(container: Container): Element | null {
  if (container instanceof Element) return container;
  return container instanceof ShadowRoot ? container.host : container.documentElement;
}

function climbTo(
  from: Element,
  isEnough: (element: Element) => boolean,
  isOneLine: boolean,
): Element | undefined {
  let at: Element | null = from;
  while (at && !isEnough(at)) at = elementAbove(at);
  if (!at) return undefined;
  // A single paragraph is not yet the article: the lines beside it belong to it.
  return at === from && (isOneLine || /^(?:p|li|td|h[1-6]|blockquote|section)$/.test(at.localName))
    ? (elementAbove(at) ?? at)
    : at;
}

/** Two levels up, but never the whole page. */
function neighbourhood(article: Element): Element | undefined {
  let at = article;
  for (let level = 0; level < 2; level++) {
    const above = elementAbove(at);
    if (!above || above.localName === 'body' || above.localName === 'html') break;
    at = above;
  }
  return at === article ? undefined : at;
}

function holdsShadow(article: Element, element: Element): boolean {
  let root = element.getRootNode();
  while (root instanceof ShadowRoot) {
    if (article.contains(root.host)) return true;
    root = root.host.getRootNode();
  }
  return false;
}

/** True where the element or one above it is a frame that is not `excused`. Remembers what it saw in `known`. */
function inFrame(
  element: Element,
  excused: (element: Element) => boolean,
  known: Map<Element, boolean> = new Map(),
): boolean {
  const path: Element[] = [];
  let at: Element | null = element;
  let result = false;
  while (at) {
    const before = known.get(at);
    if (before !== undefined) {
      result = before;
      break;
    }
    path.push(at);
    if (at.localName === 'body') break;
    if (isFrame(at) && !excused(at)) {
      result = true;
      break;
    }
    at = elementAbove(at);
  }
  for (const step of path) known.set(step, result);
  return result;
}
