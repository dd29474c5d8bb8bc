export interface Progress {
  /** `done` of the files are read; `file` is next. */
  show(done: number, file: string): void;
  clear(): void;
}

const barWidth = 24;
/** Milliseconds between two drawings. */
const pause = 100;

/** A bar with a number on one line of a terminal: [######------] 12/24 name. Draws nothing where `stream` is none. */
export function createProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>,
  total: number,
  now: () => number = () => performance.now(),
): Progress {
  if (!stream.isTTY || total < 2) return { show: () => undefined, clear: () => undefined };
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    show(done, file) {
      if (now() - drawn < pause) return;
      drawn = now();
      const full = Math.round((done / total) * barWidth);
      const line = `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}] ${done}/${total} ${file}`;
      stream.write(`\r\u001b[2K${line.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
    },
    clear() {
      if (drawn > Number.NEGATIVE_INFINITY) stream.write('\r\u001b[2K');
    },
  };
}
