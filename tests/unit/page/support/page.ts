import { JSDOM } from 'jsdom';
import { readHead } from '../../../../lib/page/metadata/head';
import { readMetadata } from '../../../../lib/page/metadata/read';
import type { Block } from '../../../../lib/page/text/line';
import { scanBlocks } from '../../../../lib/page/text/walk';
import type { PageMetadata } from '../../../../lib/page/types';

const domNames = ['Element', 'ShadowRoot', 'Node', 'Text', 'Document', 'getComputedStyle'] as const;

/** Makes a document of markup the one whose classes the page code sees, until the next call. */
export function openPage(markup: string, url = 'https://www.example.cn/a.html'): Document {
  const { window } = new JSDOM(markup, { url });
  for (const name of domNames) Reflect.set(globalThis, name, Reflect.get(window, name));
  return window.document;
}

export function blocksOf(document: Document): Block[] {
  const blocks: Block[] = [];
  const options = {
    enter: () => true,
    block: (block: Block) => void blocks.push(block),
    shadowRoot: () => {},
  };
  for (const _ of scanBlocks(document, options));
  return blocks;
}

/** Runs a generator that pauses to its end. */
export function finish<T>(job: Generator<void, T>): T {
  let step = job.next();
  while (!step.done) step = job.next();
  return step.value;
}

export function metadataOf(document: Document, siteOutlet = ''): PageMetadata {
  return finish(
    readMetadata({ head: readHead(document), url: document.URL, blocks: blocksOf(document), siteOutlet }),
  );
}
