import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Hidden } from '../../components/panel/hidden-mentions';
import type { LibraryDatabase } from '../../lib/library/database';
import { listHidden } from '../../lib/library/hidden';

const none: readonly Hidden[] = [];

/** What is hidden on a page, live. */
export function useHidden(library: LibraryDatabase, url: string | undefined): readonly Hidden[] {
  const [known, setKnown] = useState<{ readonly url: string; readonly hidden: readonly Hidden[] }>();
  useEffect(() => {
    if (url === undefined) return;
    const subscription = liveQuery(() => listHidden(library, url)).subscribe({
      next: (hidden) => setKnown({ url, hidden }),
      error: (error) => console.error('PolicyLens: hidden mentions could not be read', error),
    });
    return () => subscription.unsubscribe();
  }, [library, url]);
  return known && known.url === url ? known.hidden : none;
}
