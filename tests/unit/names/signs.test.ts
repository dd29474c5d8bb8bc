import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../lib/extract/gazetteer';
import { createMatcher } from '../../../lib/extract/gazetteer/matches';
import { type Chunk, chunkLimit, createChunker } from '../../../lib/extract/names/chunk';
import { calledNames } from '../../../lib/extract/names/cues';
import { createDocumentNames } from '../../../lib/extract/names/document';
import { listItems } from '../../../lib/extract/names/lists';
import { movedShares } from '../../../lib/extract/names/movers';
import { createSegmenter, type Words } from '../../../lib/extract/names/segment';
import { quotedStocks } from '../../../lib/extract/names/stocks';
import { sign } from '../../../lib/extract/names/units';

const match = createMatcher(loadGazetteer().trie, chunkLimit);
const { each } = createChunker();
const segmenter = createSegmenter();

/** Calls `take` with every chunk of a text and its words. */
function eachChunk(text: string, take: (chunk: Chunk, words: Words) => void): void {
  each(text, (chunk) => take(chunk, segmenter.cut(chunk, match(chunk), createDocumentNames())));
}

/** The rules that the reader leaves out where a chunk lacks their sign. */
const rules = [
  [sign.bracket, quotedStocks],
  [sign.openQuote, calledNames],
  [sign.move, movedShares],
  [sign.listComma, (chunk: Chunk, words: Words) => listItems(chunk, words, [])],
] as const;

/** What the rules find, and pieces that make and break it. */
const pieces = [
  '飞力达（300240）',
  '一家叫“乐拼”的公司',
  '名为「云栈」的平台',
  '瑞派科技涨逾7%',
  '磐泰股份收報12元',
  '昊能電氣盤中大跌',
  '包括天乐、云锐、海沃等398家企业',
  '，',
  '。',
  '（',
  '“',
  '、',
  '涨',
  '收',
  '翻红',
  '300240',
  '公司',
  '研究院',
  '\n',
  '表示',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('the signs of a chunk', () => {
  it('stand in every chunk in which a rule that waits for one finds a name', () => {
    const found = rules.map(() => 0);
    const look = (given: string) =>
      eachChunk(given, (chunk, words) => {
        for (const [at, [bit, rule]] of rules.entries()) {
          const names = rule(chunk, words).length;
          if (names > 0) expect(chunk.signs & bit).toBe(bit);
          found[at] = (found[at] ?? 0) + names;
        }
      });
    for (const piece of pieces) look(piece);
    expect(found.every((names) => names > 0)).toBe(true);
    fc.assert(fc.property(text, look));
  });

  it('tell of a line break that was left out, but not of one before the first character', () => {
    const broken: boolean[] = [];
    for (const given of ['苏州高新区', '苏州\n高新区', '\n苏州高新区'])
      eachChunk(given, (chunk) => broken.push(chunk.broken));
    expect(broken).toEqual([false, true, false]);
  });
});
