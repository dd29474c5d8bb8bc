import { parseUrl } from '../url';
import { siteTable } from './table';

export interface Site {
  /** `*.host` (the host and all below it) or a bare host. */
  readonly pattern: string;
  /** Empty for patterns that stand for many outlets (*.gov.cn). */
  readonly outlet: string;
  readonly kind: string;
}

export const sites: readonly Site[] = siteTable
  .trim()
  .split('\n')
  .map((line) => {
    const [pattern = '', outlet = '', kind = ''] = line.split(',');
    return { pattern, outlet, kind };
  });

const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern;

/** The most specific row that covers a host name, if any. */
export function findSite(host: string): Site | undefined {
  let best: Site | undefined;
  for (const site of sites) {
    if (!covers(site.pattern, host)) continue;
    if (!best || site.pattern.length > best.pattern.length) best = site;
  }
  return best;
}

/**
 * Whether the reader switched off the site of a host: the host itself, or the row of the table that it falls under.
 *
 * @param sitesOff hosts and patterns of the table
 */
export function isSiteOff(sitesOff: readonly string[], host: string): boolean {
  if (sitesOff.length === 0) return false;
  return sitesOff.includes(host) || sitesOff.includes(findSite(host)?.pattern ?? host);
}

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
