import type { Block } from '../text/line';
import type { PageMetadata } from '../types';
import { bylineOf } from './byline';
import { readDeclared } from './declared';
import type { Head } from './head';
import { readHeadline, withoutSite } from './headline';
import { readOutlet } from './outlet';
import { readAuthor, readEditor } from './people';
import { readDate } from './published';

export interface MetadataInput {
  readonly head: Head;
  readonly url: string;
  /** The page's lines in document order. */
  readonly blocks: readonly Block[];
  /** The outlet that the site table knows for this host; empty where it knows none. */
  readonly siteOutlet: string;
}

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
  const outlet = readOutlet(declared, byline, siteOutlet);
  const outlets = [outlet?.value ?? '', ...sites, head.title.slice(withoutSite(head.title, sites).length)];
  return {
    title: headline.title,
    outlet,
    author: readAuthor(declared, byline, outlets),
    editor: readEditor(declared, byline, blocks, outlets),
    publishedAt: readDate(declared, byline, url, headline.index !== undefined),
  };
}
