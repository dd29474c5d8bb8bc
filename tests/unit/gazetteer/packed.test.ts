import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrie } from '../../../lib/extract/gazetteer/packed';
import { beginsWord } from '../../../lib/extract/gazetteer/trie';
import { packTrie } from '../../../scripts/gazetteer/pack';
import { lookUp } from './look-up';

const sign = fc.integer({ min: 0x4e00, max: 0x4e08 }).map((unit) => String.fromCharCode(unit));
const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.array(sign, { minLength: 1, maxLength: 9 }).map((signs) => signs.join('')),
);
const value = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 0x7fffffff }));

describe('a packed trie', () => {
  it('knows the words that it was made of and nothing else', () => {
    const entries = fc.array(fc.tuple(word, value), { maxLength: 200 });
    fc.assert(
      fc.property(entries, fc.array(word), (pairs, others) => {
        const words = new Map(pairs);
        const trie = readTrie(packTrie(words));
        for (const [text, kind] of words) {
          expect(lookUp(trie, text)).toBe(kind);
          if (text.length > 1)
            expect(beginsWord(trie.pairs, text.charCodeAt(0), text.charCodeAt(1))).toBe(true);
        }
        for (const other of others) expect(lookUp(trie, other)).toBe(words.get(other) ?? 0);
      }),
    );
  });

  it('keeps Latin letters, digits and words that begin others', () => {
    const words = new Map(['中国银行', '58同城', 'TCL', '中国', '中国石油', '华为'].map((text) => [text, 1]));
    const trie = readTrie(packTrie(words));
    for (const text of words.keys()) expect(lookUp(trie, text)).toBe(1);
    expect(lookUp(trie, '中国石')).toBe(0);
    expect(lookUp(trie, '中')).toBe(0);
  });

  it('costs little where words go on as others do', () => {
    const places = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const words = new Map(
      places.flatMap((place) => [`${place}人民银行分行`, '人民银行分行']).map((text) => [text, 1]),
    );
    expect(packTrie(words).length).toBeLessThan(3 * places.length);
  });
});
