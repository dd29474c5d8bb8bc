import { covers } from './hosts';

/** A row of the table, as far as pages need it. */
export interface PageSite {
  /** `*.host` (the host and all below it) or a bare host. */
  readonly pattern: string;
  /** Empty for patterns that stand for many outlets (*.gov.cn). */
  readonly outlet: string;
}

export interface Site extends PageSite {
  readonly kind: string;
}

/** How pages get a row: as a line, with a line's end before it. */
export const rowLine = ({ pattern, outlet }: PageSite): string => `\n${pattern}|${outlet}`;

/** The most specific row that covers a host name, if any. */
export function findAmong<Row extends Pick<Site, 'pattern'>>(
  sites: readonly Row[],
  host: string,
): Row | undefined {
  let best: Row | undefined;
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
 * @param row the pattern of the host's row, asked only where some site is off
 */
export function isOff(sitesOff: readonly string[], host: string, row: () => string | undefined): boolean {
  if (sitesOff.length === 0) return false;
  return sitesOff.includes(host) || sitesOff.includes(row() ?? host);
}
