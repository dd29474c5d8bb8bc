import type { Block } from '../text/line';
import { type Container, isInSkipped } from '../text/tags';
import { scanBlocks, walk } from '../text/walk';
import { type Line, newLine } from './line';

export interface StoreEvents {
  shadowRoot(root: ShadowRoot): void;
  gone(line: Line): void;
}

/** All lines of the page, kept up with its changes container by container. */
export interface LineStore {
  /** Lines in document order; those in shadow roots come behind the rest. */
  readonly lines: readonly Line[];
  /** Reads a container's lines and those of containers in it that were not known. True where lines came or went. */
  scan(root: Container): Generator<void, boolean>;
  isKnown(container: Container): boolean;
  /** Forgets containers that left the page or were hidden. True where lines went. */
  sweep(): Generator<void, boolean>;
  /** Puts the lines in document order again. */
  sort(): Generator<void>;
}

export function createLineStore(document: Document, events: StoreEvents): LineStore {
  const known = new WeakSet<Container>();
  const byContainer = new Map<Container, Line[]>();
  const roots = new Set<ShadowRoot>();
  let lines: Line[] = [];

  function* scan(start: Container): Generator<void, boolean> {
    let changed = false;
    const waiting: Container[] = [start];
    for (let root = waiting.pop(); root; root = waiting.pop()) {
      const found = new Map<Container, Block[]>([[root, []]]);
      if (root.isConnected && !isInSkipped(root)) {
        known.add(root);
        yield* scanBlocks(root, {
          enter(container) {
            if (known.has(container)) return false;
            known.add(container);
            return true;
          },
          block(block) {
            const blocks = found.get(block.container);
            if (blocks) blocks.push(block);
            else found.set(block.container, [block]);
          },
          shadowRoot(shadow) {
            if (roots.has(shadow)) return;
            roots.add(shadow);
            waiting.push(shadow);
            events.shadowRoot(shadow);
          },
        });
      }
      for (const [container, blocks] of found) changed = replace(container, blocks) || changed;
      yield;
    }
    return changed;
  }

  /** True where the number of lines changed; else each new line takes its forerunner's place. */
  function replace(container: Container, blocks: readonly Block[]): boolean {
    const before = byContainer.get(container) ?? [];
    if (before.length === blocks.length) {
      for (const [index, block] of blocks.entries()) {
        const line = before[index];
        if (line) exchange(line, block);
      }
      return false;
    }
    const rest = new Map<string, Line[]>();
    for (const line of before) {
      const same = rest.get(line.block.text);
      if (same) same.push(line);
      else rest.set(line.block.text, [line]);
    }
    const after = blocks.map((block) => {
      const same = rest.get(block.text)?.shift();
      if (!same) return newLine(block);
      exchange(same, block);
      return same;
    });
    for (const line of [...rest.values()].flat()) events.gone(line);
    if (after.length > 0) byContainer.set(container, after);
    else byContainer.delete(container);
    return true;
  }

  function* sweep(): Generator<void, boolean> {
    let changed = false;
    let count = 0;
    for (const [container, gone] of byContainer) {
      if (++count % 64 === 0) yield;
      if (container.isConnected && !isInSkipped(container)) continue;
      byContainer.delete(container);
      forget(container);
      for (const line of gone) events.gone(line);
      changed = true;
    }
    for (const root of roots) if (!root.isConnected) roots.delete(root);
    return changed;
  }

  /** Its wrappers too, as far as they left with it: if they come back they are read anew. */
  function forget(container: Container): void {
    let at: Node | null = container;
    while (at && known.delete(at as Container)) {
      at = at.parentNode;
      if (at?.isConnected && !isInSkipped(at)) return;
    }
  }

  function* sort(): Generator<void> {
    const starts = new Map<Text, Line[]>();
    let count = 0;
    for (const own of byContainer.values()) {
      if (++count % 256 === 0) yield;
      for (const line of own) {
        const first = line.block.segments[0];
        if (!first) continue;
        const same = starts.get(first.node);
        if (same) same.push(line);
        else starts.set(first.node, [line]);
      }
    }
    yield;
    const sorted: Line[] = [];
    const visitor = {
      text(node: Text): undefined {
        for (const line of starts.get(node) ?? []) sorted.push(line);
      },
    };
    yield* walk(document, visitor);
    for (const root of roots) yield* walk(root, visitor);
    lines = sorted;
  }

  return {
    get lines() {
      return lines;
    },
    isKnown: (container) => known.has(container),
    scan,
    sweep,
    sort,
  };
}

/** The page drew the line again. Where it says the same, what was found in it still holds. */
function exchange(line: Line, block: Block): void {
  if (line.block.text !== block.text) line.isRead = false;
  line.block = block;
  line.isPainted = false;
}
