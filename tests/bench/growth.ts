import { extract } from '../../lib/extract';
import { printTable } from './measure';
import { hostilePatterns, hostileText, newsText } from './texts';

/** The bound: ten times the text in at most so many times the time. */
const aim = 12;
const sizes = [100, 1000, 10_000, 100_000, 1_000_000, 10_000_000];
/** Below this size a timer's grain and the warm-up weigh more than the text. */
const smallest = 10_000;
/** A size is timed over and over for so many milliseconds. */
const enough = 150;

/** Processor time of this thread: what others do on the machine counts less than on a clock. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function timeOf(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let spent = 0; spent < enough; ) {
    globalThis.gc?.();
    // A hundred characters take less than the clock can tell.
    const runs = Math.max(1, Math.floor(smallest / text.length));
    const start = processorTime();
    for (let run = 0; run < runs; run++) extract(text);
    const time = processorTime() - start;
    spent += Math.max(time, 1);
    least = Math.min(least, time / runs);
  }
  return least;
}

/** Prints how the time grows with the text, on news and on hostile texts; row by row, for the largest take a while. */
export function growth(): void {
  const texts: [string, (length: number) => string][] = [
    ['news', newsText],
    ...Object.entries(hostilePatterns).map(([name, pattern]): [string, (length: number) => string] => [
      name,
      (length) => hostileText(pattern, length),
    ]),
  ];
  const rows = texts.map(([name, make]) => {
    timeOf(make(smallest));
    const times = sizes.map((size) => timeOf(make(size)));
    const factors = sizes.flatMap((size, at) =>
      size > smallest ? [(times[at] as number) / (times[at - 1] as number)] : [],
    );
    const worst = Math.max(...factors);
    console.log(`  ${name}: ${factors.map((factor) => factor.toFixed(1)).join(' × ')}`);
    return [
      name,
      ...times.map((time) => time.toFixed(2)),
      worst.toFixed(1),
      worst <= aim ? 'holds' : 'MISSED',
    ];
  });
  printTable(
    `Milliseconds by size (aim: 10 × the text in at most ${aim} × the time)`,
    ['', ...sizes.map((size) => size.toLocaleString('en')), 'worst ×', ''],
    rows,
  );
}
