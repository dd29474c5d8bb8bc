import type { Settings } from '../../lib/settings';
import { loadSettings, watchSettings } from '../../lib/settings-storage';
import { answerMessages } from './messages';
import { createPageSession, type PageSession } from './session';

/** Runs a session on this page while the reader wants the site read; a change of the settings starts or ends it. */
export async function startContent(signal: AbortSignal): Promise<void> {
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
  apply(settings);
}
