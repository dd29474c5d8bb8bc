import { useMemo } from 'preact/hooks';
import type { Speech } from '../../components/panel/words';
import type { ExportChoice } from '../../lib/export/choice';
import { citePage } from '../../lib/export/citation';
import type { LibraryDatabase } from '../../lib/library/database';
import type { Snippet } from '../../lib/library/schema';
import { speak } from '../../lib/words';
import { exportCatalogue } from '../../lib/words/export';
import { copyTable } from './copy-table';
import { download, today } from './download';
import type { RunJob } from './use-job';
import type { ShowToast } from './use-toast';
import type { Scope } from './work/jobs';
import { runInWorker } from './work/run-job';

interface JobHandle {
  readonly onProgress: (done: number, total?: number) => void;
  readonly signal: AbortSignal;
}

/** Exports as long work: told to the reader, with progress and a way to stop. */
export function useExports(
  library: LibraryDatabase,
  { say, language }: Speech,
  run: RunJob,
  show: ShowToast,
) {
  return useMemo(() => {
    const sayExport = speak(exportCatalogue, language);
    const work = (total: number, failed: string, write: (job: JobHandle) => Promise<string>) =>
      run('export', total, async (onProgress, signal) => {
        try {
          show(await write({ onProgress, signal }));
        } catch (error) {
          if (signal.aborted) return;
          console.error('PolicyLens: the export failed', error);
          show(failed, { failed: true });
        }
      });
    const toFile = (scope: Scope, total: number, choice: ExportChoice) =>
      work(total, say('exportFailed'), async (job) => {
        const file = await runInWorker('export', { scope, choice, language }, job);
        download([file.blob], `policylens-${today()}.${file.extension}`, file.blob.type);
        return say('exported', { n: file.snippets });
      });
    return {
      toFile,
      copy: (ids: readonly string[], choice: ExportChoice) =>
        work(ids.length, sayExport('copyFailed'), async ({ onProgress, signal }) => {
          await copyTable(library, { ids, choice, language, progress: onProgress, signal });
          return sayExport('tableCopied', { n: ids.length });
        }),
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
