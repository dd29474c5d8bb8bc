import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDecoder, escapes, unpackTable } from '../../../lib/extract/gazetteer/packed';
import { createAlphabet, packTable } from '../../../scripts/gazetteer/pack';

function roundTrip(words: readonly string[]): string[] {
  const alphabet = createAlphabet([words]);
  const found: string[] = [];
  unpackTable(packTable(words, alphabet), createDecoder(alphabet), (units, length) =>
    found.push(String.fromCharCode(...units.subarray(0, length))),
  );
  return found.sort();
}

describe('packed tables', () => {
  it('share the beginnings of sorted words', () => {
    const alphabet = createAlphabet([['中国', '中国银行', '中国石油']]);
    const [han] = packTable(['中国', '中国银行', '中国石油'], alphabet);
    expect(han).toHaveLength(3 + 6);
    expect(han.match(/[0-9]/g)).toEqual(['0', '2', '2']);
  });

  it('keep words with Latin letters and digits', () => {
    expect(roundTrip(['58同城', 'TCL', '华为'])).toEqual(['58同城', 'TCL', '华为']);
  });

  it('give back any list of words', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit));
    const word = fc.array(han, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), (words) => {
        expect(roundTrip(words)).toEqual([...words].sort());
      }),
    );
  });

  it('use every code once and none that a table needs for itself', () => {
    expect(new Set(escapes).size).toBe(escapes.length);
    expect(escapes).not.toMatch(/[0-9"'`\\]/);
  });
});
