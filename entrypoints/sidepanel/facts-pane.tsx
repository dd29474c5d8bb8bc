import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { FactEditor } from '../../components/panel/fact-editor';
import type { FactRow } from '../../components/panel/fact-rows';
import { FactsView } from '../../components/panel/facts-view';
import type { LibraryDatabase } from '../../lib/library/database';
import { readSnippets } from '../../lib/library/read';
import type { Snippet } from '../../lib/library/schema';
import type { LibraryActions } from './actions';
import type { LiveFacts } from './use-facts';

interface FactsPaneProps {
  readonly library: LibraryDatabase;
  readonly facts: LiveFacts;
  /** Snippets in all, as far as that is known. */
  readonly total: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: LibraryActions;
}

/** 事实: the facts of all snippets, newest first. */
export function FactsPane({ library, facts, total, scroller, actions }: FactsPaneProps) {
  const [editing, setEditing] = useState<{ readonly snippet: Snippet; readonly row: FactRow }>();
  const edit = async (row: FactRow) => {
    const [snippet] = await readSnippets(library, [row.snippetId]);
    if (snippet) setEditing({ snippet, row });
  };
  return (
    <>
      <FactsView
        rows={facts.rows}
        reading={facts.reading}
        total={total}
        scroller={scroller}
        onEdit={(row) => void edit(row)}
      />
      {editing && (
        <FactEditor
          key={editing.row.key}
          snippet={editing.snippet}
          fact={editing.row.fact}
          onSave={(fact) => actions.changeFact(editing.snippet.id, editing.row.fact, fact)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
