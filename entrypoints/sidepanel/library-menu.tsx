import { MoreMenu } from '../../components/panel/more-menu';
import { useSpeech } from '../../components/panel/words';
import type { LibraryDatabase } from '../../lib/library/database';
import { setAutoBackup } from './auto-backup';
import { openCollection } from './open-collection';
import { useBackup } from './use-backup';
import { useCsvImport } from './use-csv-import';
import type { RunJob } from './use-job';
import type { ShowToast } from './use-toast';

interface LibraryMenuProps {
  readonly autoBackup: boolean;
  readonly library: LibraryDatabase;
  readonly count: number;
  readonly run: RunJob;
  readonly show: ShowToast;
  readonly onTrash: () => void;
  readonly onWatchList: () => void;
  readonly onHelp: () => void;
}

/** Trash, backup, restore and help. */
export function LibraryMenu({
  autoBackup,
  library,
  count,
  run,
  show,
  onTrash,
  onWatchList,
  onHelp,
}: LibraryMenuProps) {
  const { say } = useSpeech();
  const backup = useBackup({ library, count, run, show });
  const csvImport = useCsvImport({ library, run, show });

  const toggleAutoBackup = async () => {
    if (!(await setAutoBackup(!autoBackup))) show(say('autoBackupRefused'), { failed: true });
    else show(say(autoBackup ? 'autoBackupOff' : 'autoBackupOn'));
  };

  return (
    <>
      <MoreMenu
        items={[
          { label: say('collection'), onChoose: () => void openCollection() },
          { label: say('watchList'), onChoose: onWatchList },
          { label: say('backup'), onChoose: () => void backup.backUp() },
          {
            label: say(autoBackup ? 'autoBackupStop' : 'autoBackupStart'),
            onChoose: () => void toggleAutoBackup(),
          },
          { label: say('restore'), onChoose: backup.chooseFile },
          { label: csvImport.label, onChoose: csvImport.choose },
          { label: say('trash'), onChoose: onTrash },
          { label: say('help'), onChoose: onHelp },
        ]}
      />
      {backup.view}
      {csvImport.view}
    </>
  );
}
