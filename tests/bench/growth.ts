import { extract } from '../../lib/extract';
import { printTable, processorTime } from './measure';
import { hostilePatterns, hostileText, newsText } from './texts';

/** The bound: ten times the text in at most so many times the time. */
const aim = 12;
const sizes = [100, 1000, 10_000, 100_000, 1_000_000, 10_000_000];
/** Below this size the warm-up weighs more than the text. */
const smallest = 10_000;
/** A processor's clock may tick every few milliseconds only: what is timed at once takes at least so many. */
const atOnce = 60;
/** The least of so many times counts. */
const turns = 3;

function timeOf(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn++) {
    globalThis.gc?.();
    const start = processorTime();
    let spent = 0;
    let runs = 0;
    for (; spent < atOnce; spent = processorTime() - start) {
      extract(text);
      runs++;
    }
    least = Math.min(least, spent / runs);
    // A text that takes seconds is not timed again: nothing disturbs that long in one direction.
    if (spent > 100 * atOnce) break;
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
