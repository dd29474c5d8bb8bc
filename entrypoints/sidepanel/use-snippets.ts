import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryDatabase } from '../../lib/library/database';
import { readSnippets } from '../../lib/library/read';
import type { Snippet } from '../../lib/library/schema';
import type { LiveLibrary } from './use-library';

type Snippets = ReadonlyMap<string, Snippet>;

const step = 40;
/** More than this is forgotten again, save what is around the screen. */
const most = 1000;

const byId = (snippets: readonly Snippet[]): Snippets => new Map(snippets.map((row) => [row.id, row]));

/** The snippets known, with what was read of those asked for: what was not found is gone. */
function merge(known: Snippets, ids: readonly string[], read: readonly Snippet[]): Snippets {
  const merged = new Map(known);
  for (const id of ids) merged.delete(id);
  for (const row of read) merged.set(row.id, row);
  return merged;
}

/**
 * The snippets on screen and around it. Each is read once, so scrolling reads what is new and nothing else, and again when
 * the library says that it may have changed.
 */
export function useSnippets(
  library: LibraryDatabase,
  { newest, changed }: LiveLibrary,
  ids: readonly string[],
) {
  const [range, setRange] = useState<readonly [number, number]>([0, step]);
  const [known, setKnown] = useState<Snippets>(new Map());
  const onRange = useCallback((first: number, last: number) => {
    const from = Math.max(0, Math.floor(first / step) * step - step);
    const to = Math.ceil((last + 1) / step) * step + step;
    setRange((old) => (old[0] === from && old[1] === to ? old : [from, to]));
  }, []);
  const wanted = useMemo(() => ids.slice(range[0], range[1]), [ids, range]);

  /** What is known or being read. */
  const asked = useRef(new Set<string>());

  const read = useCallback(
    async (ids: readonly string[]) => {
      if (ids.length === 0) return;
      for (const id of ids) asked.current.add(id);
      try {
        const rows = await readSnippets(library, ids);
        setKnown((old) => merge(old, ids, rows));
      } catch (error) {
        for (const id of ids) asked.current.delete(id);
        console.error('PolicyLens: snippets could not be read', error);
      }
    },
    [library],
  );
  useEffect(() => {
    if (asked.current.size > most) {
      const around = new Set(wanted);
      asked.current = new Set([...asked.current].filter((id) => around.has(id)));
      setKnown((old) => byId([...old.values()].filter(({ id }) => around.has(id))));
    }
    void read(wanted.filter((id) => !asked.current.has(id)));
  }, [wanted, read]);
  useEffect(() => void read(changed.filter((id) => asked.current.has(id))), [changed, read]);

  const first = useMemo(() => byId(newest), [newest]);
  return { snippets: known.size > 0 ? known : first, onRange };
}
