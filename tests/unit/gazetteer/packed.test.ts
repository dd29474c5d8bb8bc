import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPieces, readWords } from '../../../lib/extract/gazetteer/packed';
import { createReader } from '../../../lib/extract/packed/reader';
import { packLists } from '../../../scripts/gazetteer/pack';
import { cutPieces } from '../../../scripts/gazetteer/pieces';
import { createWriter } from '../../../scripts/packed/writer';

function pack(lists: readonly (readonly string[])[]): string {
  const writer = createWriter();
  packLists(writer, lists);
  return writer.finish();
}

function roundTrip(lists: readonly (readonly string[])[]): string[][] {
  const reader = createReader(pack(lists));
  const pieces = readPieces(reader);
  return lists.map(() => {
    const { count, shared, suffixes } = readWords(reader, pieces);
    const endings = String.fromCharCode(...suffixes).split('\0');
    expect(endings).toHaveLength(count + 1);
    let word = '';
    return endings.slice(0, -1).map((ending, index) => {
      word = word.slice(0, shared[index]) + ending;
      return word;
    });
  });
}

const sorted = (words: readonly string[]): string[] => [...new Set(words)].sort();

describe('packed lists of words', () => {
  it('keep Latin letters, digits and words that begin others', () => {
    const lists = [['中国银行', '58同城', 'TCL', '中国', '中国石油', '华为'], ['中国'], []];
    expect(roundTrip(lists)).toEqual(lists.map(sorted));
  });

  it('give back any lists', () => {
    const sign = fc.integer({ min: 0x4e00, max: 0x4e20 }).map((unit) => String.fromCharCode(unit));
    const word = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 60 }), { maxLength: 4 }), (lists) => {
        expect(roundTrip(lists)).toEqual(lists.map(sorted));
      }),
    );
  });

  it('cost little where words repeat what others have', () => {
    const places = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const alike = places.map((place) => `${place}人民银行分行`);
    expect(pack([alike]).length).toBeLessThan(3 * alike.length);
  });
});

describe('pieces', () => {
  it('join what often stands together, the end of a word included', () => {
    const texts = Array.from({ length: 40 }, (_, at) => `${String.fromCharCode(0x4e00 + at)}大学`);
    for (const pieces of cutPieces(texts)) expect(pieces.slice(1)).toEqual(['大学\0']);
  });

  it('leave every text as it is', () => {
    const texts = ['大学', '大学生', '', '学'].flatMap((text) => Array.from({ length: 20 }, () => text));
    expect(cutPieces(texts).map((pieces) => pieces.join(''))).toEqual(texts.map((text) => `${text}\0`));
  });
});
