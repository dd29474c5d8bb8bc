import { browser } from 'wxt/browser';
import type { PageFields } from '../../components/panel/metadata-form';
import { PageHeader } from '../../components/panel/page-header';
import { useSpeech } from '../../components/panel/words';
import { sendToTab } from '../../lib/frames';
import type { PageCorrection } from '../../lib/library/schema';
import { sendToBackground, sendToPage } from '../../lib/messaging';
import type { PageReading } from '../../lib/page/types';
import type { Settings } from '../../lib/settings';
import { changeSettings } from '../../lib/settings-storage';
import { isSiteOff, switchSite } from '../../lib/sites';
import { parseUrl } from '../../lib/url';
import type { ReadingState } from './use-reading';
import type { WatchedTab } from './use-tab';
import type { ShowToast } from './use-toast';

interface PanelHeaderProps {
  readonly tab: WatchedTab | undefined;
  readonly state: ReadingState;
  readonly settings: Settings;
  readonly show: ShowToast;
}

/** The host of the page that the panel is about, where it is known and a web page's. */
export function pageHost(tab: WatchedTab | undefined, state: ReadingState): string | undefined {
  const url = state.status === 'read' ? state.reading.url : tab?.url;
  return url && /^https?:/.test(url) ? parseUrl(url)?.hostname : undefined;
}

/** What the page says itself, of what the reader has not put in another's place. */
function ownWords({ metadata }: PageReading): PageCorrection {
  const fields = ['title', 'outlet', 'author', 'publishedAt'] as const;
  const own = fields.filter((field) => metadata[field]?.from !== 'reader');
  return Object.fromEntries(own.map((field) => [field, metadata[field]?.value ?? '']));
}

/** The page as read, its site's switch, its marks: wires the header to the content script and the settings. */
export function PanelHeader({ tab, state, settings, show }: PanelHeaderProps) {
  const { say } = useSpeech();
  const reading = state.status === 'read' ? state.reading : undefined;
  const host = pageHost(tab, state);

  const setSiteOn = (on: boolean) => {
    if (!host) return;
    void changeSettings((old) => ({ ...old, sitesOff: switchSite(old.sitesOff, host, on) }));
  };
  const setMarksVisible = async (visible: boolean) => {
    if (tab) await sendToTab(tab.id, 'setMarksVisible', { visible });
  };
  const correct = async (fields: PageFields): Promise<boolean> => {
    if (!tab || !reading) return false;
    const corrected = { ...fields };
    const kept = await sendToBackground('correctPage', {
      url: reading.canonicalUrl,
      read: ownWords(reading),
      corrected,
    });
    if (!kept.ok || kept.value.status === 'failed') {
      show(say('failedChange'), { failed: true });
      return false;
    }
    await sendToPage(tab.id, 'setMetadata', corrected);
    return true;
  };

  return (
    <PageHeader
      title={reading?.metadata.title?.value ?? tab?.title ?? ''}
      outlet={reading?.metadata.outlet?.value ?? ''}
      publishedAt={reading?.metadata.publishedAt?.value ?? ''}
      url={reading?.canonicalUrl}
      {...(host ? { siteOn: !isSiteOff(settings.sitesOff, host) } : {})}
      {...(reading ? { marksVisible: reading.marksVisible } : {})}
      onSiteOn={setSiteOn}
      onMarksVisible={(visible) => void setMarksVisible(visible)}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onEdit={correct}
    />
  );
}
