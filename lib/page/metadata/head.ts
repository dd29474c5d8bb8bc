/** What stands in a page's head, as text: nothing of it is understood yet. */
export interface Head {
  readonly title: string;
  readonly canonical: string | undefined;
  /** Content of meta elements by name, property or itemprop in lower case; the first of each name. */
  readonly metas: ReadonlyMap<string, string>;
  /** The sources of JSON-LD scripts. */
  readonly jsonLd: readonly string[];
}

const longestMeta = 500;
const longestScript = 200_000;
/** No honest page has more; a hostile one may have a hundred thousand. */
const mostElements = 2_000;

/** Fields of schema.org's microdata that an article has once; a list of articles has each of them several times. */
const microdata = ['datePublished', 'author'];

function microdataOf(document: Document): [string, string][] {
  return microdata.flatMap((field): [string, string][] => {
    const [element, ...more] = document.querySelectorAll(`[itemprop="${field}"]:not(meta)`);
    if (!element || more.length > 0) return [];
    const named = element.querySelector('[itemprop="name"]') ?? element;
    const content = (
      named.getAttribute('content') ??
      named.getAttribute('datetime') ??
      (named.childElementCount < 3 ? (named.textContent ?? '') : '')
    ).trim();
    return content && content.length <= 100 ? [[field.toLowerCase(), content]] : [];
  });
}

/** The comment in which the publishing system of most e-papers keeps an article's fields, and their names here. */
const paperFields = new Map([
  ['title', 'articletitle'],
  ['date', 'pubdate'],
  ['author', 'author'],
  ['sourcename', 'source'],
]);
const paperAddress = /paper|content_|\/html\/|\/con\//i;

function paperProperties(document: Document): [string, string][] {
  if (!paperAddress.test(document.URL)) return [];
  const comments = document.createTreeWalker(document, 128 /* NodeFilter.SHOW_COMMENT */);
  for (let count = 0; count < mostElements && comments.nextNode(); count++) {
    const source = comments.currentNode.nodeValue ?? '';
    if (!source.startsWith('enpproperty') || source.length > 10_000) continue;
    return [...paperFields].flatMap(([field, name]): [string, string][] => {
      const content = new RegExp(`<${field}>([^<]{1,200})</${field}>`).exec(source)?.[1]?.trim();
      return content ? [[name, content]] : [];
    });
  }
  return [];
}

export function readHead(document: Document): Head {
  const metas = new Map<string, string>();
  for (const element of [...document.querySelectorAll('meta')].slice(0, mostElements)) {
    const content = element.getAttribute('content')?.trim();
    if (!content || content.length > longestMeta) continue;
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !metas.has(name)) metas.set(name, content);
    }
  }
  for (const [name, content] of [...microdataOf(document), ...paperProperties(document)]) {
    if (!metas.has(name)) metas.set(name, content);
  }
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 50);
  return {
    title: document.title.slice(0, longestMeta),
    canonical: document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? undefined,
    metas,
    jsonLd: scripts.map((script) => script.textContent ?? '').filter(({ length }) => length <= longestScript),
  };
}
