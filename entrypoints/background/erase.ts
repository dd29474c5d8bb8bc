import type Dexie from 'dexie';
import { browser } from 'wxt/browser';
import { failureReason } from '../../lib/library/failure';
import { erasedKey } from '../../lib/library/storage-keys';
import type { WriteResult } from '../../lib/messages';
import { handleMessages } from '../../lib/messaging';
import { isOwnPage } from './sender';

/**
 * Empties every database and the extension's storage, when the reader asks for it on one of our own pages. Each database goes
 * in one transaction; pages that keep something of theirs in mind hear of it by a key in storage.
 */
export function answerErase(databases: readonly Dexie[], signal: AbortSignal): void {
  handleMessages(
    'background',
    {
      async eraseAll(_request, sender): Promise<WriteResult> {
        if (!isOwnPage(sender)) return { status: 'failed', reason: 'invalid' };
        try {
          for (const db of databases) {
            await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
          }
          await browser.storage.local.clear();
          await browser.storage.local.set({ [erasedKey]: new Date().toISOString() });
          return { status: 'done', ids: [] };
        } catch (error) {
          return { status: 'failed', reason: failureReason(error) };
        }
      },
    },
    signal,
  );
}
