import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { defaultSettings, type Settings } from '../../lib/settings';
import { loadSettings, watchSettings } from '../../lib/settings-storage';
import { type Language, languageFor } from '../../lib/words';

/** The reader's settings, live. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(defaultSettings);
  useEffect(() => {
    const abort = new AbortController();
    watchSettings(setSettings, abort.signal);
    void loadSettings().then((loaded) => {
      if (!abort.signal.aborted) setSettings(loaded);
    });
    return () => abort.abort();
  }, []);
  return settings;
}

export const languageOf = (settings: Settings): Language =>
  settings.language === 'auto' ? languageFor(browser.i18n.getUILanguage()) : settings.language;
