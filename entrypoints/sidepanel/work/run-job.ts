import { createWorker } from './create-worker';
import type { JobName, Jobs, WorkerMessage } from './jobs';

export interface JobOptions<Name extends JobName> {
  readonly signal?: AbortSignal;
  /** `total` where only the work itself knows it. */
  readonly onProgress?: (done: number, total?: number) => void;
  readonly onPart?: (part: Jobs[Name]['part']) => void;
}

/** Does a job in a worker of its own. Rejects with the signal's reason when stopped, with an Error when it failed. */
export function runInWorker<Name extends JobName>(
  name: Name,
  request: Jobs[Name]['request'],
  { signal, onProgress, onPart }: JobOptions<Name> = {},
): Promise<Jobs[Name]['result']> {
  signal?.throwIfAborted();
  const worker = createWorker();
  const work = new Promise<Jobs[Name]['result']>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage<Name>>) => {
      if (data.type === 'progress') onProgress?.(data.done, data.total);
      if (data.type === 'part') onPart?.(data.part);
      if (data.type === 'result') resolve(data.result);
      if (data.type === 'failed') reject(new Error(data.message));
    });
  });
  worker.postMessage({ name, request });
  return work.finally(() => worker.terminate());
}
