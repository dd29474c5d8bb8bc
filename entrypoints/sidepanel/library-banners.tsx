import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Banner } from '../../components/panel/banner';
import { useSpeech } from '../../components/panel/words';
import { lastBackup } from '../../lib/library/backup';
import type { LibraryDatabase } from '../../lib/library/database';
import { countFailedSaves } from '../../lib/library/failed-saves';
import { libraryLostKey } from '../../lib/library/storage-keys';
import { sendToBackground } from '../../lib/messaging';

/** Fewer snippets than this are not worth a reminder. */
const worthABackup = 50;
const oldAfterDays = 30;

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

/** Days since the last backup; undefined until it is known, Infinity for never. */
function useBackupAge(library: LibraryDatabase): number | undefined {
  const [age, setAge] = useState<number>();
  useEffect(() => {
    const subscription = liveQuery(() => lastBackup(library)).subscribe({
      next: (at) =>
        setAge(at ? Math.floor((Date.now() - Date.parse(at)) / 86_400_000) : Number.POSITIVE_INFINITY),
      error: () => setAge(undefined),
    });
    return () => subscription.unsubscribe();
  }, [library]);
  return age;
}

/** The library's concerns, the gravest only: one banner at a time. */
export function LibraryBanners({ library, count }: { library: LibraryDatabase; count: number }) {
  const { say } = useSpeech();
  const { lost, waiting } = useConcerns();
  const age = useBackupAge(library);
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
  if (age === undefined || age < oldAfterDays || count < worthABackup || later) return null;
  const text = Number.isFinite(age) ? say('backupOld', { n: age }) : say('backupNever');
  return <Banner text={text} action={say('later')} onAction={() => setLater(true)} />;
}
