import { areSameLooks, defaultLooks } from '../../lib/marks/looks';
import { lookRules, lookTokens } from '../../lib/marks/rules';
import { highlightName } from '../../lib/page';
import type { Settings } from '../../lib/settings';

/** How the reader wants marks drawn; empty where the manifest's own rules say it already. */
export const ownLooks = ({ looks }: Settings): string =>
  areSameLooks(looks, defaultLooks) ? '' : lookRules(looks, (kind) => `::highlight(${highlightName(kind)})`);

/** The same for the card's tokens. */
export const ownTokens = ({ looks }: Settings): string =>
  areSameLooks(looks, defaultLooks) ? '' : lookTokens(looks);
