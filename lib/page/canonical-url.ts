import { parseUrl } from '../url';

/** Parameters that tell where a visitor came from, not what is shown. */
const tracking =
  /^(?:utm_\w+|spm\w*|from|fr|source|src|share\w*|isappinstalled|scene|clicktime|enterid|gclid|fbclid|yclid|msclkid|igshid|mc_[ce]id|_t|timestamp|nsukey|bd_vid|ref|referer|refer|ivk_sa|tt_from|wxshare\w*|hmsr|hmpl|hmcu|hmkw|hmci|vt|chksm|sharer_\w+|srcid|exportkey|pass_ticket|wx_header|from_\w+|xtor|cmpid)$/i;

/** By forEach: to a content script of Firefox the iterators of URLSearchParams are not iterable. */
function parameterNames({ searchParams }: URL): string[] {
  const names: string[] = [];
  searchParams.forEach((_value, name) => {
    names.push(name);
  });
  return names;
}

const tidied = (url: URL): URL => {
  const result = new URL(url);
  result.hash = '';
  const names = parameterNames(result);
  for (const name of names) if (tracking.test(name)) result.searchParams.delete(name);
  if (names.every((name) => tracking.test(name))) result.search = '';
  return result;
};

/** An address in numbers is a site of its own. */
const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);

/** The registrable part of a host name: three labels below second levels such as gov.cn and com.tw, else two. */
function site(host: string): string {
  if (isAddress(host)) return host;
  const labels = host.split('.');
  const wide = /^(?:com|gov|org|net|edu|ac|co|mil)$/.test(labels.at(-2) ?? '');
  return labels.slice(wide ? -3 : -2).join('.');
}

/**
 * The identity of a page: its URL without fragment and tracking parameters, or its rel=canonical where that is of the
 * same site and names a page of its own (a front page is no canonical form of an article).
 *
 * @param href the page's URL; returned as it is where it is no http(s) URL.
 * @param canonical what `<link rel=canonical>` says, relative or absolute.
 */
export function canonicalUrl(href: string, canonical?: string | null): string {
  const page = parseUrl(href);
  if (!page || !/^https?:$/.test(page.protocol)) return href;
  const own = tidied(page);
  const declared = canonical ? parseUrl(canonical, page) : undefined;
  if (!declared) return own.href;
  const stated = tidied(declared);
  if (!/^https?:$/.test(stated.protocol) || site(stated.hostname) !== site(page.hostname)) return own.href;
  const wholeSite = stated.pathname === '/' && stated.search === '';
  if (wholeSite && (own.pathname !== '/' || own.search !== '')) return own.href;
  return stated.href;
}
