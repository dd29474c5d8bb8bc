import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { factRows } from '../../components/panel/fact-rows';
import { FactsView } from '../../components/panel/facts-view';
import type { LibraryDatabase } from '../../lib/library/database';
import { readSnippets } from '../../lib/library/read';
import type { Snippet } from '../../lib/library/schema';
import type { LibraryActions } from './actions';

interface FactsPaneProps {
  readonly library: LibraryDatabase;
  /** All snippets; another list after every change of the library. */
  readonly ids: readonly string[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: LibraryActions;
}

const batch = 1000;

/** 事实: the facts of all snippets, read in batches; shown as they come. */
export function FactsPane({ library, ids, scroller, actions }: FactsPaneProps) {
  const [snippets, setSnippets] = useState<readonly Snippet[]>([]);
  const [done, setDone] = useState(0);
  useEffect(() => {
    let stopped = false;
    const read = async () => {
      const all: Snippet[] = [];
      for (let at = 0; at < ids.length && !stopped; at += batch) {
        all.push(...(await readSnippets(library, ids.slice(at, at + batch))));
        if (stopped) return;
        setDone(all.length);
      }
      if (stopped) return;
      setDone(ids.length);
      setSnippets(all);
    };
    void read();
    return () => {
      stopped = true;
    };
  }, [library, ids]);
  const rows = useMemo(() => factRows(snippets), [snippets]);
  return (
    <FactsView
      rows={rows}
      done={done}
      total={ids.length}
      scroller={scroller}
      onCorrect={(row, fact) => {
        const facts = snippets.find((snippet) => snippet.id === row.snippetId)?.facts;
        if (facts) void actions.correctFact(row, facts, fact);
      }}
    />
  );
}
