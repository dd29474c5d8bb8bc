import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Snippet } from '../../lib/library/schema';
import { useDrafts } from './drafts';
import { listCommand } from './list-keys';
import { snippetDraftKey } from './snippet-editor';
import { SnippetRow, type SnippetRowActions } from './snippet-row';
import { VirtualList } from './virtual-list';
import { useSpeech } from './words';

export interface SnippetListProps extends Omit<SnippetRowActions, 'onFocus' | 'onEdit' | 'onLeave'> {
  readonly ids: readonly string[];
  /** The snippets loaded so far: those on screen and around it. */
  readonly snippets: ReadonlyMap<string, Snippet>;
  readonly selected: ReadonlySet<string>;
  readonly knownTags: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Set to the function that moves the focus into the list. */
  readonly enter: RefObject<() => void>;
  readonly onRange: (first: number, last: number) => void;
  /** The reader has left what they typed; `undo` brings it back. */
  readonly onLeft: (undo: () => void) => void;
}

/** Snippets of any number, newest first; one row at a time is in the tab order, arrows move along. */
export function SnippetList({ ids, snippets, scroller, enter, onRange, onLeft, ...rest }: SnippetListProps) {
  const { say } = useSpeech();
  const [current, setCurrent] = useState<{ readonly index: number; readonly id: string | undefined }>({
    index: 0,
    id: undefined,
  });
  const drafts = useDrafts();
  /** The editor asked for last; rows with something typed and not written have theirs open as well. */
  const [editing, setEditing] = useState<{ readonly id: string | undefined }>({ id: undefined });
  const wrapper = useRef<HTMLDivElement>(null);
  /** The row that is to take the focus once it is drawn. */
  const sought = useRef<number>(undefined);
  /** A row that is about to go: the focus is for the one that takes its place. */
  const leaving = useRef<string>(undefined);
  const at = useMemo(() => {
    const { index, id } = current;
    const isThere = id === undefined || ids[index] === id;
    // What comes or goes before a row moves the focus along with it: its keys are for the snippet, not for the place.
    const follows = !isThere && wrapper.current?.contains(document.activeElement);
    const place = follows ? ids.indexOf(id) : index;
    return Math.min(place < 0 ? index : place, Math.max(ids.length - 1, 0));
  }, [ids, current]);
  const moveTo = (index: number) => setCurrent({ index, id: ids[index] });

  const rowAt = (index: number) => wrapper.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
  const focusRow = (index: number) => {
    const row = rowAt(index);
    row?.focus();
    sought.current = row ? undefined : index;
    moveTo(index);
  };
  enter.current = () => focusRow(at);

  /** A row that was off screen takes the focus once it is drawn. */
  const giveFocus = () => {
    if (sought.current === undefined || ids[at] === leaving.current) return;
    // A drawing that began before the last key knows an older row.
    if (Math.min(sought.current, ids.length - 1) !== at) return;
    const row = rowAt(at);
    if (!row) return;
    sought.current = undefined;
    leaving.current = undefined;
    if (!row.contains(document.activeElement)) row.focus();
  };

  const reopen = (id: string, undo: () => void) => {
    undo();
    setEditing({ id });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
    const command = listCommand(event, at, ids.length);
    const snippet = snippets.get(ids[at] ?? '');
    if (!command) return;
    event.preventDefault();
    if (command.do === 'move') focusRow(command.to);
    if (!snippet) return;
    if (command.do === 'open') rest.onOpen(snippet);
    if (command.do === 'edit') setEditing({ id: snippet.id });
    if (command.do === 'select') rest.onSelect(snippet.id, !rest.selected.has(snippet.id));
    if (command.do === 'delete') {
      sought.current = at;
      leaving.current = snippet.id;
      rest.onDelete(snippet);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the rows, which take the focus.
    <div ref={wrapper} onKeyDown={onKeyDown}>
      <VirtualList
        label={say('snippetList')}
        keys={ids}
        scroller={scroller}
        estimatedHeight={132}
        current={at}
        isSought={() => sought.current !== undefined}
        onRange={onRange}
        onDrawn={giveFocus}
        row={(id, index) => {
          const snippet = snippets.get(id);
          if (!snippet) return <div class="snippet waiting" />;
          return (
            <SnippetRow
              {...rest}
              snippet={snippet}
              index={index}
              current={index === at}
              selected={rest.selected.has(id)}
              editing={editing.id === id || drafts.read(snippetDraftKey(id)) !== undefined}
              focusEditor={editing.id === id}
              onFocus={moveTo}
              onEdit={(edited) => {
                setEditing({ id: edited });
                if (edited === undefined) focusRow(index);
              }}
              onLeave={(left, undo) => {
                setEditing({ id: undefined });
                focusRow(index);
                if (undo) onLeft(() => reopen(left, undo));
              }}
            />
          );
        }}
      />
    </div>
  );
}
