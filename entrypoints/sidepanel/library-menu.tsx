import { useRef, useState } from 'preact/hooks';
import { MoreMenu } from '../../components/panel/more-menu';
import { RestoreDialog } from '../../components/panel/restore-dialog';
import { useSpeech } from '../../components/panel/words';
import type { LibraryDatabase } from '../../lib/library/database';
import { applyRestore, type ReadPlan, readBackup } from '../../lib/library/restore';
import { backupToFile } from './backup-file';
import { openCollection } from './open-collection';
import { useCsvImport } from './use-csv-import';
import type { RunJob } from './use-job';
import type { ShowToast } from './use-toast';

interface LibraryMenuProps {
  readonly library: LibraryDatabase;
  readonly count: number;
  readonly run: RunJob;
  readonly show: ShowToast;
  readonly onTrash: () => void;
  readonly onWatchList: () => void;
  readonly onHelp: () => void;
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
 * Trash, backup, restore and help. A restore writes from here and not by the background: a worker may be stopped in
 * the middle of a large one, and the file would have to pass through a message. One transaction makes it whole either way.
 */
export function LibraryMenu({ library, count, run, show, onTrash, onWatchList, onHelp }: LibraryMenuProps) {
  const { say } = useSpeech();
  const file = useRef<HTMLInputElement>(null);
  const [plan, setPlan] = useState<ReadPlan>();
  const csvImport = useCsvImport({ library, run, show });

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

  return (
    <>
      <MoreMenu
        items={[
          { label: say('collection'), onChoose: () => void openCollection() },
          { label: say('watchList'), onChoose: onWatchList },
          { label: say('backup'), onChoose: () => void backUp() },
          { label: say('restore'), onChoose: () => file.current?.click() },
          { label: csvImport.label, onChoose: csvImport.choose },
          { label: say('trash'), onChoose: onTrash },
          { label: say('help'), onChoose: onHelp },
        ]}
      />
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
      {csvImport.view}
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
}
