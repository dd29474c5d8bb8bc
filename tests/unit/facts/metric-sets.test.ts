import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCompound } from '../../../lib/extract/facts/compounds';
import * as packed from '../../../lib/extract/facts/metric-sets';
import * as readable from '../../../lib/extract/facts/metric-words';
import { type WordSet, wordEndingAt, wordStartingAt } from '../../../lib/extract/facts/words';
import { compileWordSets } from '../../../scripts/word-sets';

const compiled = fileURLToPath(
  new URL('../../../lib/extract/facts/compiled/metric-words.ts', import.meta.url),
);

const packedSet = (name: string) => Object.entries(packed).find(([other]) => other === name)?.[1] as WordSet;

describe('packed metric words', () => {
  it('are what the readable lists give', () => {
    expect(readFileSync(compiled, 'utf8') === compileWordSets(readable)).toBe(true);
  });

  it.each(Object.entries(readable))('%s has the words of the readable list and no other', (name, set) => {
    const words = [...packedSet(name).words];
    expect(words.toSorted()).toEqual([...set.words].toSorted());
  });

  it('answer as the readable lists do, at any place of a text', () => {
    const sets = Object.entries(readable).map(([name, set]) => [set, packedSet(name)] as const);
    const words = Object.values(readable).flatMap((set) => [...set.words]);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 2 })), {
        maxLength: 8,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (given, at, other) => {
        for (const [list, set] of sets) {
          const place = Math.min(at, given.length);
          expect(wordEndingAt(set, given, place)).toBe(wordEndingAt(list, given, place));
          expect(wordStartingAt(set, given, place)).toBe(wordStartingAt(list, given, place));
          expect(set.has(given, place, other)).toBe(
            place < other && list.words.has(given.slice(place, other)) && other <= given.length,
          );
        }
      }),
    );
  });

  it('know the pairs of characters inside their words', () => {
    const known = [readable.metricNouns, readable.metricVerbs, readable.bringingVerbs].flatMap(({ words }) =>
      [...words].flatMap((word) =>
        Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
      ),
    );
    const all = new Set([...known, ...readable.protectedPairs.words]);
    expect([...all].filter((pair) => pair.length === 2 && !isCompound(`某${pair}`, 1))).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...known), (a, b) => {
        expect(isCompound(a + b, 1)).toBe(all.has((a + b).slice(1, 3)));
        expect(isCompound(a, -1)).toBe(false);
        expect(isCompound(a, 1)).toBe(false);
      }),
    );
  });
});
