import { useMemo } from 'preact/hooks';
import type { Speech } from '../../components/panel/words';
import { defaultChoice, type ExportChoice } from '../../lib/export/choice';
import { citePage } from '../../lib/export/citation';
import type { LibraryDatabase } from '../../lib/library/database';
import type { Snippet } from '../../lib/library/schema';
import { speak } from '../../lib/words';
import { exportCatalogue } from '../../lib/words/export';
import { copyTable, type ExportJob, exportFile } from './export-file';
import type { RunJob } from './use-job';
import type { ShowToast } from './use-toast';

/** Exports as long work: told to the reader, with progress and a way to stop. */
export function useExports(
  library: LibraryDatabase,
  { say, language }: Speech,
  run: RunJob,
  show: ShowToast,
) {
  return useMemo(() => {
    const sayExport = speak(exportCatalogue, language);
    type Write = (library: LibraryDatabase, job: ExportJob) => Promise<void>;
    const work = (write: Write, ids: readonly string[], choice: ExportChoice, done: string, failed: string) =>
      run('export', ids.length, async (progress, signal) => {
        try {
          await write(library, { ids, choice, language, progress, signal });
          show(done);
        } catch (error) {
          if (signal.aborted) return;
          console.error('PolicyLens: the export failed', error);
          show(failed, { failed: true });
        }
      });
    const toFile = (ids: readonly string[], choice: ExportChoice) =>
      work(exportFile, ids, choice, say('exported', { n: ids.length }), say('exportFailed'));
    return {
      toFile,
      /** The documented file, whatever was chosen for others. */
      toCsv: (ids: readonly string[]) => toFile(ids, defaultChoice),
      copy: (ids: readonly string[], choice: ExportChoice) =>
        work(copyTable, ids, choice, sayExport('tableCopied', { n: ids.length }), sayExport('copyFailed')),
      async cite(snippet: Snippet) {
        const text = citePage(snippet.page, snippet.savedAt);
        try {
          await navigator.clipboard.writeText(text);
          show(sayExport('citationCopied', { text }));
        } catch {
          show(sayExport('copyFailed'), { failed: true });
        }
      },
    };
  }, [library, say, language, run, show]);
}

export type Exports = ReturnType<typeof useExports>;
