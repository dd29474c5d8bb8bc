import { SitesView } from '../../components/options/sites-view';
import { useOptionsWords } from '../../components/options/words';
import type { Settings } from '../../lib/settings';
import { switchSite } from '../../lib/sites';
import { addOwnSite, removeOwnSite, requestTableAccess } from '../../lib/sites/access';
import type { OwnSite } from '../../lib/sites/origins';
import { useAccess } from '../sidepanel/use-access';
import type { ShowToast } from '../sidepanel/use-toast';
import type { ChangeSettings } from './use-change';

const none: readonly OwnSite[] = [];

interface SitesPaneProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly show: ShowToast;
}

export function SitesPane({ settings, change, show }: SitesPaneProps) {
  const say = useOptionsWords();
  const access = useAccess();
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
      tableAccess={access?.table}
      ownSites={access?.own ?? none}
      onSwitch={(site, on) => change((old) => ({ ...old, sitesOff: switchSite(old.sitesOff, site, on) }))}
      onGrant={() => void tell(requestTableAccess())}
      onAdd={(host) => void tell(addOwnSite(host))}
      onRevoke={(site) => void revoke(site)}
    />
  );
}
