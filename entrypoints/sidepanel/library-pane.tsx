import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Dialog } from '../../components/panel/dialog';
import { LibraryView } from '../../components/panel/library-view';
import { ReadingDialog } from '../../components/panel/reading-dialog';
import { useSpeech } from '../../components/panel/words';
import { textFragmentUrl } from '../../lib/export/link';
import { jumpToSnippetInTab } from '../../lib/frames';
import type { LibraryDatabase } from '../../lib/library/database';
import type { Snippet } from '../../lib/library/schema';
import { anything, type SearchRequest } from '../../lib/library/search-index';
import { isWebAddress } from '../../lib/url';
import type { LibraryActions } from './actions';
import { showPage } from './show-page';
import type { LiveLibrary } from './use-library';
import { useSnippets } from './use-snippets';
import type { ShowToast } from './use-toast';

interface LibraryPaneProps {
  readonly library: LibraryDatabase;
  readonly live: LiveLibrary;
  readonly request: SearchRequest;
  readonly onRequest: (request: SearchRequest) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: LibraryActions;
  readonly onCite: (snippet: Snippet) => void;
  readonly show: ShowToast;
  /** The tab that the panel is about, and the page it shows. */
  readonly tabId: number | undefined;
  readonly pageUrl: string | undefined;
}

const none: readonly string[] = [];

/** 摘录库: the snippets as the reader asks for them. */
export function LibraryPane(props: LibraryPaneProps) {
  const { library, live, request, onRequest, selected, onSelected, actions, tabId, pageUrl } = props;
  const { say } = useSpeech();
  const [asking, setAsking] = useState(false);
  const [readingId, setReadingId] = useState<string>();
  const { snippets, onRange } = useSnippets(library, live, live.result?.ids ?? none);

  /** Live: it shows each of its corrections. */
  const corrected = readingId === undefined ? undefined : snippets.get(readingId);

  const open = async (snippet: Snippet) => {
    if (tabId !== undefined && snippet.page.url === pageUrl) {
      const answer = await jumpToSnippetInTab(tabId, snippet.id);
      if (answer.ok && answer.value.found) return showPage(tabId);
    }
    const { page, sentence, selectors } = snippet;
    if (isWebAddress(page.url))
      await browser.tabs.create({ url: textFragmentUrl(page.url, sentence, selectors) });
  };
  const withSelected = (work: (ids: readonly string[]) => Promise<void>) => () => {
    void work([...selected]);
    onSelected(new Set());
  };
  const count = live.result?.ids.length ?? 0;

  return (
    <>
      {request.trashed && (
        <div class="trash-bar">
          <button type="button" class="link-button" onClick={() => onRequest(anything)}>
            {say('backToLibrary')}
          </button>
          <span>{say('trashHint')}</span>
          {count > 0 && (
            <button type="button" class="quiet-button danger" onClick={() => setAsking(true)}>
              {say('emptyTrash')}
            </button>
          )}
        </div>
      )}
      <LibraryView
        result={live.result}
        count={live.count}
        request={request}
        snippets={snippets}
        selected={selected}
        knownTags={live.tags}
        scroller={props.scroller}
        searchField={props.searchField}
        onRange={onRange}
        onRequest={onRequest}
        onSelected={onSelected}
        onOpen={(snippet) => void open(snippet)}
        onCite={props.onCite}
        onReading={({ id }) => setReadingId(id)}
        onChange={actions.change}
        onLeft={(undo) => props.show(say('draftLeft'), { undo })}
        onDelete={(snippet) => void actions.remove([snippet.id])}
        onRestore={(snippet) => void actions.restore([snippet.id])}
        onRenameTag={async (from, to) => {
          const written = await actions.renameTag(from, to);
          if (written) onRequest({ ...request, tags: [to] });
          return written;
        }}
        onTagSelected={(tags) => actions.tag([...selected], tags)}
        onDeleteSelected={withSelected(actions.remove)}
        onRestoreSelected={withSelected(actions.restore)}
      />
      {corrected && (
        <ReadingDialog
          snippet={corrected}
          onChange={(reading) => actions.changeReading(corrected.id, reading)}
          onFact={(was, becomes) => actions.changeFact(corrected.id, was, becomes)}
          onClose={() => setReadingId(undefined)}
        />
      )}
      {asking && (
        <Dialog title={say('emptyTrash')} onClose={() => setAsking(false)}>
          <p>{say('emptyTrashAsk', { n: count })}</p>
          <div class="form-actions">
            <button type="button" class="quiet-button" onClick={() => setAsking(false)}>
              {say('cancel')}
            </button>
            <button
              type="button"
              class="danger-button"
              onClick={() => {
                setAsking(false);
                void actions.emptyTrash();
              }}
            >
              {say('emptyTrashYes')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
