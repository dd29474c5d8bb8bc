/**
 * Long work on the library, off the thread that draws the panel. A worker does one job and is then let go; letting it go
 * in the middle stops the job, and what it had not finished writing is as if it had never begun.
 */
import { factRows } from '../../../components/panel/fact-rows';
import { writeBackup } from '../../../lib/library/backup';
import { LibraryDatabase, toSnippet } from '../../../lib/library/database';
import { everyRow } from '../../../lib/library/read';
import { applyRestore, readBackup } from '../../../lib/library/restore';
import { collectAll } from './collect';
import type { JobMessage, JobName, Jobs, RestoreOutcome, WorkerMessage, WrittenFile } from './jobs';
import { writeExport } from './write-export';

const tell = <Name extends JobName>(message: WorkerMessage<Name>): void => {
  globalThis.postMessage(message);
};

const progressEvery = 200;

/** Tells how far a job is; the panel is drawn anew for each telling, so not too often. */
function createProgress(): (done: number, total?: number) => void {
  let toldAt = 0;
  return (done, total) => {
    if (performance.now() - toldAt < progressEvery) return;
    toldAt = performance.now();
    tell({ type: 'progress', done, ...(total === undefined ? {} : { total }) });
  };
}

const progress = createProgress();

async function backUp(library: LibraryDatabase): Promise<WrittenFile> {
  // A Blob for every part: the browser may keep them on disk, where one long string would fill the memory.
  const parts: Blob[] = [];
  let snippets = 0;
  const onProgress = (done: number) => {
    snippets = done;
    progress(done);
  };
  for await (const part of writeBackup(library, { onProgress })) parts.push(new Blob([part]));
  return { blob: new Blob(parts, { type: 'application/json' }), extension: 'json', snippets };
}

async function restore(
  library: LibraryDatabase,
  { file, despite }: Jobs['restore']['request'],
): Promise<RestoreOutcome> {
  const plan = await readBackup(await file.text());
  if (plan.status === 'unreadable') return plan;
  const { badRows, snippets } = plan;
  if (badRows.length > 0 && !despite) return { status: 'bad-rows', badRows, good: snippets.length };
  return applyRestore(library, plan, { onProgress: (written) => progress(written, snippets.length) });
}

async function readFacts(library: LibraryDatabase): Promise<number> {
  let count = 0;
  for await (const rows of everyRow(library)) {
    const kept = rows.filter((row) => !row.trashed);
    tell<'facts'>({ type: 'part', part: kept.flatMap((row) => factRows(toSnippet(row), row.order)) });
    count += kept.length;
    progress(count);
  }
  return count;
}

function work(library: LibraryDatabase, job: JobMessage): Promise<Jobs[JobName]['result']> {
  if (job.name === 'export') return writeExport(library, job.request, progress);
  if (job.name === 'backup') return backUp(library);
  if (job.name === 'restore') return restore(library, job.request);
  if (job.name === 'collection')
    return collectAll(library, progress, (part) => tell<'collection'>({ type: 'part', part }));
  return readFacts(library);
}

globalThis.addEventListener('message', ({ data }: MessageEvent<JobMessage>) => {
  const library = new LibraryDatabase();
  work(library, data)
    .then((result) => tell({ type: 'result', result }))
    .catch((error: unknown) => tell({ type: 'failed', message: String(error) }))
    .finally(() => library.close());
});
