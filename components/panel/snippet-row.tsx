import { ExternalLink, Highlighter, Pencil, Quote, RotateCcw, Trash2 } from 'lucide';
import { textFragmentUrl } from '../../lib/export/link';
import type { Snippet } from '../../lib/library/schema';
import { isWebAddress } from '../../lib/url';
import { useExportWords } from '../export/words';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import { FoldedSentence } from './folded-sentence';
import { sayDate } from './page-header';
import { SnippetEditor } from './snippet-editor';
import { useSpeech } from './words';

export interface SnippetRowActions {
  readonly onFocus: (index: number) => void;
  readonly onOpen: (snippet: Snippet) => void;
  readonly onEdit: (id: string | undefined) => void;
  readonly onCite: (snippet: Snippet) => void;
  /** Opens what was read of the sentence. */
  readonly onReading: (snippet: Snippet) => void;
  /** Resolves to whether it was written. */
  readonly onChange: (snippet: Snippet, note: string, tags: readonly string[]) => Promise<boolean>;
  /** The reader has left what they typed; `undo` brings it back. */
  readonly onLeave: (id: string, undo: (() => void) | undefined) => void;
  readonly onSelect: (id: string, selected: boolean) => void;
  readonly onDelete: (snippet: Snippet) => void;
  readonly onRestore: (snippet: Snippet) => void;
}

interface SnippetRowProps extends SnippetRowActions {
  readonly snippet: Snippet;
  readonly index: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly editing: boolean;
  /** Whether the editor has just been asked for. */
  readonly focusEditor: boolean;
  readonly knownTags: readonly string[];
}

/** One snippet: its sentence marked as on the page, where it is from, what the reader wrote of it. */
export function SnippetRow(props: SnippetRowProps) {
  const { snippet, index, current, selected, editing, knownTags } = props;
  const { say } = useSpeech();
  const sayExport = useExportWords();
  const { page, sentence } = snippet;
  const trashed = snippet.deletedAt !== undefined;
  // Only the current row's actions are on the way of the Tab key; a hundred of them would bar the way to the footer.
  const tabIndex = current ? 0 : -1;
  return (
    <article
      class={selected ? 'snippet selected' : 'snippet'}
      data-row={index}
      tabIndex={tabIndex}
      aria-label={sentence.slice(0, 60)}
      onFocus={() => props.onFocus(index)}
    >
      <FoldedSentence sentence={sentence} mentions={snippet.mentions} tabIndex={tabIndex} />
      {editing ? (
        <SnippetEditor
          snippet={snippet}
          knownTags={knownTags}
          focused={props.focusEditor}
          onSave={(note, tags) => props.onChange(snippet, note, tags)}
          onDone={() => props.onEdit(undefined)}
          onLeave={(undo) => props.onLeave(snippet.id, undo)}
        />
      ) : (
        <>
          {snippet.note && <p class="snippet-note">{snippet.note}</p>}
          {snippet.tags.length > 0 && (
            <ul class="tags" aria-label={say('tags')}>
              {snippet.tags.map((tag) => (
                <li key={tag}>{tag}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <div class="snippet-foot">
        <p class="snippet-source">
          {page.outlet && <span>{page.outlet}</span>}
          {page.publishedAt && <span>{sayDate(page.publishedAt).slice(0, 10)}</span>}
          <span class="snippet-title" title={page.title}>
            {page.title ?? new URL(page.url).hostname}
          </span>
        </p>
        <div class="row-actions">
          <label class="select" title={say('selectSnippet')}>
            <input
              type="checkbox"
              tabIndex={tabIndex}
              checked={selected}
              aria-label={say('selectSnippet')}
              onChange={(event) => props.onSelect(snippet.id, event.currentTarget.checked)}
            />
          </label>
          {trashed ? (
            <IconButton
              tabIndex={tabIndex}
              icon={RotateCcw}
              label={say('restoreSnippet')}
              onClick={() => props.onRestore(snippet)}
            />
          ) : (
            <>
              <a
                class="icon-button"
                tabIndex={tabIndex}
                href={
                  isWebAddress(page.url) ? textFragmentUrl(page.url, sentence, snippet.selectors) : undefined
                }
                target="_blank"
                rel="noreferrer"
                aria-label={say('openSource')}
                title={say('openSource')}
                onClick={(event) => {
                  event.preventDefault();
                  props.onOpen(snippet);
                }}
              >
                <Icon icon={ExternalLink} />
              </a>
              <IconButton
                tabIndex={tabIndex}
                icon={Quote}
                label={sayExport('copyCitation')}
                onClick={() => props.onCite(snippet)}
              />
              <IconButton
                tabIndex={tabIndex}
                icon={Highlighter}
                label={say('correctReading')}
                onClick={() => props.onReading(snippet)}
              />
              <IconButton
                tabIndex={tabIndex}
                icon={Pencil}
                label={say('editSnippet')}
                expanded={editing}
                onClick={() => props.onEdit(snippet.id)}
              />
              <IconButton
                tabIndex={tabIndex}
                icon={Trash2}
                label={say('deleteSnippet')}
                onClick={() => props.onDelete(snippet)}
              />
            </>
          )}
        </div>
      </div>
    </article>
  );
}
