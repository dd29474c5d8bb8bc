import { TriangleAlert } from 'lucide';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { type DraftStore, DraftsContext } from '../../components/panel/drafts';
import { Footer } from '../../components/panel/footer';
import { HelpDialog } from '../../components/panel/help-dialog';
import { Notice } from '../../components/panel/notice';
import type { ProgressProps } from '../../components/panel/progress';
import { TabPanel, Tabs, type View } from '../../components/panel/tabs';
import { Toast } from '../../components/panel/toast';
import { WatchListDialog } from '../../components/panel/watch-list-dialog';
import { type Speech, SpeechContext, speechIn } from '../../components/panel/words';
import { usePageSettings } from '../../components/use-page-settings';
import { defaultChoice } from '../../lib/export/choice';
import type { LibraryDatabase } from '../../lib/library/database';
import { anything, type SearchRequest } from '../../lib/library/search-index';
import { isSiteOff } from '../../lib/sites';
import { libraryActions } from './actions';
import { ExportMenu } from './export-menu';
import { FactsPane } from './facts-pane';
import { LibraryBanners } from './library-banners';
import { LibraryMenu } from './library-menu';
import { LibraryPane } from './library-pane';
import { PagePane } from './page-pane';
import { PanelHeader, pageHost } from './panel-header';
import { SiteAccess } from './site-access';
import { useAutoBackup } from './use-auto-backup';
import { useExports } from './use-exports';
import { useFacts } from './use-facts';
import { type Job, useJob } from './use-job';
import { type FirstScreen, useLibrary } from './use-library';
import { useReading } from './use-reading';
import { languageOf, useSettings } from './use-settings';
import { useShortcuts } from './use-shortcuts';
import { useTab } from './use-tab';
import { useToast } from './use-toast';
import { useWatchList } from './use-watch-list';
import type { Scope } from './work/jobs';

const none: readonly string[] = [];

interface AppProps {
  readonly library: LibraryDatabase;
  readonly opening: Promise<FirstScreen>;
  readonly drafts: DraftStore;
}

/** The side panel: this page, the library, the facts. */
export function App({ library, opening, drafts }: AppProps) {
  const settings = useSettings();
  const language = languageOf(settings);
  const speech = useMemo(() => speechIn(language), [language]);
  const { say } = speech;
  usePageSettings(settings, language);

  const tab = useTab();
  const state = useReading(tab);
  const { toast, show, close, lastUndo } = useToast();
  const actions = useMemo(() => libraryActions(speech, show), [speech, show]);

  const [view, setView] = useState<View>('page');
  const [request, setRequest] = useState<SearchRequest>(anything);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [helping, setHelping] = useState(false);
  const [editingWatchList, setEditingWatchList] = useState(false);
  const watch = useWatchList();
  const live = useLibrary(library, opening, request);
  const { job, run, stop } = useJob();
  const tellBackupFailed = useCallback(() => show(say('autoBackupFailed'), { failed: true }), [show, say]);
  useAutoBackup(library, settings.autoBackup, tellBackupFailed);
  const exports = useExports(library, speech, run, show);
  const scroller = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);

  const ask = useCallback((next: SearchRequest) => {
    setRequest(next);
    setSelected(new Set());
    scroller.current?.scrollTo(0, 0);
  }, []);
  const goTo = useCallback((next: View) => {
    setView(next);
    scroller.current?.scrollTo(0, 0);
  }, []);
  useShortcuts(
    useMemo(
      () => ({
        onSearch: () => {
          goTo('library');
          requestAnimationFrame(() => searchField.current?.focus());
        },
        onUndo: () => lastUndo.current?.(),
        onHelp: () => setHelping(true),
      }),
      [goTo, lastUndo],
    ),
  );

  const listed = live.result?.ids ?? none;
  // What was selected may have been deleted since.
  const chosen = useMemo(
    () => (selected.size > 0 ? listed.filter((id) => selected.has(id)) : none),
    [listed, selected],
  );
  const stillThere = useMemo(() => new Set(chosen), [chosen]);
  const facts = useFacts(library, view === 'facts');
  const everything = request === anything && chosen.length === 0;
  const scope: Scope = everything ? 'all' : chosen.length > 0 ? chosen : listed;
  const inScope = scope === 'all' ? (live.count ?? 0) : scope.length;
  const exportCount = view === 'facts' ? facts.rows.length : inScope;
  const host = pageHost(tab, state);
  const pageUrl = state.status === 'read' ? state.reading.canonicalUrl : undefined;
  return (
    <SpeechContext.Provider value={speech}>
      <DraftsContext.Provider value={drafts}>
        <PanelHeader tab={tab} state={state} settings={settings} show={show} />
        <main>
          <Tabs
            view={view}
            counts={{ ...(live.count === undefined ? {} : { library: live.count }) }}
            onChange={goTo}
          />
          {view === 'page' && <SiteAccess host={host} show={show} />}
          {view !== 'page' && <LibraryBanners library={library} />}
          <TabPanel view={view} scroller={scroller}>
            {view === 'page' && (
              <PagePane
                library={library}
                tab={tab}
                state={state}
                siteOff={host && isSiteOff(settings.sitesOff, host) ? host : undefined}
                watch={watch}
                onEditWatchList={() => setEditingWatchList(true)}
                show={show}
              />
            )}
            {view !== 'page' && (live.failed || facts.failed) && (
              <Notice icon={TriangleAlert} title={say('libraryFailed')} hint={say('libraryFailedHint')}>
                <button type="button" class="quiet-button" onClick={() => location.reload()}>
                  {say('tryAgain')}
                </button>
              </Notice>
            )}
            {view === 'library' && !live.failed && (
              <LibraryPane
                library={library}
                live={live}
                request={request}
                onRequest={ask}
                selected={stillThere}
                onSelected={setSelected}
                searchField={searchField}
                scroller={scroller}
                actions={actions}
                show={show}
                onCite={(snippet) => void exports.cite(snippet)}
                tabId={tab?.id}
                pageUrl={pageUrl}
              />
            )}
            {view === 'facts' && !live.failed && !facts.failed && (
              <FactsPane
                library={library}
                facts={facts}
                total={live.count ?? 0}
                scroller={scroller}
                actions={actions}
              />
            )}
          </TabPanel>
        </main>
        <Toast toast={toast} onClose={close} />
        {view !== 'page' && !request.trashed && (
          <Footer
            label={say(view === 'facts' ? 'exportFacts' : 'exportCsv', {
              n: new Intl.NumberFormat(language).format(exportCount),
            })}
            disabled={exportCount === 0}
            work={job && describe(job, speech, stop)}
            onExport={() =>
              void (view === 'facts'
                ? exports.toFile('all', live.count ?? 0, { ...defaultChoice, unit: 'fact' })
                : exports.toFile(scope, inScope, defaultChoice))
            }
          >
            <LibraryMenu
              autoBackup={settings.autoBackup}
              library={library}
              count={live.count ?? 0}
              run={run}
              show={show}
              onTrash={() => {
                goTo('library');
                ask({ ...anything, trashed: true });
              }}
              onWatchList={() => setEditingWatchList(true)}
              onHelp={() => setHelping(true)}
            />
            <ExportMenu
              library={library}
              remembered={settings.export}
              exports={exports}
              selection={chosen}
              listed={live.result?.ids ?? none}
              pageUrl={pageUrl}
              allIds={live.allIds}
            />
          </Footer>
        )}
        {editingWatchList && (
          <WatchListDialog
            list={watch.list}
            onAdd={watch.add}
            onRemove={(entry) => void watch.remove(entry)}
            onClose={() => setEditingWatchList(false)}
          />
        )}
        {helping && <HelpDialog onClose={() => setHelping(false)} />}
      </DraftsContext.Provider>
    </SpeechContext.Provider>
  );
}

const jobWords = {
  export: 'exporting',
  backup: 'backingUp',
  restore: 'restoring',
  import: 'importing',
} as const;

function describe({ name, done, total }: Job, { say }: Speech, onStop: () => void): ProgressProps {
  const label = say(jobWords[name], { done, n: total });
  if (name === 'import') return { label, done: undefined, total };
  // A restore tells how far it is once it writes; before that it only reads.
  return { label, done: name === 'restore' && done === 0 ? undefined : done, total, onStop };
}
