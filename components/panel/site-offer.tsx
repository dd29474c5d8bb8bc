import { useSpeech } from './words';

interface SiteOfferProps {
  readonly host: string;
  readonly onAlways: () => void;
}

/** On a site that is read only when called: the offer to read it always. */
export function SiteOffer({ host, onAlways }: SiteOfferProps) {
  const { say } = useSpeech();
  return (
    <p class="site-offer">
      <span>{say('siteNotListed')}</span>
      <button type="button" class="link-button" onClick={onAlways}>
        {say('siteAlways', { host })}
      </button>
    </p>
  );
}
