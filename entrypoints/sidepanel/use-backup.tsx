import { useState } from 'preact/hooks';
import { useFileInput } from '../../components/file-input';
import { failureWords } from '../../components/panel/failure-words';
import { RestoreDialog } from '../../components/panel/restore-dialog';
import { useSpeech } from '../../components/panel/words';
import type { LibraryDatabase } from '../../lib/library/database';
import { backupToFile } from './backup-file';
import type { RunJob } from './use-job';
import type { ShowToast } from './use-toast';
import type { RestoreOutcome } from './work/jobs';
import { runInWorker } from './work/run-job';

/** A backup with rows that cannot be read, while the reader decides. */
type Spoilt = Extract<RestoreOutcome, { status: 'bad-rows' }> & { readonly file: File };

interface BackupOptions {
  readonly library: LibraryDatabase;
  readonly count: number;
  readonly run: RunJob;
  readonly show: ShowToast;
}

const unreadable = {
  'not-json': 'restoreUnreadable',
  'not-a-backup': 'restoreUnreadable',
  'newer-version': 'restoreNewer',
} as const;

/**
 * Backup to a file and restore from one. A restore writes from here and not by the background: the browser may stop that
 * in the middle of a large one. One transaction makes it whole either way.
 */
export function useBackup({ library, count, run, show }: BackupOptions) {
  const { say } = useSpeech();
  const [spoilt, setSpoilt] = useState<Spoilt>();

  const backUp = () =>
    run('backup', count, async (progress, signal) => {
      try {
        show(say('backupDone', { n: await backupToFile(library, progress, signal) }));
      } catch (error) {
        if (!signal.aborted) reportFailure('the backup', error);
      }
    });
  const reportFailure = (what: string, error: unknown) => {
    console.error(`PolicyLens: ${what} failed`, error);
    show(say('exportFailed'), { failed: true });
  };

  const restore = (chosen: File, despite: boolean) =>
    run('restore', 0, async (onProgress, signal) => {
      setSpoilt(undefined);
      try {
        report(chosen, await runInWorker('restore', { file: chosen, despite }, { onProgress, signal }));
      } catch (error) {
        if (signal.aborted) show(say('restoreStopped'));
        else reportFailure('the restore', error);
      }
    });
  const report = (chosen: File, outcome: RestoreOutcome) => {
    if (outcome.status === 'unreadable') show(say(unreadable[outcome.reason]), { failed: true });
    else if (outcome.status === 'bad-rows') setSpoilt({ file: chosen, ...outcome });
    else if (outcome.status === 'restored') show(say('restoreDone', { ...outcome }));
    else show(say('restoreFailed', { reason: say(failureWords[outcome.reason]) }), { failed: true });
  };

  const { choose, input } = useFileInput({
    accept: 'application/json,.json',
    label: say('restore'),
    onFile: (chosen) => void restore(chosen, false),
  });
  const view = (
    <>
      {input}
      {spoilt && (
        <RestoreDialog
          badRows={spoilt.badRows}
          good={spoilt.good}
          onGoOn={() => void restore(spoilt.file, true)}
          onClose={() => setSpoilt(undefined)}
        />
      )}
    </>
  );
  return { backUp, chooseFile: choose, view };
}
