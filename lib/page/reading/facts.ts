import type { Fact, Mention } from '../../extract/types';
import type { Line } from './line';

/** Facts are read over so many new units at once, and no more amounts: a text may be nothing else. */
const longestFactRun = 3_000;
const mostFactMentions = 150;

/** So many units before a run are read with it: a subject told paragraphs earlier is known. */
const factContext = 3_000;

/** Reads the facts of blocks that follow one another: a list for each, an amount a step. */
export type BlockFactReader = (
  blocks: readonly { readonly text: string; readonly mentions: readonly Mention[] }[],
) => Generator<void, Fact[][]>;

/**
 * Reads the facts of a page's lines, an amount a step; runs in which nothing is new are left as they are.
 *
 * @param lines all that are read, in document order: the text before a line counts for its facts
 * @param wanted the lines whose facts are asked for; all where it is left out
 */
export function* readFactsOf(
  read: BlockFactReader,
  lines: readonly Line[],
  wanted?: ReadonlySet<Line>,
): Generator<void> {
  for (const { from, to } of runsOf(lines)) {
    const run = lines.slice(from, to);
    if (!run.some((line) => !line.hasFacts && (wanted?.has(line) ?? true))) continue;
    // Nothing is said of no amount: the text before need not be read again for it.
    const before = run.some(holdsAmount) ? contextBefore(lines, from) : [];
    const blocks = [...before, ...run].map(({ block, mentions }) => ({ text: block.text, mentions }));
    const facts = yield* read(blocks);
    for (const [index, line] of run.entries()) {
      // The line may have been read anew meanwhile.
      if (line.mentions !== blocks[before.length + index]?.mentions) continue;
      line.facts = facts[before.length + index] ?? [];
      line.hasFacts = true;
    }
    yield;
  }
}

const holdsAmount = ({ mentions }: Line): boolean =>
  mentions.some(({ kind }) => kind === 'money' || kind === 'figure');

function* runsOf(lines: readonly Line[]): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  let length = 0;
  let mentions = 0;
  for (const [index, line] of lines.entries()) {
    const isFull =
      length + line.block.text.length > longestFactRun || mentions + line.mentions.length > mostFactMentions;
    if (isFull && index > from) {
      yield { from, to: index };
      from = index;
      length = 0;
      mentions = 0;
    }
    length += line.block.text.length;
    mentions += line.mentions.length;
  }
  if (from < lines.length) yield { from, to: lines.length };
}

function contextBefore(lines: readonly Line[], end: number): readonly Line[] {
  let start = end;
  let length = 0;
  let mentions = 0;
  for (let line = lines[start - 1]; line; line = lines[start - 1]) {
    length += line.block.text.length;
    mentions += line.mentions.length;
    if (length > factContext || mentions > mostFactMentions) break;
    start--;
  }
  return lines.slice(start, end);
}
