/** Milliseconds that `work` takes: the least of `runs`, after one run to warm up unless `cold`. */
export function leastTime(work: () => unknown, runs = 5, cold = false): number {
  if (!cold) work();
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The processor time of this thread so far, in milliseconds: what others do on the machine counts less than on a clock. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The same in processor time, for work of some tens of milliseconds and more: that clock may tick every few of them only. */
export function leastProcessorTime(work: () => unknown, runs = 5): number {
  work();
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = processorTime();
    work();
    least = Math.min(least, processorTime() - start);
  }
  return least;
}

/** Prints rows as a table with a left-aligned first column. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = header.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  console.log(`\n${title}\n${line(header)}\n${rows.map(line).join('\n')}`);
}
