import { browser } from 'wxt/browser';
import { checkCanary } from '../../lib/library/canary';
import type { LibraryDatabase } from '../../lib/library/database';
import type { FailedSaves } from '../../lib/library/failed-saves';
import { canaryKey, libraryLostKey } from '../../lib/library/storage-keys';
import { purgeTrash } from '../../lib/library/trash';

/** What the library needs once per start of the background: is it still there, is anything due to go or to be retried. */
export function keepWatch(library: LibraryDatabase, failedSaves: FailedSaves): void {
  void (async () => {
    try {
      await lookForLoss(library);
      await failedSaves.retry();
      await purgeTrash(library);
    } catch (error) {
      console.warn('PolicyLens: the library could not be looked after', error);
    }
  })();
}

async function lookForLoss(library: LibraryDatabase): Promise<void> {
  const remembered = (await browser.storage.local.get(canaryKey))[canaryKey];
  const finding = await checkCanary(library, typeof remembered === 'string' ? remembered : undefined);
  if (finding.status === 'lost') {
    await browser.storage.local.set({ [libraryLostKey]: new Date().toISOString() });
  }
  if (finding.canary !== remembered) await browser.storage.local.set({ [canaryKey]: finding.canary });
}
