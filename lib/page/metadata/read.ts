import type { Block } from '../text/line';
import type { PageMetadata } from '../types';
import { bylineOf } from './byline';
import { readDeclared } from './declared';
import type { Head } from './head';
import { readHeadline } from './headline';
import { readOutlet } from './outlet';
import { readAuthor, readEditor } from './people';
import { readDate } from './published';
import { partsOfTitle } from './title-parts';

export interface MetadataInput {
  readonly head: Head;
  readonly url: string;
  /** The page's lines in document order. */
  readonly blocks: readonly Block[];
  /** The outlet that the site table knows for this host; empty where it knows none. */
  readonly siteOutlet: string;
}

/** It is kept with every snippet of the page: of what no headline is, the beginning is enough. */
const longestTitle = 500;

/** Title, outlet, author, editor and publish date as the page states them. A field is absent rather than guessed. Yields so that a caller may pause. */
export function* readMetadata({
  head,
  url,
  blocks,
  siteOutlet,
}: MetadataInput): Generator<void, PageMetadata> {
  const declared = readDeclared(head);
  const sites = [siteOutlet, declared.meta('og:site_name', 'sitename')?.content ?? ''];
  const headline = yield* readHeadline(head.title, declared, blocks, sites);
  const byline = bylineOf(blocks, headline.index);
  const names = [...sites, ...namesAround(head.title, headline.title?.value ?? '')].filter(Boolean);
  const outlet = readOutlet({ declared, byline, blocks, siteOutlet, sites: names });
  const outlets = [outlet?.value ?? '', ...names];
  return {
    title: headline.title && { ...headline.title, value: headline.title.value.slice(0, longestTitle) },
    outlet,
    author: readAuthor(declared, byline, blocks, outlets),
    editor: readEditor(declared, byline, blocks, outlets),
    publishedAt: readDate(declared, byline, url, blocks, blocks[headline.index ?? -1]),
  };
}

/** What a `<title>` says beside the article's title: names of the site and its columns. */
const namesAround = (documentTitle: string, title: string): string[] =>
  partsOfTitle(documentTitle.replace(title, '|')).filter((part) => part.length >= 2 && !title.includes(part));
