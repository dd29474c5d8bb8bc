import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ChoiceGroup } from '../../components/options/choice-group';
import { MarksView } from '../../components/options/marks-view';
import { OptionsFrame } from '../../components/options/options-frame';
import { Section } from '../../components/options/section';
import { useOptionsWords, useTermsWords } from '../../components/options/words';
import { Toast } from '../../components/panel/toast';
import { SpeechContext, speechIn } from '../../components/panel/words';
import { usePageSettings } from '../../components/use-page-settings';
import type { LibraryDatabase } from '../../lib/library/database';
import type { Settings } from '../../lib/settings';
import { languageOf } from '../../lib/settings-language';
import type { TermDatabase } from '../../lib/terms/database';
import { useSettings } from '../sidepanel/use-settings';
import { useToast } from '../sidepanel/use-toast';
import { DataPane } from './data-pane';
import { ShortcutsPane } from './shortcuts-pane';
import { SitesPane } from './sites-pane';
import { TermsPane } from './terms-pane';
import { useChange } from './use-change';
import { useTermList } from './use-terms';

interface AppProps {
  readonly library: LibraryDatabase;
  readonly terms: TermDatabase;
}

/** The options: a full tab in one column. Every change is written at once and reaches every page. */
export function App(props: AppProps) {
  const settings = useSettings();
  const language = languageOf(settings);
  const speech = useMemo(() => speechIn(language), [language]);
  usePageSettings(settings, language);
  return (
    <SpeechContext.Provider value={speech}>
      <Options settings={settings} {...props} />
    </SpeechContext.Provider>
  );
}

function Options({ settings, library, terms }: AppProps & { readonly settings: Settings }) {
  const say = useOptionsWords();
  const sayTerms = useTermsWords();
  const { toast, show, close } = useToast();
  const change = useChange(show);
  const list = useTermList(terms);
  useEffect(() => {
    document.title = say('title');
  }, [say]);
  return (
    <OptionsFrame>
      <Section id="marks" title={say('marks')} hint={say('marksHint')}>
        <MarksView settings={settings} onChange={(changed) => change((old) => ({ ...old, ...changed }))} />
      </Section>
      <Section id="terms" title={say('terms')} hint={sayTerms('hint')}>
        <TermsPane {...list} show={show} />
      </Section>
      <Section id="sites" title={say('sites')} hint={say('sitesHint')}>
        <SitesPane settings={settings} change={change} show={show} />
      </Section>
      <Section id="appearance" title={say('appearance')}>
        <ChoiceGroup
          compact
          labelled
          label={say('language')}
          choices={(['auto', 'zh-CN', 'en'] as const).map((value) => ({
            value,
            label: say(`language_${value}`),
          }))}
          chosen={settings.language}
          onChoose={(language) => change((old) => ({ ...old, language }))}
        />
        <ChoiceGroup
          compact
          labelled
          label={say('theme')}
          choices={(['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: say(`theme_${value}`),
          }))}
          chosen={settings.theme}
          onChoose={(theme) => change((old) => ({ ...old, theme }))}
        />
      </Section>
      <Section id="shortcuts" title={say('shortcuts')} hint={say('shortcutsHint')}>
        <ShortcutsPane />
      </Section>
      <Section id="data" title={say('data')} hint={say('dataHint')}>
        <DataPane library={library} terms={terms} autoBackup={settings.autoBackup} show={show} />
      </Section>
      <Section id="about" title={say('about')}>
        <p>{say('aboutText')}</p>
        <p>{say('aboutPrivacy')}</p>
        <p class="small-hint">
          {say('version', { version: browser.runtime.getManifest().version })} ·{' '}
          <a href={browser.runtime.getURL('/welcome.html')}>{say('openWelcome')}</a>
        </p>
      </Section>
      <Toast toast={toast} onClose={close} />
    </OptionsFrame>
  );
}
