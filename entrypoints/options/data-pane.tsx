import { useState } from 'preact/hooks';
import { DataFiguresList } from '../../components/options/data-view';
import { EraseDialog } from '../../components/options/erase-dialog';
import { useOptionsWords } from '../../components/options/words';
import { failureWords } from '../../components/panel/failure-words';
import { Progress } from '../../components/panel/progress';
import { Switch } from '../../components/panel/switch';
import { useSpeech } from '../../components/panel/words';
import type { LibraryDatabase } from '../../lib/library/database';
import { sendToBackground } from '../../lib/messaging';
import { allTerms, type TermDatabase } from '../../lib/terms/database';
import { setAutoBackup } from '../sidepanel/auto-backup';
import { backupToFile } from '../sidepanel/backup-file';
import { dropDrafts } from '../sidepanel/stored-drafts';
import { useBackup } from '../sidepanel/use-backup';
import { useJob } from '../sidepanel/use-job';
import type { ShowToast } from '../sidepanel/use-toast';
import { useFigures } from './use-figures';
import { saveTermsFile } from './use-terms';

interface DataPaneProps {
  readonly library: LibraryDatabase;
  readonly terms: TermDatabase;
  readonly autoBackup: boolean;
  readonly show: ShowToast;
}

/** Storage, backup, and the end of it all. */
export function DataPane({ library, terms, autoBackup, show }: DataPaneProps) {
  const say = useOptionsWords();
  const { say: sayPanel } = useSpeech();
  const figures = useFigures(library, terms);
  const { job, run, stop } = useJob();
  const count = figures ? figures.snippets + figures.trashed : 0;
  const backup = useBackup({ library, count, run, show });
  const [erasing, setErasing] = useState(false);

  const switchAutoBackup = async (on: boolean) => {
    if (!(await setAutoBackup(on))) show(sayPanel('autoBackupRefused'), { failed: true });
  };
  const saveTerms = async () => {
    const own = await allTerms(terms);
    if (own.length > 0) saveTermsFile(own);
  };
  const backUpBoth = async () => {
    if (count > 0) await backup.backUp();
    await saveTerms();
  };
  const backUpAll = async (): Promise<boolean> => {
    try {
      await backupToFile(library, () => {}, AbortSignal.timeout(600_000));
      await saveTerms();
      return true;
    } catch (error) {
      console.error('PolicyLens: the backup failed', error);
      show(sayPanel('exportFailed'), { failed: true });
      return false;
    }
  };
  const erase = async () => {
    setErasing(false);
    const answer = await sendToBackground('eraseAll', {});
    if (answer.ok && answer.value.status === 'done') {
      dropDrafts(localStorage);
      show(say('erased'));
    } else {
      const reason = answer.ok && answer.value.status === 'failed' ? answer.value.reason : 'unknown';
      show(say('eraseFailed', { reason: sayPanel(failureWords[reason]) }), { failed: true });
    }
  };

  return (
    <>
      {figures && <DataFiguresList figures={figures} />}
      {job && (
        <Progress
          label={say(job.name === 'restore' ? 'restoring' : 'backingUp', { done: job.done, n: job.total })}
          done={job.name === 'restore' ? undefined : job.done}
          total={job.total}
          {...(job.name === 'restore' ? {} : { onStop: stop })}
        />
      )}
      <div class="buttons">
        <button
          type="button"
          class="quiet-button"
          disabled={count === 0 && !figures?.terms}
          onClick={() => void backUpBoth()}
        >
          {say('makeBackup')}
        </button>
        <button type="button" class="quiet-button" onClick={backup.chooseFile}>
          {say('restoreBackup')}
        </button>
      </div>
      <p class="small-hint after">{say('backupHint')}</p>
      <div class="switch-row">
        <Switch label={say('autoBackup')} on={autoBackup} onChange={(on) => void switchAutoBackup(on)} />
        <span class="small-hint">{say('autoBackupHint')}</span>
      </div>
      {backup.view}
      <div class="danger-row">
        <button type="button" class="quiet-button danger" onClick={() => setErasing(true)}>
          {say('eraseAll')}
        </button>
        <span class="small-hint danger-hint">{say('eraseHint')}</span>
      </div>
      {erasing && (
        <EraseDialog
          snippets={count}
          terms={figures?.terms ?? 0}
          onBackup={backUpAll}
          onErase={() => void erase()}
          onClose={() => setErasing(false)}
        />
      )}
    </>
  );
}
