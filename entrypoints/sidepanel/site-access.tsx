import { useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/panel/banner';
import { SiteOffer } from '../../components/panel/site-offer';
import { useSpeech } from '../../components/panel/words';
import { findSite } from '../../lib/sites';
import {
  addOwnSite,
  hasTableAccess,
  listOwnSites,
  requestTableAccess,
  watchAccess,
} from '../../lib/sites/access';
import { coversHost } from '../../lib/sites/hosts';
import type { ShowToast } from './use-toast';

interface Access {
  /** False where the reader, or the browser, keeps the table of sites from the extension. */
  readonly table: boolean;
  /** The match patterns of the sites that the reader has added. */
  readonly own: readonly string[];
}

/** What the browser lets the extension read, live; undefined until it is known. */
function useAccess(): Access | undefined {
  const [access, setAccess] = useState<Access>();
  useEffect(() => {
    const abort = new AbortController();
    const look = async () => {
      const [table, own] = await Promise.all([hasTableAccess(), listOwnSites()]);
      if (!abort.signal.aborted) setAccess({ table, own: own.map(({ pattern }) => pattern) });
    };
    void look();
    watchAccess(() => void look(), abort.signal);
    return () => abort.abort();
  }, []);
  return access;
}

interface SiteAccessProps {
  /** The host of the page that the panel is about, where it is known. */
  readonly host: string | undefined;
  readonly show: ShowToast;
}

/** Offers what the browser has not allowed yet: the table of sites where it is withheld, else this one site for good. */
export function SiteAccess({ host, show }: SiteAccessProps) {
  const { say } = useSpeech();
  const access = useAccess();
  if (!access) return null;
  const tell = async (request: Promise<boolean>) => {
    if (!(await request)) show(say('accessRefused'), { failed: true });
  };
  const isListed = host !== undefined && findSite(host) !== undefined;
  if (!access.table && (isListed || host === undefined)) {
    return (
      <Banner
        text={say('tableWithheld')}
        action={say('tableAllow')}
        onAction={() => void tell(requestTableAccess())}
      />
    );
  }
  if (host === undefined || isListed || coversHost(access.own, host)) return null;
  return <SiteOffer host={host} onAlways={() => void tell(addOwnSite(host))} />;
}
