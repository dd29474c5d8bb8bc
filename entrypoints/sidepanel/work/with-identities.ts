import type { ExportWriter } from '../../../lib/export/format';
import type { ExportSnippet } from '../../../lib/export/snippet';
import { createLinker, identifySnippet, type Linker } from '../../../lib/identity';

/** A writer that first finds out whom the names of a snippet mean, where it was kept without; from its sentence alone. */
export function withIdentities(writer: ExportWriter): ExportWriter {
  let linker: Linker | undefined;
  const complete = (snippet: ExportSnippet): ExportSnippet => {
    if (snippet.identities) return snippet;
    linker ??= createLinker();
    return { ...snippet, identities: identifySnippet(linker, snippet) };
  };
  return { ...writer, write: (snippet) => writer.write(complete(snippet)) };
}
