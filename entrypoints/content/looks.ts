import { areSameLooks, defaultLooks } from '../../lib/marks/looks';
import { lookRules, lookTokens } from '../../lib/marks/rules';
import { drawsLines, washRules } from '../../lib/marks/washes';
import { highlightName, type MarkName } from '../../lib/page';
import type { Settings } from '../../lib/settings';

/** How the reader wants marks drawn, as far as this browser can; empty where the manifest's own rules say it already. */
export function ownLooks({ looks }: Settings): string {
  const selector = (name: MarkName) => `::highlight(${highlightName(name)})`;
  if (!drawsLines(navigator.userAgent)) return washRules(looks, selector);
  return areSameLooks(looks, defaultLooks) ? '' : lookRules(looks, selector);
}

/** The same for the card's tokens. */
export const ownTokens = ({ looks }: Settings): string =>
  areSameLooks(looks, defaultLooks) ? '' : lookTokens(looks);
