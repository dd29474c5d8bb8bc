import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../lib/page/text/sentence';

const around = (text: string, word: string): string => {
  const at = text.indexOf(word);
  const { start, end } = sentenceAround(text, at, at + word.length);
  return text.slice(start, end);
};

describe('sentenceAround', () => {
  it.each([
    ['前一句。甲园区投资5亿元。后一句。', '5亿元', '甲园区投资5亿元。'],
    ['他说：“甲园区投资5亿元。明年再投。”会后散了。', '5亿元', '他说：“甲园区投资5亿元。明年再投。”'],
    ['甲园区（面积大。投资5亿元）很好。后。', '5亿元', '甲园区（面积大。投资5亿元）很好。'],
    ['真的吗？！投资5亿元！好', '5亿元', '投资5亿元！'],
    ['标题\n　　甲园区投资5亿元', '5亿元', '甲园区投资5亿元'],
    ['增长3.5%；投资5亿元。', '5亿元', '增长3.5%；投资5亿元。'],
    ['没有结尾的5亿元', '5亿元', '没有结尾的5亿元'],
  ])('%s', (text, word, expected) => {
    expect(around(text, word)).toBe(expected);
  });

  it('holds the span whatever the text, without white space at its edges', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'甲乙。！”“（）\n ；5'),
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        if (/\s/.test(text.slice(start, end))) return;
        const span = sentenceAround(text, start, end);
        expect(span.start).toBeLessThanOrEqual(start);
        expect(span.end).toBeGreaterThanOrEqual(end);
        expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
      }),
    );
  });

  it('stays short where nothing ends', () => {
    const text = '甲，'.repeat(100_000);
    const { start, end } = sentenceAround(text, 1000, 1001);
    expect(end - start).toBeLessThan(5_000);
  });
});
