import { type PageSite, rowLine } from '../lib/sites/find';

/** The module that pages load: patterns and outlets of the table of sites, a line each. Deterministic. */
export function compileSites(sites: readonly PageSite[]): string {
  const lines = sites.map(rowLine).toSorted().join('');
  return `// Compiled by scripts/build-sites.ts from ../table.ts: change that.
export const siteLines = ${quoted(`${lines}\n`)};
`;
}

const quoted = (text: string): string => `\`${text.replace(/[\\`$]/g, '\\$&')}\``;
