import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { JSDOM } from 'jsdom';
import { findBody } from '../../lib/page/body/body';
import type { Block } from '../../lib/page/text/line';
import { scanBlocks } from '../../lib/page/text/walk';

export interface SourceDocument {
  readonly file: string;
  readonly text: string;
  /** True where `text` was read out of markup, so that it is part of the answer. */
  readonly extracted: boolean;
  readonly title?: string;
}

const markup = new Set(['.html', '.htm', '.xhtml']);

/**
 * Reads a .txt file (UTF-8, taken as it is) or the article of an .html file (UTF-8 or GB18030).
 * Throws where the file cannot be read.
 */
export function readDocument(file: string): SourceDocument {
  const bytes = readFileSync(file);
  if (!markup.has(extname(file).toLowerCase()))
    return { file, text: bytes.toString('utf8'), extracted: false };
  const { window } = new JSDOM(decodeMarkup(bytes));
  useDomOf(window);
  try {
    const blocks = readBlocks(window.document);
    const title = window.document.title.trim();
    const body = last(findBody(blocks, title || undefined));
    const text = blocks
      .filter((block) => body.contains(block))
      .map((block) => block.text)
      .join('\n');
    return { file, text, extracted: true, ...(title ? { title } : {}) };
  } finally {
    window.close();
  }
}

/**
 * Saved pages often declare the encoding they had before they were saved, so the bytes decide: what is valid UTF-8 is
 * UTF-8; what is not is GB18030, which holds GBK and GB 2312 (Big5 pages that declare themselves are read as Big5).
 */
function decodeMarkup(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const declared = /charset=["']?big5/i.test(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'));
    return new TextDecoder(declared ? 'big5' : 'gb18030').decode(bytes);
  }
}

/** The page code names the DOM's classes as a page has them; here they come from the parsed document. */
function useDomOf(window: JSDOM['window']): void {
  const { Node, Element, ShadowRoot, Document, Text, getComputedStyle } = window;
  Object.assign(globalThis, { Node, Element, ShadowRoot, Document, Text, getComputedStyle });
}

function readBlocks(document: Document): Block[] {
  const blocks: Block[] = [];
  const scan = scanBlocks(document, {
    enter: () => true,
    block: (block) => blocks.push(block),
    shadowRoot: () => undefined,
  });
  for (const _ of scan);
  return blocks;
}

/** Runs a generator that pauses to its end. */
function last<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
