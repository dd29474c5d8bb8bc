import { Library, SearchX, Trash2 } from 'lucide';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Facet } from '../../lib/library/facets';
import { anything, type SearchRequest, type SearchResult } from '../../lib/library/search-index';
import { countFilters, Filters } from './filters';
import { Notice } from './notice';
import { RenameTag } from './rename-tag';
import { SearchBar } from './search-bar';
import { SelectionBar } from './selection-bar';
import { SnippetList, type SnippetListProps } from './snippet-list';
import { useSpeech } from './words';

interface LibraryViewProps extends Omit<SnippetListProps, 'ids' | 'enter' | 'onSelect'> {
  /** Undefined until the library is open. */
  readonly result: SearchResult | undefined;
  /** All snippets that are not in the trash, as far as known: the result may be its first screen only. */
  readonly count: number | undefined;
  readonly request: SearchRequest;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onRequest: (request: SearchRequest) => void;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
  /** Like tagging, resolves to whether it was written. */
  readonly onRenameTag: (from: string, to: string) => Promise<boolean>;
  readonly onTagSelected: (tags: readonly string[]) => Promise<boolean>;
  readonly onDeleteSelected: () => void;
  readonly onRestoreSelected: () => void;
}

/** The library: search, filters and the snippets that match. */
export function LibraryView(props: LibraryViewProps) {
  const { result, count, request, searchField, selected, onRequest, onSelected } = props;
  const { say, language } = useSpeech();
  const [filtersOpen, setFiltersOpen] = useState(false);
  const enter = useRef<() => void>(() => {});
  const filterCount = countFilters(request);
  const asked = filterCount > 0 || request.text.trim() !== '';
  const toggle = (facet: Facet, value: string) => {
    const chosen = request[facet];
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    onRequest({ ...request, [facet]: next });
  };
  const [chosenTag] = request.tags;
  const otherTags = request.tags.length - 1;
  const clear = () => onRequest({ ...anything, order: request.order, trashed: request.trashed });
  const select = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    onSelected(next);
  };

  return (
    <>
      <div class="library-tools">
        <SearchBar
          text={request.text}
          input={searchField}
          filterCount={filterCount}
          filtersOpen={filtersOpen}
          onText={(text) => onRequest({ ...request, text })}
          onFilters={setFiltersOpen}
          onLeave={() => enter.current()}
        />
        {filtersOpen && result && (
          <Filters
            request={request}
            counts={result.counts()}
            onToggle={toggle}
            onClear={clear}
            onDates={(dates) => onRequest({ ...request, ...dates })}
          >
            {chosenTag !== undefined && otherTags === 0 && (
              <RenameTag
                key={chosenTag}
                tag={chosenTag}
                onRename={(to) => props.onRenameTag(chosenTag, to)}
              />
            )}
          </Filters>
        )}
        {selected.size > 0 ? (
          <SelectionBar
            count={selected.size}
            knownTags={props.knownTags}
            trashed={request.trashed}
            onTag={props.onTagSelected}
            onDelete={props.onDeleteSelected}
            onRestore={props.onRestoreSelected}
            onAll={() => onSelected(new Set(result?.ids))}
            onClear={() => onSelected(new Set())}
          />
        ) : (
          result &&
          result.ids.length > 0 && (
            <div class="result-line">
              <span role="status">
                {say('snippetCount', {
                  n: new Intl.NumberFormat(language).format(
                    asked || request.trashed ? result.ids.length : (count ?? result.ids.length),
                  ),
                })}
              </span>
              {request.text.trim() !== '' && <OrderChoice request={request} onRequest={onRequest} />}
            </div>
          )
        )}
      </div>
      {!result && <p class="loading">{say('loadingLibrary')}</p>}
      {result && result.ids.length > 0 && (
        <SnippetList {...props} ids={result.ids} enter={enter} onSelect={select} />
      )}
      {result?.ids.length === 0 && <NothingListed asked={asked} trashed={request.trashed} onClear={clear} />}
    </>
  );
}

function NothingListed({
  asked,
  trashed,
  onClear,
}: {
  asked: boolean;
  trashed: boolean;
  onClear: () => void;
}) {
  const { say } = useSpeech();
  if (asked) {
    return (
      <Notice icon={SearchX} title={say('noMatches')} hint={say('noMatchesHint')}>
        <button type="button" class="quiet-button" onClick={onClear}>
          {say('clearFilters')}
        </button>
      </Notice>
    );
  }
  if (trashed) return <Notice icon={Trash2} title={say('trashEmpty')} hint={say('trashEmptyHint')} />;
  return <Notice icon={Library} title={say('libraryEmpty')} hint={say('libraryEmptyHint')} />;
}

const orders = ['time', 'relevance'] as const;
const orderWords = { time: 'orderTime', relevance: 'orderRelevance' } as const;

function OrderChoice({ request, onRequest }: Pick<LibraryViewProps, 'request' | 'onRequest'>) {
  const { say } = useSpeech();
  return (
    <fieldset class="segmented" aria-label={say('order')}>
      {orders.map((order) => (
        <button
          key={order}
          type="button"
          aria-pressed={request.order === order}
          onClick={() => onRequest({ ...request, order })}
        >
          {say(orderWords[order])}
        </button>
      ))}
    </fieldset>
  );
}
