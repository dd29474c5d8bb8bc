import type { ExportSnippet } from '../../../lib/export/snippet';
import { createLinker, identifySnippet, type Linker } from '../../../lib/identity';

/** Finds out whom the names of a snippet mean, where it was kept without; from its sentence alone. */
export function createCompleter(): (snippet: ExportSnippet) => ExportSnippet {
  let linker: Linker | undefined;
  return (snippet) => {
    if (snippet.identities) return snippet;
    linker ??= createLinker();
    return { ...snippet, identities: identifySnippet(linker, snippet) };
  };
}
