import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../lib/extract/gazetteer';
import { createMatcher } from '../../../lib/extract/gazetteer/matches';
import { lookUp } from './look-up';

const { trie } = loadGazetteer();
const limit = 60;
const match = createMatcher(trie, limit);
const pieces = [
  '苏州工业园区',
  '江苏省',
  '有限公司',
  '的',
  '与',
  '华为',
  'TCL',
  '\n',
  '中国科学院',
  '，',
  '与会者',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join('').slice(0, limit));

/** Every word of the tables in a text, each found by itself. */
function wordsOf(text: string): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (let start = 0; start < text.length; start++)
    for (let end = start + 1; end <= text.length; end++) {
      const kind = lookUp(trie, text.slice(start, end));
      if (kind !== 0) found.push([start, end, kind]);
    }
  return found;
}

function matchesOf(text: string, breaks = new Uint8Array(text.length)) {
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const { firsts, ends, kinds, broken } = match({ units, length: text.length, breaks });
  const found: { word: [number, number, number]; broken: boolean }[] = [];
  for (let start = 0; start < text.length; start++)
    for (let at = firsts[start] as number; at < (firsts[start + 1] as number); at++)
      found.push({ word: [start, ends[at] as number, kinds[at] as number], broken: broken[at] === 1 });
  return found;
}

describe('createMatcher', () => {
  it('finds every word of the tables in a text, and no other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(matchesOf(text).map(({ word }) => word)).toEqual(wordsOf(text));
      }),
    );
  });

  it('tells the words that hold a line break', () => {
    const breaks = Uint8Array.of(0, 0, 1, 0, 0, 0);
    for (const { word, broken } of matchesOf('苏州工业园区', breaks))
      expect(broken).toBe(word[0] < 2 && word[1] > 2);
  });
});
