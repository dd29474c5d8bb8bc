import { parseUrl } from '../url';
import { findAmong, isOff, type Site } from './find';
import { covers } from './hosts';
import { siteTable } from './table';

export type { Site } from './find';

export const sites: readonly Site[] = siteTable
  .trim()
  .split('\n')
  .map((line) => {
    const [pattern = '', outlet = '', kind = ''] = line.split(',');
    return { pattern, outlet, kind };
  });

/** The most specific row that covers a host name, if any. */
export const findSite = (host: string): Site | undefined => findAmong(sites, host);

/** Whether the reader switched off the site of a host: the host itself, or the row of the table that it falls under. */
export const isSiteOff = (sitesOff: readonly string[], host: string): boolean =>
  isOff(sitesOff, host, () => findSite(host)?.pattern);

/** The list with the site of a host switched on or off. */
export function switchSite(sitesOff: readonly string[], host: string, on: boolean): string[] {
  const others = sitesOff.filter((site) => site !== host);
  if (!on) return [...others, host];
  const row = findSite(host)?.pattern;
  return others.filter((site) => site !== row);
}

/** True for the sites of the central government and its ministries. */
export function isNationalSite(url: string): boolean {
  const kind = findSite(parseUrl(url)?.hostname ?? '')?.kind;
  return kind === 'gov-central' || kind === 'ministry';
}

const coveredByAnother = (site: Site): boolean =>
  sites.some((other) => other !== site && covers(other.pattern, site.pattern.replace(/^\*\./, '')));

/** Match patterns for the manifest; hosts that a wider pattern covers are left out. */
export const sitePatterns: readonly string[] = sites
  .filter((site) => !coveredByAnother(site))
  .map((site) => `*://${site.pattern}/*`);
