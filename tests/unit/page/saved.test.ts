import { expect, it } from 'vitest';
import type { Mark, Painter } from '../../../lib/page/paint/painter';
import { newLine } from '../../../lib/page/reading/line';
import { createSavedMarks, type SavedQuote } from '../../../lib/page/saved';
import type { Block } from '../../../lib/page/text/line';

const sentences = ['苏州工业园区总投资28.49亿元。', '无锡高新区引进了三家研究院。'];
const lines = sentences.map((text) => newLine({ text } as Block));
const quotes: SavedQuote[] = sentences.map((exact, index) => ({
  id: `s${index}`,
  selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
}));

function createMarks() {
  const painted = new Set<Mark>();
  const painter = {
    paint: (mark: Mark) => void painted.add(mark),
    unpaint: (mark: Mark) => void painted.delete(mark),
  } as Painter;
  return { painted, saved: createSavedMarks(painter) };
}

const finish = (job: Generator<void>): void => {
  while (!job.next().done);
};

it('keeps what the placing begun last has found, where an older one ends after it', () => {
  const { painted, saved } = createMarks();
  const older = saved.place(quotes.slice(0, 1), lines, () => []);
  older.next();
  finish(saved.place(quotes, lines, () => []));
  finish(older);
  expect(saved.states.map(({ snippetId }) => snippetId)).toEqual(['s0', 's1']);
  expect(painted.size).toBe(2);
});

it('keeps a page bare whose last snippet is gone, where an older placing ends after that', () => {
  const { painted, saved } = createMarks();
  const older = saved.place(quotes, lines, () => []);
  older.next();
  finish(saved.place([], lines, () => []));
  finish(older);
  expect(saved.states).toEqual([]);
  expect(painted.size).toBe(0);
});
