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
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 50);
  return {
    title: document.title,
    canonical: document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? undefined,
    metas,
    jsonLd: scripts.map((script) => script.textContent ?? '').filter(({ length }) => length <= longestScript),
  };
}
