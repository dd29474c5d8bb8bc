import { canonicalUrl } from './canonical-url';
import { createHeadMemory } from './metadata/head-memory';
import { readMetadata } from './metadata/read';
import type { Block } from './text/line';
import type { PageMetadata } from './types';

/** A page's address and what it says of itself, taken together: neither is ever that of the page before. */
export interface PageSource {
  readonly canonicalUrl: string;
  readonly metadata: PageMetadata;
}

export interface SourceReader {
  /** True where the page has gone to another address, within the document, since it was read last. */
  hasMoved(): boolean;
  /** The identity of the page that is shown now, read or not. */
  canonicalUrl(): string;
  /** Reads address and metadata. Yields so that a caller may pause; begins anew where the page moved in a pause. */
  read(blocks: readonly Block[]): Generator<void, PageSource>;
}

/** So often a reading begins anew on a page that keeps moving; then the address is told without metadata. */
const mostTries = 3;

/**
 * Reads where a page is and what it says of itself, over navigation within the document (history.pushState …): a head
 * that still says what it said under the address before says it of the page before, and is not believed.
 *
 * @param siteOutlet the outlet that is known for this host; empty where none is.
 */
export function createSourceReader(document: Document, siteOutlet: string): SourceReader {
  const head = createHeadMemory(document);
  const address = (): string => canonicalUrl(document.location.href);
  let readAt = address();

  function* readOnce(blocks: readonly Block[]): Generator<void, PageSource> {
    if (address() !== readAt) head.turn();
    readAt = address();
    const url = document.location.href;
    const known = head.fresh();
    const metadata = yield* readMetadata({ head: known, url, blocks, siteOutlet });
    return { canonicalUrl: canonicalUrl(url, known.canonical), metadata };
  }

  return {
    hasMoved: () => address() !== readAt,
    canonicalUrl: () =>
      address() === readAt ? canonicalUrl(document.location.href, head.fresh().canonical) : address(),
    *read(blocks) {
      for (let tries = 0; tries < mostTries; tries++) {
        const source = yield* readOnce(blocks);
        if (address() === readAt) return source;
      }
      return { canonicalUrl: address(), metadata: {} };
    },
  };
}
