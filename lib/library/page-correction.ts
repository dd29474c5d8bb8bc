import type { LibraryDatabase } from './database';
import type { CorrectedPage, PageCorrection, PageSource, Snippet } from './schema';

const fields = ['title', 'outlet', 'author', 'publishedAt'] as const;
type Field = (typeof fields)[number];

/** A page's metadata with texts laid over it; an empty one takes its field away. */
function layOver(page: PageSource, texts: PageCorrection): PageSource {
  // Unknown is absent, never empty.
  const said = Object.entries({ ...page, ...texts }).filter(([, value]) => value);
  return { ...Object.fromEntries(said), url: page.url };
}

/** The snippet with its page as the reader has corrected it; what the page says itself is kept beside it. */
export function withCorrection<S extends Snippet>(snippet: S, { read, corrected }: CorrectedPage): S {
  const { page, readPage } = snippet;
  // A page that was corrected before it was saved tells the reader's words as its own.
  const changed = fields.filter((field) => corrected[field] !== undefined);
  const own = readPage ? { ...readPage, url: page.url } : layOver(page, only(read, changed));
  const { url: _url, ...kept } = own;
  return { ...snippet, page: layOver(own, corrected), readPage: kept };
}

const only = (texts: PageCorrection, names: readonly Field[]): PageCorrection =>
  Object.fromEntries(names.map((name) => [name, texts[name] ?? '']));

/**
 * A correction laid over what is known of the page. What the page was first seen to say stays; a field that is given
 * that text again counts as corrected no more.
 */
export function mergeCorrection(
  known: CorrectedPage | undefined,
  { url, read, corrected }: Omit<CorrectedPage, 'updatedAt'>,
  now: Date,
): CorrectedPage {
  const own = { ...read, ...known?.read };
  const said = { ...known?.corrected, ...corrected };
  const other = fields.filter((field) => said[field] !== undefined && said[field] !== (own[field] ?? ''));
  return { url, read: own, corrected: only(said, other), updatedAt: now.toISOString() };
}

/** What the reader has corrected of a page: for the page itself, on its next visit. */
export async function findCorrection(db: LibraryDatabase, url: string): Promise<PageCorrection> {
  return (await db.pages.get(url))?.corrected ?? {};
}
