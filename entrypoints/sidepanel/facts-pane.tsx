import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FactEditor } from '../../components/panel/fact-editor';
import { type FactRow, factRows } from '../../components/panel/fact-rows';
import { FactsView } from '../../components/panel/facts-view';
import type { LibraryDatabase } from '../../lib/library/database';
import { readSnippets, scanSnippets } from '../../lib/library/read';
import type { Snippet } from '../../lib/library/schema';
import type { LibraryActions } from './actions';

interface FactsPaneProps {
  readonly library: LibraryDatabase;
  /** All snippets; another list after every change of the library. */
  readonly ids: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: LibraryActions;
}

/** 事实: the facts of all snippets, newest first. */
export function FactsPane({ library, ids, scroller, actions }: FactsPaneProps) {
  const [rows, setRows] = useState<readonly FactRow[]>([]);
  const [done, setDone] = useState(0);
  const [editing, setEditing] = useState<{ readonly snippet: Snippet; readonly row: FactRow }>();
  useEffect(() => {
    let stopped = false;
    const read = async () => {
      const batches: FactRow[][] = [];
      let count = 0;
      for await (const snippets of scanSnippets(library, new Set(ids))) {
        if (stopped) return;
        batches.push(factRows(snippets.reverse()));
        count += snippets.length;
        setDone(count);
      }
      if (stopped) return;
      setDone(ids.length);
      setRows(batches.reverse().flat());
    };
    void read();
    return () => {
      stopped = true;
    };
  }, [library, ids]);
  const edit = async (row: FactRow) => {
    const [snippet] = await readSnippets(library, [row.snippetId]);
    if (snippet) setEditing({ snippet, row });
  };
  return (
    <>
      <FactsView
        rows={rows}
        done={done}
        total={ids.length}
        scroller={scroller}
        onEdit={(row) => void edit(row)}
      />
      {editing && (
        <FactEditor
          key={editing.row.key}
          snippet={editing.snippet}
          fact={editing.row.fact}
          onSave={(fact) => actions.changeFact(editing.snippet, editing.row.index, fact)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
