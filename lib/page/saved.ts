import { findQuote, type NamesIn } from './anchor/find';
import type { Mark, Painter } from './paint/painter';
import type { Line } from './reading/line';
import { joinLines } from './reading/page-text';
import { createSquasher } from './text/squash';
import type { SavedOnPage, Selector } from './types';

export interface SavedQuote {
  readonly id: string;
  readonly selectors: readonly Selector[];
}

export interface SavedMarks {
  readonly states: readonly SavedOnPage[];
  marksOf(snippetId: string): readonly Mark[];
  /**
   * Looks for the quotes in the lines as they are now and paints what it finds. Of several at the same time the one begun
   * last holds, whichever ends last.
   */
  place(quotes: readonly SavedQuote[], lines: readonly Line[], namesIn: NamesIn): Generator<void>;
}

/** The saved sentences of this page, painted where they stand now. A lost one keeps its entry. */
export function createSavedMarks(painter: Painter): SavedMarks {
  let states: SavedOnPage[] = [];
  const marks = new Map<string, Mark[]>();
  let begun = 0;
  let held = 0;

  function clear(): void {
    for (const mark of [...marks.values()].flat()) painter.unpaint(mark);
    marks.clear();
    states = [];
  }

  return {
    get states() {
      return states;
    },
    marksOf: (snippetId) => marks.get(snippetId) ?? [],
    *place(quotes, lines, namesIn) {
      const turn = ++begun;
      if (quotes.length === 0) {
        held = turn;
        return clear();
      }
      const page = joinLines(lines);
      const squasher = createSquasher();
      for (const [index, line] of lines.entries()) {
        squasher.add(index === 0 ? line.block.text : `\n${line.block.text}`);
        yield;
      }
      const squashed = squasher.result();
      const found: { readonly id: string; readonly state: SavedOnPage['state']; readonly marks: Mark[] }[] =
        [];
      for (const { id, selectors } of quotes) {
        const anchored = findQuote(squashed, page.text, selectors, namesIn);
        const parts = anchored.state === 'lost' ? [] : page.partsOf(anchored.start, anchored.end);
        found.push({
          id,
          state: anchored.state,
          marks: parts.map(({ line, start, end }) => ({ name: 'saved', block: line.block, start, end })),
        });
        yield;
      }
      if (turn < held) return;
      held = turn;
      clear();
      for (const { id, state, marks: own } of found) {
        for (const mark of own) painter.paint(mark);
        marks.set(id, own);
        states.push({ snippetId: id, state });
      }
    },
  };
}
