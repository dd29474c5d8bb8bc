import type { Mark, Painter } from './paint/painter';
import type { Place } from './reading/mentions';

export interface WatchedMarks {
  /** Paints these mentions as followed, and no others. */
  show(places: readonly Place[]): void;
}

/** What the reader follows on this page, painted over the marks of its kind. */
export function createWatchedMarks(painter: Painter): WatchedMarks {
  let marks = new Map<string, Mark>();
  return {
    show(places) {
      const next = new Map<string, Mark>();
      for (const { line, mention } of places) {
        const { start, end } = mention;
        const known = marks.get(mention.id);
        const stays = known?.block === line.block && known.start === start && known.end === end;
        next.set(mention.id, stays ? known : { name: 'watched', block: line.block, start, end });
      }
      for (const [id, mark] of marks) if (next.get(id) !== mark) painter.unpaint(mark);
      for (const [id, mark] of next) if (marks.get(id) !== mark) painter.paint(mark);
      marks = next;
    },
  };
}
