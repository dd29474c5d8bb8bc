import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupDigits, sayExactly, sayRound, sayValue } from '../../../lib/words/amount';

const yuan = (value: string, valueMax?: string) => ({ value, valueMax, currency: 'CNY' });

describe('sayValue', () => {
  it.each([
    ['2849000000', '28.49亿元', '¥2,849 m'],
    ['30000000', '3000万元', '¥30 m'],
    ['12000', '1.2万元', '¥12,000'],
    ['9999', '9999元', '¥9,999'],
    ['0.5', '0.5元', '¥0.5'],
    ['100000000', '1亿元', '¥100 m'],
    ['-1250000000', '-12.5亿元', '¥-1,250 m'],
    ['123456789012345678.5', '1234567890.123456785亿元', '¥123,456,789,012.3456785 m'],
  ])('says %s as %s and %s', (value, chinese, english) => {
    expect(sayValue(yuan(value), 'zh-CN')).toBe(chinese);
    expect(sayValue(yuan(value), 'en')).toBe(english);
  });

  it('says ranges, other currencies and plain units', () => {
    expect(sayValue(yuan('30000', '50000'), 'zh-CN')).toBe('3万–5万元');
    expect(sayValue({ value: '20000000', currency: 'USD' }, 'zh-CN')).toBe('2000万美元');
    expect(sayValue({ value: '20000000', currency: 'USD' }, 'en')).toBe('$20 m');
    expect(sayValue({ value: '20000000', currency: 'JPY' }, 'en')).toBe('JP¥20 m');
    expect(sayExactly({ value: '20000000', currency: 'USD' }, 'en')).toBe('$20,000,000');
    expect(sayExactly({ value: '20000000', currency: 'USD' }, 'zh-CN')).toBe('20,000,000美元');
    expect(sayExactly(yuan('2849000000'), 'en')).toBe('¥2,849,000,000');
    expect(sayValue({ value: '1200', unit: '亩' }, 'zh-CN')).toBe('1200亩');
    expect(sayValue({ currency: 'CNY' }, 'zh-CN')).toBe('');
  });

  it('never loses or adds a digit', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.nat({ max: 999 }))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(3, '0')}`);
    const significant = (text: string) => text.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '');
    fc.assert(
      fc.property(decimal, (value) => {
        expect(significant(sayValue(yuan(value), 'zh-CN'))).toBe(significant(value));
        expect(significant(sayValue(yuan(value), 'en'))).toBe(significant(value));
        expect(significant(sayExactly(yuan(value), 'zh-CN'))).toBe(significant(value));
      }),
    );
  });
});

describe('groupDigits', () => {
  it('groups the whole part only', () => {
    expect(groupDigits('1234567.12345')).toBe('1,234,567.12345');
    expect(groupDigits('-999')).toBe('-999');
  });
});

describe('sayRound', () => {
  it.each([
    ['1000万元', 'several', '数千万元'],
    ['10亿元', 'several', '数十亿元'],
    ['1亿元', 'several', '数亿元'],
    ['1万家', 'several', '数万家'],
    ['100亿元', 'magnitude', '百亿元级'],
    ['1.5亿元', 'magnitude', '1.5亿元级'],
    ['1200亿元', 'magnitude', '1200亿元级'],
    ['10亿–20亿元', 'magnitude', '10亿–20亿元级'],
  ] as const)('says %s (%s) as %s', (said, qualifier, words) => {
    expect(sayRound(said, qualifier)).toBe(words);
  });

  it('leaves every other hedge to its own word', () => {
    expect(sayRound('10亿元', 'about')).toBeUndefined();
  });
});
