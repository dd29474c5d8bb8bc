import { fold, sizeOf, writeCode, writeSized } from '../packed/code';
import { createWriter } from '../packed/writer';

/** Packs characters with what they become; `readCharacters` is the inverse. */
export function packCharacters(pairs: ReadonlyMap<number, number>): string {
  const writer = createWriter();
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  const gaps = sorted.map(([from], at) => from - (sorted[at - 1]?.[0] ?? 0));
  const turns = sorted.map(([, to], at) => fold(to - (sorted[at - 1]?.[1] ?? 0)));
  const gapSizes = writeCode(writer, gaps.map(sizeOf));
  const turnSizes = writeCode(writer, turns.map(sizeOf));
  writer.bits(sorted.length, 16);
  for (const at of sorted.keys()) {
    writeSized(writer, gaps[at] ?? 0, gapSizes);
    writeSized(writer, turns[at] ?? 0, turnSizes);
  }
  return writer.finish();
}
