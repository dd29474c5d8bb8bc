import { useEffect } from 'preact/hooks';
import type { LibraryDatabase } from '../../lib/library/database';
import { backUpIfDue } from './auto-backup';

/** The panel has more to do when it opens. */
const wait = 5_000;

/** While the panel is open and the reader wants it: a backup a week, told only where it fails. */
export function useAutoBackup(library: LibraryDatabase, on: boolean, onFailure: () => void): void {
  useEffect(() => {
    if (!on) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      backUpIfDue(library, abort.signal).catch((error: unknown) => {
        if (abort.signal.aborted) return;
        console.error('PolicyLens: the automatic backup failed', error);
        onFailure();
      });
    }, wait);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [library, on, onFailure]);
}
