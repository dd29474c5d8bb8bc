import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { usePageSettings } from '../../components/use-page-settings';
import { type AccessState, WelcomeView } from '../../components/welcome/welcome-view';
import { languageOf } from '../../lib/settings-language';
import { hasTableAccess, requestTableAccess } from '../../lib/sites/access';
import { speak } from '../../lib/words';
import { welcomeCatalogue } from '../../lib/words/welcome';
import { useSettings } from '../sidepanel/use-settings';

export function App({ canMark }: { readonly canMark: boolean }) {
  const settings = useSettings();
  const language = languageOf(settings);
  const say = useMemo(() => speak(welcomeCatalogue, language), [language]);
  const [access, setAccess] = useState<AccessState>('unknown');
  usePageSettings(settings, language);
  useEffect(() => {
    document.title = say('title');
  }, [say]);
  useEffect(() => {
    void hasTableAccess().then((open) => setAccess(open ? 'open' : 'missing'));
  }, []);
  return (
    <WelcomeView
      say={say}
      access={access}
      looks={settings.looks}
      canMark={canMark}
      onGrant={() => void requestTableAccess().then((open) => setAccess(open ? 'granted' : 'refused'))}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
