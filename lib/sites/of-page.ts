/**
 * What a page's script knows of the table of sites, written by scripts/build-sites.ts as one text: every page looks one host
 * up, and decoding a table would take longer than all the rest of its start.
 */
import { siteLines } from './compiled/sites';
import { isOff, type PageSite } from './find';

/** The row of the table that covers the host of a page, and whether the reader switched it off. */
export interface OwnRow {
  readonly site: PageSite | undefined;
  isOff(sitesOff: readonly string[]): boolean;
}

export function rowOfHost(host: string): OwnRow {
  const site = findRow(host);
  return { site, isOff: (sitesOff) => isOff(sitesOff, host, () => site?.pattern) };
}

/** The most specific row that covers a host: one look into the text for each name that the host is below. */
function findRow(host: string): PageSite | undefined {
  for (let name = host; name !== ''; name = name.slice(name.indexOf('.') + 1)) {
    const row = rowOf(`*.${name}`) ?? (name === host ? rowOf(host) : undefined);
    if (row || !name.includes('.')) return row;
  }
  return undefined;
}

function rowOf(pattern: string): PageSite | undefined {
  const start = siteLines.indexOf(`\n${pattern}|`);
  if (start < 0) return undefined;
  const from = start + pattern.length + 2;
  const end = siteLines.indexOf('\n', from);
  return { pattern, outlet: siteLines.slice(from, end) };
}
