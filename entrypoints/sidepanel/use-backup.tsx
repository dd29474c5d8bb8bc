import { useRef, useState } from 'preact/hooks';
import { RestoreDialog } from '../../components/panel/restore-dialog';
import { useSpeech } from '../../components/panel/words';
import type { LibraryDatabase } from '../../lib/library/database';
import { applyRestore, type ReadPlan, readBackup } from '../../lib/library/restore';
import { backupToFile } from './backup-file';
import type { RunJob } from './use-job';
import type { ShowToast } from './use-toast';

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

const reasons = {
  quota: 'reasonQuota',
  blocked: 'reasonBlocked',
  invalid: 'reasonUnknown',
  unknown: 'reasonUnknown',
} as const;

/**
 * Backup to a file and restore from one. A restore writes from here and not by the background: a worker may be stopped in
 * the middle of a large one, and the file would have to pass through a message. One transaction makes it whole either way.
 */
export function useBackup({ library, count, run, show }: BackupOptions) {
  const { say } = useSpeech();
  const file = useRef<HTMLInputElement>(null);
  const [plan, setPlan] = useState<ReadPlan>();

  const backUp = () =>
    run('backup', count, async (progress, signal) => {
      try {
        await backupToFile(library, progress, signal);
        show(say('backupDone', { n: count }));
      } catch (error) {
        if (!signal.aborted) reportFailure('the backup', error);
      }
    });
  const reportFailure = (what: string, error: unknown) => {
    console.error(`PolicyLens: ${what} failed`, error);
    show(say('exportFailed'), { failed: true });
  };

  const restore = (ready: ReadPlan) =>
    run('restore', ready.snippets.length, async () => {
      setPlan(undefined);
      const result = await applyRestore(library, ready);
      if (result.status === 'restored') show(say('restoreDone', { ...result }));
      else show(say('restoreFailed', { reason: say(reasons[result.reason]) }), { failed: true });
    });
  const read = async (chosen: File) => {
    const read = await readBackup(await chosen.text());
    if (read.status === 'unreadable') show(say(unreadable[read.reason]), { failed: true });
    else if (read.badRows.length > 0) setPlan(read);
    else await restore(read);
  };

  const view = (
    <>
      <input
        ref={file}
        hidden
        type="file"
        accept="application/json,.json"
        aria-label={say('restore')}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (chosen) void run('restore', 0, () => read(chosen));
        }}
      />
      {plan && (
        <RestoreDialog
          badRows={plan.badRows}
          good={plan.snippets.length}
          onGoOn={() => void restore(plan)}
          onClose={() => setPlan(undefined)}
        />
      )}
    </>
  );
  return { backUp, chooseFile: () => file.current?.click(), view };
}
