import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { ExportPage } from '../../lib/export/snippet';
import { findBody } from '../../lib/page/body/body';
import { canonicalUrl } from '../../lib/page/canonical-url';
import { readHead } from '../../lib/page/metadata/head';
import { readMetadata } from '../../lib/page/metadata/read';
import type { Block } from '../../lib/page/text/line';
import { scanBlocks } from '../../lib/page/text/walk';
import { standardInput } from './files';

export interface SourceDocument {
  readonly file: string;
  readonly text: string;
  /** True where `text` was read out of markup, so that it is part of the answer. */
  readonly extracted: boolean;
  /** What the markup says of the page; of a text only the file's name, as its title. */
  readonly page: ExportPage;
}

const markupNames = new Set(['.html', '.htm', '.xhtml']);
const markupStart = /^\uFEFF?\s*<(?:!doctype|html|\?xml|!--)/i;

/**
 * Reads a .txt file (UTF-8, taken as it is) or the article of an .html file (UTF-8, GB18030 or Big5); standard input is
 * whichever of them it looks like. Throws where the file cannot be read.
 */
export function readDocument(file: string): SourceDocument {
  const bytes = readFileSync(file === standardInput ? process.stdin.fd : file);
  if (!isMarkup(file, bytes)) {
    const title = file === standardInput ? '' : file;
    return { file, text: bytes.toString('utf8'), extracted: false, page: { url: '', title } };
  }
  return readMarkup(file, decodeMarkup(bytes));
}

const isMarkup = (file: string, bytes: Buffer): boolean =>
  file === standardInput
    ? markupStart.test(bytes.subarray(0, 512).toString('latin1').replace(/^ï»¿/, ''))
    : markupNames.has(extname(file).toLowerCase());

/** Where a browser wrote that it saved the page from. */
const savedFrom = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*-->/i;

function readMarkup(file: string, markup: string): SourceDocument {
  const saved = savedFrom.exec(markup.slice(0, 4096))?.[1];
  const { window } = new JSDOM(markup, {
    // Pages complain of their own styles; that is nothing to the one who reads them.
    virtualConsole: new VirtualConsole(),
    ...(saved && URL.canParse(saved) ? { url: saved } : {}),
  });
  useDomOf(window);
  try {
    const { document } = window;
    const blocks = readBlocks(document);
    const title = document.title.trim();
    const body = last(findBody(blocks, title || undefined));
    const text = blocks
      .filter((block) => body.contains(block))
      .map((block) => block.text)
      .join('\n');
    const url = urlOf(document);
    const read = last(readMetadata({ head: readHead(document), url, blocks, siteOutlet: '' }));
    const page = {
      url,
      title: read.title?.value || title || file,
      outlet: read.outlet?.value,
      author: read.author?.value,
      editor: read.editor?.value,
      publishedAt: read.publishedAt?.value,
    };
    return { file, text, extracted: true, page };
  } finally {
    window.close();
  }
}

/** The page's own address, where the file says it; otherwise empty. */
function urlOf(document: Document): string {
  const declared = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  if (/^https?:/.test(document.URL)) return canonicalUrl(document.URL, declared);
  return declared && /^https?:/.test(declared) ? canonicalUrl(declared) : '';
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
