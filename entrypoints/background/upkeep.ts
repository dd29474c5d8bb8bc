import { browser } from 'wxt/browser';
import { identifySnippet, type Linker } from '../../lib/identity';
import { checkCanary } from '../../lib/library/canary';
import type { LibraryDatabase } from '../../lib/library/database';
import type { FailedSaves } from '../../lib/library/failed-saves';
import { identifyOld } from '../../lib/library/name-parks';
import { canaryKey, libraryLostKey } from '../../lib/library/storage-keys';
import { purgeTrash } from '../../lib/library/trash';

/** What the library needs once per start of the background: is it still there, is anything due to go, to be retried or to be found out. */
export function keepWatch(library: LibraryDatabase, failedSaves: FailedSaves, linker: () => Linker): void {
  void (async () => {
    try {
      await lookForLoss(library);
      await failedSaves.retry();
      await purgeTrash(library);
      await identifyOld(library, (snippet) => identifySnippet(linker(), snippet));
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
