import { useEffect, useState } from 'preact/hooks';
import { SitesView } from '../../components/options/sites-view';
import { useOptionsWords } from '../../components/options/words';
import type { Settings } from '../../lib/settings';
import { switchSite } from '../../lib/sites';
import {
  addOwnSite,
  hasTableAccess,
  listOwnSites,
  removeOwnSite,
  requestTableAccess,
  watchAccess,
} from '../../lib/sites/access';
import type { OwnSite } from '../../lib/sites/origins';
import type { ShowToast } from '../sidepanel/use-toast';
import type { ChangeSettings } from './use-change';

/** What the browser lets the extension read, live. */
export function useAccess() {
  const [ownSites, setOwnSites] = useState<readonly OwnSite[]>([]);
  const [tableAccess, setTableAccess] = useState<boolean>();
  useEffect(() => {
    const abort = new AbortController();
    const look = async () => {
      const [own, table] = await Promise.all([listOwnSites(), hasTableAccess()]);
      if (abort.signal.aborted) return;
      setOwnSites(own);
      setTableAccess(table);
    };
    void look();
    watchAccess(() => void look(), abort.signal);
    return () => abort.abort();
  }, []);
  return { ownSites, tableAccess };
}

interface SitesPaneProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly show: ShowToast;
}

export function SitesPane({ settings, change, show }: SitesPaneProps) {
  const say = useOptionsWords();
  const { ownSites, tableAccess } = useAccess();
  const tell = async (request: Promise<boolean>) => {
    if (!(await request)) show(say('accessRefused'), { failed: true });
  };
  const revoke = async (site: OwnSite) => {
    const done = await removeOwnSite(site);
    show(say(done ? 'revoked' : 'revokeFailed', { site: site.host }), { failed: !done });
  };
  return (
    <SitesView
      sitesOff={settings.sitesOff}
      tableAccess={tableAccess}
      ownSites={ownSites}
      onSwitch={(site, on) => change((old) => ({ ...old, sitesOff: switchSite(old.sitesOff, site, on) }))}
      onGrant={() => void tell(requestTableAccess())}
      onAdd={(host) => void tell(addOwnSite(host))}
      onRevoke={(site) => void revoke(site)}
    />
  );
}
