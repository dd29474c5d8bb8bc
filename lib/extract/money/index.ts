import type { Mention, Region } from '../types';

/** Money (and, if asked, figures) in a text that `normalize` has passed. Mentions are sorted and disjoint. */
export function findAmounts(
  _text: string,
  _options: { readonly region?: Region; readonly figures?: boolean } = {},
): Mention[] {
  return [];
}
