import { useCallback, useRef, useState } from 'preact/hooks';

export interface Job {
  readonly name: 'export' | 'backup' | 'restore' | 'import';
  readonly done: number;
  readonly total: number;
}

export type RunJob = (name: Job['name'], total: number, work: Work) => Promise<void>;

/** `total` where only the work itself knows it. */
type Work = (progress: (done: number, total?: number) => void, signal: AbortSignal) => Promise<void>;

/** One long piece of work at a time, with its progress and a way to stop it. */
export function useJob() {
  const [job, setJob] = useState<Job>();
  const abort = useRef<AbortController>(undefined);
  const run = useCallback(async (name: Job['name'], total: number, work: Work): Promise<void> => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    setJob({ name, done: 0, total });
    try {
      await work((done, known) => setJob({ name, done, total: known ?? total }), own.signal);
    } finally {
      if (abort.current === own) setJob(undefined);
    }
  }, []);
  const stop = useCallback(() => abort.current?.abort(), []);
  return { job, run, stop };
}
