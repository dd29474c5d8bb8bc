import { handleMessages } from '../../lib/messaging';
import type { Settings } from '../../lib/settings';
import { loadSettings, watchSettings } from '../../lib/settings-storage';
import { coversHost } from '../../lib/sites/origins';
import { answerMessages } from './messages';
import { createPageSession, type PageSession } from './session';

/** Runs a session on this page while the reader wants the site read; a change of the settings starts or ends it. */
export async function startContent(extensionGone: AbortSignal): Promise<void> {
  const takenBack = new AbortController();
  const signal = AbortSignal.any([extensionGone, takenBack.signal]);
  let settings = await loadSettings();
  let session: PageSession | undefined;
  let end = new AbortController();

  function apply(next: Settings): void {
    const needsNew = JSON.stringify(next) !== JSON.stringify(settings) || !session;
    settings = next;
    if (!needsNew || signal.aborted) return;
    end.abort();
    end = new AbortController();
    const isOff = settings.sitesOff.includes(location.hostname);
    session = isOff ? undefined : createPageSession(settings, AbortSignal.any([signal, end.signal]));
  }

  if (signal.aborted) return;
  watchSettings(apply, signal);
  answerMessages(() => session, signal);
  handleMessages(
    'page',
    {
      siteTakenBack({ patterns }) {
        if (coversHost(patterns, location.hostname)) takenBack.abort();
        return {};
      },
    },
    signal,
  );
  apply(settings);
}
