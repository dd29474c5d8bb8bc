import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../lib/extract/gazetteer';
import { wordKind } from '../../../lib/extract/gazetteer/kinds';
import { lookUp } from './look-up';

describe('the gazetteer', () => {
  const { trie, heads } = loadGazetteer();
  const has = (word: string, kind: number) => (lookUp(trie, word) & kind) !== 0;

  it.each([
    ['苏州', wordKind.place],
    ['江苏省', wordKind.place],
    ['昆山市', wordKind.place],
    ['昆山', wordKind.weakPlace],
    ['美国', wordKind.country],
    ['长三角', wordKind.region],
    ['中关村', wordKind.park],
    ['国家发改委', wordKind.institution],
    ['央行', wordKind.institution],
    ['苹果', wordKind.ambiguous],
    ['有限公司', wordKind.head],
    ['高新技术产业开发区', wordKind.head],
    ['董事长', wordKind.title],
    ['位于', wordKind.verb],
    ['国家级', wordKind.determiner],
    ['医疗器械', wordKind.part],
    ['的', wordKind.function],
  ])('knows %s', (word, kind) => {
    expect(has(word, kind)).toBe(true);
  });

  it('holds no county short form that is an ordinary word', () => {
    for (const word of ['合作', '资源', '和平']) expect(has(word, wordKind.weakPlace)).toBe(false);
  });

  it('names a kind and a strength for every head', () => {
    for (const head of heads) {
      expect(['park', 'institution']).toContain(head.kind);
      expect([1, 2, 3]).toContain(head.strength);
    }
  });
});
