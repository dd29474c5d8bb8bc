import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as packed from '../../../lib/extract/facts/metric-sets';
import * as readable from '../../../lib/extract/facts/metric-words';
import { compileWordSets } from '../../../scripts/word-sets';

const compiled = fileURLToPath(
  new URL('../../../lib/extract/facts/compiled/metric-words.ts', import.meta.url),
);

describe('packed metric words', () => {
  it('are what the readable lists give', () => {
    expect(readFileSync(compiled, 'utf8') === compileWordSets(readable)).toBe(true);
  });

  it.each(Object.entries(readable))('%s has the words of the readable list and no other', (name, set) => {
    const words = [...(Object.entries(packed).find(([other]) => other === name)?.[1].words ?? [])];
    expect(words.toSorted()).toEqual([...set.words].toSorted());
  });
});
