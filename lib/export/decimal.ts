/** Exact arithmetic on decimals written as strings: -12.5, 2849000000. Nothing is ever rounded. */

export const decimalPattern = /^-?\d+(\.\d+)?$/;

interface Scaled {
  readonly digits: bigint;
  /** How many of the digits stand behind the point. */
  readonly scale: number;
}

function scaled(decimal: string): Scaled {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function write({ digits, scale }: Scaled): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  if (scale === 0) return sign + text;
  const fraction = text.slice(-scale).replace(/0+$/, '');
  return sign + text.slice(0, -scale) + (fraction ? `.${fraction}` : '');
}

/** The sum of two decimals: 0.1 and 0.2 is 0.3. Throws a SyntaxError where one is no decimal. */
export function addDecimals(left: string, right: string): string {
  const [a, b] = [scaled(left), scaled(right)];
  const scale = Math.max(a.scale, b.scale);
  const digits = a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale);
  return write({ digits, scale });
}

/** A decimal divided by a power of ten: 2849000000 by 8 places is 28.49. */
export function shiftDecimal(decimal: string, places: number): string {
  const { digits, scale } = scaled(decimal);
  return write({ digits, scale: scale + places });
}

/** How many digits a decimal has without the zeros at its ends; a double holds 15 of them exactly. */
export function significantDigits(decimal: string): number {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  return digits.replace(/0+$/, '').length;
}
