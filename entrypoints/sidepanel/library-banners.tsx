import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Banner } from '../../components/panel/banner';
import { useSpeech } from '../../components/panel/words';
import { type BackupReminder, backupReminder } from '../../lib/library/backup-reminder';
import { backupState } from '../../lib/library/backup-state';
import type { LibraryDatabase } from '../../lib/library/database';
import { countFailedSaves } from '../../lib/library/failed-saves';
import { libraryLostKey } from '../../lib/library/storage-keys';
import { sendToBackground } from '../../lib/messaging';

interface Concerns {
  readonly lost: boolean;
  readonly waiting: number;
}

/** What extension storage says of the library's health, live. */
function useConcerns(): Concerns {
  const [concerns, setConcerns] = useState<Concerns>({ lost: false, waiting: 0 });
  useEffect(() => {
    const look = async () => {
      const stored = await browser.storage.local.get(null);
      setConcerns({
        lost: typeof stored[libraryLostKey] === 'string',
        waiting: countFailedSaves(stored),
      });
    };
    void look();
    const onChanged = () => void look();
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return concerns;
}

/** Whether it is time for a backup, looked at anew whenever one is made or the library changes. */
function useBackupReminder(library: LibraryDatabase): BackupReminder | undefined {
  const [reminder, setReminder] = useState<BackupReminder>();
  useEffect(() => {
    const subscription = liveQuery(() => backupState(library)).subscribe({
      next: (state) => setReminder(backupReminder(state, new Date())),
      error: () => setReminder(undefined),
    });
    return () => subscription.unsubscribe();
  }, [library]);
  return reminder;
}

/** The library's concerns, the gravest only: one banner at a time. */
export function LibraryBanners({ library }: { library: LibraryDatabase }) {
  const { say } = useSpeech();
  const { lost, waiting } = useConcerns();
  const reminder = useBackupReminder(library);
  const [later, setLater] = useState(false);
  if (lost) {
    return (
      <Banner
        text={say('libraryLost')}
        action={say('understood')}
        onAction={() => void browser.storage.local.remove(libraryLostKey)}
      />
    );
  }
  if (waiting > 0) {
    return (
      <Banner
        text={say('failedSavesWaiting', { n: waiting })}
        action={say('tryAgain')}
        onAction={() => void sendToBackground('retryFailedSaves', {})}
      />
    );
  }
  if (reminder === undefined || later) return null;
  const text = reminder === 'never' ? say('backupNever') : say('backupOld', { n: reminder.days });
  return <Banner text={text} action={say('later')} onAction={() => setLater(true)} />;
}
