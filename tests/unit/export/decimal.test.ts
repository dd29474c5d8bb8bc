import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, shiftDecimal, significantDigits } from '../../../lib/export/decimal';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, scale]) => shiftDecimal(String(digits), scale));

describe('exact decimals', () => {
  it.each([
    ['0.1', '0.2', '0.3'],
    ['2849000000', '0.01', '2849000000.01'],
    ['-1', '0.5', '-0.5'],
    ['99999999999999999999.9', '0.1', '100000000000000000000'],
    ['1.5', '-1.5', '0'],
  ])('adds %s and %s to %s', (left, right, sum) => {
    expect(addDecimals(left, right)).toBe(sum);
  });

  it.each([
    ['2849000000', 8, '28.49'],
    ['2849000000', 4, '284900'],
    ['5', 8, '0.00000005'],
    ['-12.5', 4, '-0.00125'],
    ['0', 4, '0'],
  ])('shifts %s by %i places to %s', (value, places, shifted) => {
    expect(shiftDecimal(value, places)).toBe(shifted);
  });

  it.each([
    ['2849000000', 4],
    ['0.0010', 1],
    ['1234567890123456', 16],
    ['0', 0],
  ])('counts the digits of %s that matter', (value, digits) => {
    expect(significantDigits(value)).toBe(digits);
  });

  it('adds in any order, and gives back what it added', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        expect(addDecimals(a, b)).toBe(addDecimals(b, a));
        expect(addDecimals(addDecimals(a, b), c)).toBe(addDecimals(a, addDecimals(b, c)));
        const negative = b.startsWith('-') ? b.slice(1) : `-${b}`;
        expect(addDecimals(addDecimals(a, b), negative)).toBe(a);
      }),
    );
  });
});
