import type { Linker } from '../../lib/identity';
import type { Snippet } from '../../lib/library/schema';

/** Adds what its names mean to a snippet that was kept without; from its own sentence alone. */
export type Completer = (snippets: readonly Snippet[]) => Promise<readonly Snippet[]>;

/** The tables are loaded when a snippet first needs them. */
export function createCompleter(): Completer {
  let linker: Linker | undefined;
  return async (snippets) => {
    if (snippets.every(({ identities }) => identities)) return snippets;
    const { createLinker, identifySnippet } = await import('../../lib/identity');
    linker ??= createLinker();
    const known = linker;
    return snippets.map((snippet) =>
      snippet.identities ? snippet : { ...snippet, identities: identifySnippet(known, snippet) },
    );
  };
}
