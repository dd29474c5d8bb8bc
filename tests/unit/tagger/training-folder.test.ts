import { describe, expect, it } from 'vitest';
import { readAnnotatedFolder } from '../../../scripts/tagger/read-folder';

const documents = readAnnotatedFolder('training');
const names = documents.flatMap(({ name, text, spans }) =>
  spans.map(({ start, end, kind, optional }) => ({ name, kind, optional, text: text.slice(start, end) })),
);

describe('the training texts', () => {
  it('are readable and hold enough of both kinds', () => {
    expect(names.filter(({ kind, optional }) => kind === 'park' && !optional).length).toBeGreaterThan(300);
    expect(names.filter(({ kind, optional }) => kind === 'institution' && !optional).length).toBeGreaterThan(
      3000,
    );
  });

  it('have names without marks or blanks at their edges', () => {
    expect(names.filter(({ text }) => /^[\s，。、；：]|[\s，。、；：]$/.test(text))).toEqual([]);
  });
});
