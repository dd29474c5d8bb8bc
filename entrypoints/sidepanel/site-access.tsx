import { Banner } from '../../components/panel/banner';
import { SiteOffer } from '../../components/panel/site-offer';
import { useSpeech } from '../../components/panel/words';
import { findSite } from '../../lib/sites';
import { addOwnSite, requestTableAccess } from '../../lib/sites/access';
import { coversHost } from '../../lib/sites/hosts';
import { useAccess } from './use-access';
import type { ShowToast } from './use-toast';

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
  if (
    host === undefined ||
    isListed ||
    coversHost(
      access.own.map(({ pattern }) => pattern),
      host,
    )
  )
    return null;
  return <SiteOffer host={host} onAlways={() => void tell(addOwnSite(host))} />;
}
