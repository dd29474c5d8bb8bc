import { type CollectedFact, collectFacts } from '../../../lib/collection/fact';
import { createLinker, identifySnippet } from '../../../lib/identity';
import { type LibraryDatabase, toSnippet } from '../../../lib/library/database';
import { everyRow } from '../../../lib/library/read';
import type { Snippet } from '../../../lib/library/schema';

/** So many snippets' facts are handed over at once: whoever takes them answers the reader in between. */
const handful = 1000;

/** All facts of the library with whom they are about, those saved last first, in parts. Resolves to the snippets read. */
export async function collectAll(
  library: LibraryDatabase,
  progress: (done: number) => void,
  give: (facts: readonly CollectedFact[]) => void,
): Promise<number> {
  const linker = createLinker();
  // A snippet kept before names were told apart is read by itself.
  const identitiesOf = (snippet: Snippet) => snippet.identities ?? identifySnippet(linker, snippet);
  const found: { readonly order: number; readonly facts: readonly CollectedFact[] }[] = [];
  let done = 0;
  for await (const rows of everyRow(library)) {
    for (const row of rows) {
      if (row.trashed || row.facts.length === 0) continue;
      const snippet = toSnippet(row);
      found.push({ order: row.order, facts: collectFacts(snippet, identitiesOf(snippet)) });
    }
    done += rows.length;
    progress(done);
  }
  found.sort((left, right) => right.order - left.order);
  for (let from = 0; from < found.length; from += handful)
    give(found.slice(from, from + handful).flatMap(({ facts }) => facts));
  return done;
}
