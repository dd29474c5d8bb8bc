import type { Amount, Evidence, Fact, Kind } from '../extract/types';
import type { NamedIdentity } from '../identity/types';

export interface ExportMention {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  readonly text: string;
  readonly amount?: Amount | undefined;
  readonly confidence?: number;
  readonly evidence?: readonly Evidence[];
}

/** A fact; `kind` is money where it is not given. */
export type ExportFact = Omit<Fact, 'kind'> & { readonly kind?: Fact['kind'] };

/** Where in its page a snippet is (W3C selectors). */
export type ExportSelector =
  | {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

export interface ExportPage {
  /** Canonical URL; empty where there is none, as for a file. */
  readonly url: string;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly author?: string | undefined;
  readonly editor?: string | undefined;
  /** ISO 8601 with the precision of the page. */
  readonly publishedAt?: string | undefined;
}

/** What an export needs of a saved snippet. Offsets of mentions and facts are into `sentence`. */
export interface ExportSnippet {
  readonly id?: string;
  readonly text: string;
  readonly kind: Kind | 'selection';
  readonly sentence: string;
  readonly mentions: readonly ExportMention[];
  readonly facts: readonly ExportFact[];
  readonly selectors?: readonly ExportSelector[];
  readonly page: ExportPage;
  /** Whom the names of mentions and subjects mean. */
  readonly identities?: readonly NamedIdentity[] | undefined;
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601 instant, UTC; empty where nothing was saved. */
  readonly savedAt: string;
  readonly updatedAt?: string;
}
