import { useState } from 'preact/hooks';
import { ImportDialog } from '../../components/export/import-dialog';
import { useExportWords } from '../../components/export/words';
import { useFileInput } from '../../components/file-input';
import { type CsvReading, decodeText, readCsv } from '../../lib/export/read-csv';
import type { ExportSnippet } from '../../lib/export/snippet';
import type { LibraryDatabase } from '../../lib/library/database';
import { hashContent } from '../../lib/library/identity';
import { applyRestore } from '../../lib/library/restore';
import { type Snippet, snippetSchema } from '../../lib/library/schema';
import type { RunJob } from './use-job';
import type { ShowToast } from './use-toast';

/** A snippet read from a CSV as the library keeps it; where it was in its page is told by its sentence alone. */
async function toKept(read: ExportSnippet, now: string): Promise<Snippet> {
  const savedAt = read.savedAt ? new Date(read.savedAt).toISOString() : now;
  return snippetSchema.parse({
    ...read,
    mentions: read.mentions.map((mention) => ({
      ...mention,
      confidence: 1,
      evidence: [{ source: 'reader' }],
    })),
    facts: read.facts.map((fact) => ({ ...fact, kind: fact.kind ?? 'money' })),
    selectors: [{ type: 'TextQuoteSelector', exact: read.sentence, prefix: '', suffix: '' }],
    id: crypto.randomUUID(),
    contentHash: await hashContent(read.page.url, read.sentence),
    savedAt,
    updatedAt: savedAt,
  });
}

interface CsvImportProps {
  readonly library: LibraryDatabase;
  readonly run: RunJob;
  readonly show: ShowToast;
}

/**
 * Brings a CSV into the library: all lines are read before anything is written, bad ones are shown first, and what is
 * written goes in with one transaction, as a restore does. A sentence that the library has already stays as it is.
 */
export function useCsvImport({ library, run, show }: CsvImportProps) {
  const say = useExportWords();
  const [reading, setReading] = useState<CsvReading>();

  const write = async (snippets: readonly ExportSnippet[]) => {
    setReading(undefined);
    try {
      const now = new Date().toISOString();
      const kept = await Promise.all(snippets.map((snippet) => toKept(snippet, now)));
      const plan = { status: 'read', snippets: kept, hiddenMentions: [], pages: [], badRows: [] } as const;
      const result = await applyRestore(library, plan, { onlyAdd: true });
      if (result.status === 'restored') show(say('importDone', { ...result }));
      else show(say('importFailed'), { failed: true });
    } catch (error) {
      console.error('PolicyLens: the import failed', error);
      show(say('importFailed'), { failed: true });
    }
  };
  const read = async (chosen: File) => {
    const found = readCsv(decodeText(new Uint8Array(await chosen.arrayBuffer())));
    if (found.problems.length > 0) setReading(found);
    else if (found.snippets.length === 0) show(say('importEmpty'), { failed: true });
    else await write(found.snippets);
  };

  const { choose, input } = useFileInput({
    accept: 'text/csv,.csv,.tsv',
    label: say('importCsv'),
    onFile: (chosen) => void run('import', 0, () => read(chosen)),
  });
  const view = (
    <>
      {input}
      {reading && (
        <ImportDialog
          problems={reading.problems}
          good={reading.snippets.length}
          onGoOn={() => void run('import', reading.snippets.length, () => write(reading.snippets))}
          onClose={() => setReading(undefined)}
        />
      )}
    </>
  );
  return { label: say('importCsv'), choose, view };
}
