import type { ReaderTerm } from '../../lib/extract/types';
import type { Settings } from '../../lib/settings';
import { loadSettings, watchSettings } from '../../lib/settings-storage';
import { type OwnRow, rowOfHost } from '../../lib/sites/of-page';
import { loadTerms, watchTerms } from '../../lib/terms/storage';
import { receiveUntil } from '../../lib/wire';
import { createDetailsLink, createDetailsReceiver, type DetailsLink, forgetDetails } from './details-link';
import { createOpeningReceiver } from './messages';
import { createPageSession, type PageSession } from './session';

/** Runs a session on this page while the reader wants the site read; a change of what concerns it starts a new one. */
export async function startContent(extensionGone: AbortSignal): Promise<void> {
  const takenBack = new AbortController();
  const signal = AbortSignal.any([extensionGone, takenBack.signal]);
  const row = rowOfHost(location.hostname);
  let [settings, terms] = await Promise.all([loadSettings(), loadTerms()]);
  let session: PageSession | undefined;
  let end = new AbortController();
  let details: DetailsLink = createDetailsLink(() => undefined, signal);

  function begin(): void {
    if (signal.aborted) return;
    end.abort();
    end = new AbortController();
    const ended = AbortSignal.any([signal, end.signal]);
    session = row.isOff(settings.sitesOff)
      ? undefined
      : createPageSession(settings, row.site?.outlet ?? '', () => terms, ended);
    details = session?.details ?? createDetailsLink(() => undefined, ended);
  }

  function onSettings(next: Settings): void {
    const isNews = concernOf(next, row) !== concernOf(settings, row);
    settings = next;
    if (isNews) begin();
  }

  function onTerms(next: readonly ReaderTerm[]): void {
    terms = [...next];
    session?.readAnew();
  }

  if (signal.aborted) return;
  forgetDetails();
  watchSettings(onSettings, signal);
  watchTerms(onTerms, signal);
  const opening = createOpeningReceiver(
    () => session,
    () => takenBack.abort(),
  );
  const rest = createDetailsReceiver(() => details);
  receiveUntil((...message) => opening(...message) ?? rest(...message), signal);
  begin();
}

/** What of the settings a page depends on, to be compared: how the last export was done is none of its concern. */
const concernOf = (
  { language, theme, kinds, looks, certainty, markWholePage, sitesOff }: Settings,
  row: OwnRow,
): string => JSON.stringify([language, theme, kinds, looks, certainty, markWholePage, row.isOff(sitesOff)]);
