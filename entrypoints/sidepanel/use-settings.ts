import { useEffect, useState } from 'preact/hooks';
import { defaultSettings, type Settings } from '../../lib/settings';
import { loadSettings, watchSettings } from '../../lib/settings-storage';

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

export { languageOf } from '../../lib/settings-language';
