/** Host permissions as the browser tells them (match patterns) and as the reader knows them (hosts). Pure. */

import { parseUrl } from '../url';
import { sitePatterns } from '.';
import { covers, hostOf } from './hosts';

/** A site that the reader has allowed for good. */
export interface OwnSite {
  /** What the browser was asked for: `*://host/*`. */
  readonly pattern: string;
  /** The host; `*.host` with all below it; `*` where the reader has allowed every site. */
  readonly host: string;
}

/** The match pattern of one host alone, whatever the scheme; undefined where it is no host name. */
export function patternOf(host: string): string | undefined {
  const url = /^[a-z0-9.:[\]-]{1,253}$/i.test(host) ? parseUrl(`https://${host}/`) : undefined;
  // Match patterns know no ports.
  return url && `*://${url.hostname}/*`;
}

const tableHosts = sitePatterns.flatMap((pattern) => hostOf(pattern) ?? []);

/** Of the origins that the extension has, those that the reader has added to the table of sites, by host. */
export function ownSitesAmong(origins: readonly string[]): OwnSite[] {
  const sites = new Map<string, OwnSite>();
  for (const pattern of origins) {
    const host = hostOf(pattern);
    if (host === undefined || tableHosts.some((table) => covers(table, host))) continue;
    // One host may come by both schemes; what covers more stands for it.
    if (!sites.has(host) || pattern.startsWith('*:')) sites.set(host, { pattern, host });
  }
  return [...sites.values()].toSorted((a, b) => (a.host < b.host ? -1 : 1));
}
