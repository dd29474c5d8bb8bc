import { useEffect, useState } from 'preact/hooks';
import { hasTableAccess, listOwnSites, watchAccess } from '../../lib/sites/access';
import type { OwnSite } from '../../lib/sites/origins';

export interface Access {
  /** False where the reader, or the browser, keeps the table of sites from the extension. */
  readonly table: boolean;
  /** The sites that the reader has added. */
  readonly own: readonly OwnSite[];
}

/** What the browser lets the extension read, live; undefined until it is known. */
export function useAccess(): Access | undefined {
  const [access, setAccess] = useState<Access>();
  useEffect(() => {
    const abort = new AbortController();
    const look = async () => {
      const [table, own] = await Promise.all([hasTableAccess(), listOwnSites()]);
      if (!abort.signal.aborted) setAccess({ table, own });
    };
    void look();
    watchAccess(() => void look(), abort.signal);
    return () => abort.abort();
  }, []);
  return access;
}
