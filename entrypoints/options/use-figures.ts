import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { DataFigures } from '../../components/options/data-view';
import { lastBackup } from '../../lib/library/backup';
import type { LibraryDatabase } from '../../lib/library/database';
import type { TermDatabase } from '../../lib/terms/database';

/** What is kept and how much room it takes, live; undefined until it is known. */
export function useFigures(library: LibraryDatabase, terms: TermDatabase): DataFigures | undefined {
  const [figures, setFigures] = useState<DataFigures>();
  useEffect(() => {
    const look = async (): Promise<DataFigures> => {
      const [all, trashed, ownTerms, backup] = await Promise.all([
        library.snippets.count(),
        library.snippets.where('[trashed+order]').between([1], [2]).count(),
        terms.terms.count(),
        lastBackup(library),
      ]);
      const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
      return {
        snippets: all - trashed,
        trashed,
        terms: ownTerms,
        ...(backup ? { lastBackup: backup.at } : {}),
        ...(usage === undefined ? {} : { usage }),
        ...(quota === undefined ? {} : { quota }),
      };
    };
    const subscription = liveQuery(look).subscribe({
      next: setFigures,
      error: (error) => console.error('PolicyLens: the data could not be counted', error),
    });
    return () => subscription.unsubscribe();
  }, [library, terms]);
  return figures;
}
