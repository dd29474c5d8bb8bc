import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../lib/extract/normalize';

describe('the reading form', () => {
  it.each([
    ['臺灣積體電路製造', '台湾积体电路制造'],
    ['發展和改革委員會', '发展和改革委员会'],
    ['蘋果日報與壹傳媒', '苹果日报与壹传媒'],
    ['１２３ＡＢＣ（上海）', '123ABC(上海)'],
    ['　', ' '],
    ['著名的瞭望', '著名的瞭望'],
    ['什麼', '什么'],
  ])('%s', (text, reading) => {
    expect(normalize(text)).toBe(reading);
  });

  it('keeps the length and is its own reading form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalize(text);
        expect(once).toHaveLength(text.length);
        expect(normalize(once)).toBe(once);
      }),
    );
  });

  it('returns a text without variants as it is', () => {
    const text = '苏州高新区今年投资12.5亿元';
    expect(normalize(text)).toBe(text);
  });
});
