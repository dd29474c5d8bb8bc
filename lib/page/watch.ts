import { type Container, containerOf } from './text/tags';

/** What changed in the page since it was last asked. */
export interface Changes {
  /** Their own lines are to be read again. */
  readonly dirty: ReadonlySet<Container>;
  /** Nodes were taken out or hidden: containers known before may be gone. */
  readonly removed: boolean;
  /** The page says something else of itself, in its head. */
  readonly head: boolean;
}

export interface Watcher {
  /** Hands over the changes so far and forgets them. */
  take(): Changes;
  watch(root: Document | ShadowRoot): void;
}

/** Collects what changes. Only the set of touched containers is kept, so a page that never rests costs no memory. */
export function createWatcher(onChange: () => void, signal: AbortSignal): Watcher {
  let dirty = new Set<Container>();
  let removed = false;
  let head = false;

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const isAttribute = record.type === 'attributes';
      const place = isAttribute ? record.target.parentNode : record.target;
      if (place && isInHead(place)) {
        head = true;
        continue;
      }
      const container = place ? containerOf(place) : undefined;
      if (container) dirty.add(container);
      if (isAttribute || record.removedNodes.length > 0) removed = true;
    }
    onChange();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return {
    take() {
      const changes = { dirty, removed, head };
      dirty = new Set();
      removed = false;
      head = false;
      return changes;
    },
    watch(root) {
      if (signal.aborted) return;
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['hidden', 'contenteditable', 'open'],
      });
    },
  };
}

const isInHead = (node: Node): boolean => node.ownerDocument?.head?.contains(node) ?? false;
