import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Kind } from '../extract/types';
import { rehashSnippets } from './rehash';
import type { CorrectedPage, Snippet } from './schema';
import type { Segment } from './segments';

/** A snippet as stored: with what the library needs to order and find it. */
export interface StoredSnippet extends Snippet {
  /** Time of saving in milliseconds, made to rise with every save even when the clock is set back. */
  order: number;
  /** 1 while in the trash. */
  trashed: 0 | 1;
  /** Number of the search segment that holds its projection. */
  segment: number;
}

export interface HiddenMention {
  url: string;
  kind: Kind;
  text: string;
}

/** Small facts about the library itself: the canary, the last backup. */
export interface MetaRow {
  key: string;
  value: string;
}

export const databaseName = 'policylens';

/**
 * The library's database. A new version adds a `version(n).stores().upgrade()` step here and a fixture of the version
 * before it to the tests; a step is never edited once it has been released.
 */
export class LibraryDatabase extends Dexie {
  declare snippets: EntityTable<StoredSnippet, 'id'>;
  declare segments: EntityTable<Segment, 'number'>;
  declare hiddenMentions: Table<HiddenMention, [string, string, string]>;
  /** Pages whose title, outlet, author or date the reader has corrected. */
  declare pages: EntityTable<CorrectedPage, 'url'>;
  declare meta: EntityTable<MetaRow, 'key'>;

  constructor(name: string = databaseName) {
    // Acknowledged means on disk: without 'strict', Chromium reports a commit before it is flushed.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      snippets: 'id, &contentHash, order, [trashed+order], page.url, deletedAt, *tags',
      segments: '++number, revision',
      hiddenMentions: '[url+kind+text], url',
      meta: 'key',
    });
    this.version(2).stores({ pages: 'url' });
    this.version(3)
      .stores({})
      .upgrade((upgrade) => rehashSnippets(upgrade.table('snippets')));
  }
}

/** The snippet without the library's own bookkeeping: what a backup and an export hold. */
export function toSnippet(stored: StoredSnippet): Snippet {
  const { order: _order, trashed: _trashed, segment: _segment, ...snippet } = stored;
  return snippet;
}
