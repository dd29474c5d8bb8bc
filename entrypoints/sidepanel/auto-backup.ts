import { browser } from 'wxt/browser';
import { autoBackupIsDue } from '../../lib/library/auto-backup';
import { markBackup, noteBackup } from '../../lib/library/backup';
import { backupState } from '../../lib/library/backup-state';
import type { LibraryDatabase } from '../../lib/library/database';
import { changeSettings } from '../../lib/settings-storage';
import { today } from './download';
import { runInWorker } from './work/run-job';

const permission = { permissions: ['downloads' as const] };

/**
 * Turns backups that write themselves on or off; to be called in the turn of the reader's click, for the browser asks them
 * first. Resolves to whether it is as they wished.
 */
export async function setAutoBackup(on: boolean): Promise<boolean> {
  const granted = !on || (await browser.permissions.request(permission));
  if (granted) await changeSettings((settings) => ({ ...settings, autoBackup: on }));
  return granted;
}

/**
 * Writes a backup into the downloads folder where one is due. True where it did. Of panels that are open at the same time
 * one does so, and the others find it done.
 */
export async function backUpIfDue(library: LibraryDatabase, signal: AbortSignal): Promise<boolean> {
  if (!(await browser.permissions.contains(permission))) return false;
  return navigator.locks.request('policylens-auto-backup', { signal }, () => write(library, signal));
}

async function write(library: LibraryDatabase, signal: AbortSignal): Promise<boolean> {
  const state = await backupState(library);
  if (signal.aborted || !autoBackupIsDue(state, new Date())) return false;
  const mark = await markBackup(library);
  const { blob } = await runInWorker('backup', {}, { signal });
  const url = URL.createObjectURL(blob);
  const filename = `PolicyLens/policylens-backup-${today()}.json`;
  const id = await browser.downloads.download({
    url,
    filename,
    conflictAction: 'uniquify',
    saveAs: false,
  });
  await untilWritten(id);
  URL.revokeObjectURL(url);
  await noteBackup(library, mark);
  return true;
}

/** Resolves once the file is on disk; rejects where the browser gave up on it. */
function untilWritten(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (state: string | undefined) => {
      if (state !== 'complete' && state !== 'interrupted') return;
      browser.downloads.onChanged.removeListener(onChanged);
      if (state === 'complete') resolve();
      else reject(new Error('the backup was not written'));
    };
    const onChanged = (change: { id: number; state?: { current?: string | undefined } | undefined }) => {
      if (change.id === id) settle(change.state?.current);
    };
    browser.downloads.onChanged.addListener(onChanged);
    void browser.downloads.search({ id }).then(([item]) => settle(item?.state));
  });
}
