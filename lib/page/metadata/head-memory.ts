import { type Head, readHead } from './head';

export interface HeadMemory {
  /** The page went to another address: from now on what the head says now is believed only once it says it anew. */
  turn(): void;
  /** The head as it is, without what it said already under the address before. */
  fresh(): Head;
}

/** Names under which a head speaks of its site, the same on every page. */
const siteNames = new Set(['og:site_name', 'sitename', 'application-name', 'generator']);

/** Remembers a page's head over navigation within the document: scripts often leave the old head in place for a while, or for good. */
export function createHeadMemory(document: Document): HeadMemory {
  let last: Head | undefined;
  let before: Head | undefined;

  return {
    turn() {
      before = last;
    },
    fresh() {
      last = readHead(document);
      return before ? without(last, before) : last;
    },
  };
}

function without(head: Head, before: Head): Head {
  const metas = [...head.metas].filter(
    ([name, content]) => siteNames.has(name) || before.metas.get(name) !== content,
  );
  return {
    title: head.title === before.title ? '' : head.title,
    canonical: head.canonical === before.canonical ? undefined : head.canonical,
    metas: new Map(metas),
    jsonLd: head.jsonLd.filter((source) => !before.jsonLd.includes(source)),
  };
}
