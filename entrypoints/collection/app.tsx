import { TriangleAlert } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PictureFormat } from '../../components/collection/chart-frame';
import { CollectionView } from '../../components/collection/collection-view';
import { toPngFile, toSvgFile } from '../../components/collection/svg-file';
import { CollectionContext, collectionSpeech } from '../../components/collection/words';
import { Banner } from '../../components/panel/banner';
import { Notice } from '../../components/panel/notice';
import { Toast } from '../../components/panel/toast';
import { SpeechContext, speechIn } from '../../components/panel/words';
import type { CollectedFact } from '../../lib/collection/fact';
import type { LibraryDatabase } from '../../lib/library/database';
import { download, today } from '../sidepanel/download';
import { languageOf, useSettings } from '../sidepanel/use-settings';
import { useToast } from '../sidepanel/use-toast';
import { exportFacts } from './export-facts';
import { useFacts } from './use-facts';

/** 汇总: the facts of the whole library, in a tab of its own. */
export function App({ library }: { library: LibraryDatabase }) {
  const settings = useSettings();
  const language = languageOf(settings);
  const panelSpeech = useMemo(() => speechIn(language), [language]);
  const speech = useMemo(() => collectionSpeech(language), [language]);
  const { say } = speech;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say('pageTitle');
    if (settings.theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }, [language, say, settings.theme]);
  const { state, again } = useFacts(library);
  const { toast, show, close } = useToast();
  const scroller = useRef<HTMLElement>(null);

  const savePicture = async (chart: SVGSVGElement, title: string, format: PictureFormat) => {
    try {
      const file = format === 'svg' ? toSvgFile(chart, title) : await toPngFile(chart, title);
      const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
      download([file], `policylens-${title}-${today()}.${format}`, type);
    } catch (error) {
      console.error('PolicyLens: a chart could not be saved', error);
      show(say('saveFailed'), { failed: true });
    }
  };
  const exportCsv = async (facts: readonly CollectedFact[]) => {
    try {
      await exportFacts(library, facts, settings.export, language);
      show(say('exported', { n: facts.length }));
    } catch (error) {
      console.error('PolicyLens: the facts could not be exported', error);
      show(say('exportFailed'), { failed: true });
    }
  };
  return (
    <SpeechContext.Provider value={panelSpeech}>
      <CollectionContext.Provider value={speech}>
        <main ref={scroller} class="collection">
          <div class="collection-column">
            <h1>{say('heading')}</h1>
            {state.status === 'reading' && (
              <p class="loading" role="status">
                {say('reading', { n: state.done })}
              </p>
            )}
            {state.status === 'failed' && (
              <Notice icon={TriangleAlert} title={say('readFailed')} hint={say('readFailedHint')} />
            )}
            {state.status === 'read' && (
              <>
                {state.stale && <Banner text={say('changed')} action={say('readAgain')} onAction={again} />}
                <CollectionView
                  facts={state.facts}
                  scroller={scroller}
                  onSave={(chart, title, format) => void savePicture(chart, title, format)}
                  onExport={(facts) => void exportCsv(facts)}
                />
              </>
            )}
          </div>
        </main>
        <Toast toast={toast} onClose={close} />
      </CollectionContext.Provider>
    </SpeechContext.Provider>
  );
}
